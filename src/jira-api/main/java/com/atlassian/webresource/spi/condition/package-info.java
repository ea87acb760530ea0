/** Conditions that web-resources may carry. */
package com.atlassian.webresource.spi.condition;
