/**
 * Classes of Jira's loader which must act, written for the sandbox: the same names as the
 * signatures, before them on the class path. See {@link
 * com.opensymphony.workflow.loader.AbstractDescriptor}.
 */
package com.opensymphony.workflow.loader;
