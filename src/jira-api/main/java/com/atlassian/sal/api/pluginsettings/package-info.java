/** Small settings, kept by the host. */
package com.atlassian.sal.api.pluginsettings;
