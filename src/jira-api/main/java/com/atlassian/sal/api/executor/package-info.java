/** Threads that know their user. */
package com.atlassian.sal.api.executor;
