/** Numbered changes of stored data. */
package com.atlassian.sal.api.upgrade;
