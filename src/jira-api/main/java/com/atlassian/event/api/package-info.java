/** Events within one node. */
package com.atlassian.event.api;
