/** Locks over the cluster. */
package com.atlassian.beehive;
