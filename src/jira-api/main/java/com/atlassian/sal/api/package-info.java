/** The part of the shared access layer that every Atlassian application offers. */
package com.atlassian.sal.api;
