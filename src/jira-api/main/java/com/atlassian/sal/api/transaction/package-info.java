/** Transactions that plugins may open. */
package com.atlassian.sal.api.transaction;
