/** Plugins as such. */
package com.atlassian.plugin;
