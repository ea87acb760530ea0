/**
 * Signatures of Jira's loader, only the members in use. Start at {@link
 * com.opensymphony.workflow.loader.StepDescriptor}.
 */
package com.opensymphony.workflow.loader;
