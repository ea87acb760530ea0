/** Jira's own conditions, which descriptors name. */
package com.atlassian.jira.plugin.webfragment.conditions;
