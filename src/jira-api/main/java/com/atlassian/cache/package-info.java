/** Caches over the cluster. */
package com.atlassian.cache;
