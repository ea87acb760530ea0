/**
 * Signatures of Jira's customfield, only the members in use. Start at {@link
 * com.atlassian.jira.plugin.customfield.CustomFieldTypeModuleDescriptor}.
 */
package com.atlassian.jira.plugin.customfield;
