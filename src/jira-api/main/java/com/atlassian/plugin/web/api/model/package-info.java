/** Panels that plugins put into pages of the host. */
package com.atlassian.plugin.web.api.model;
