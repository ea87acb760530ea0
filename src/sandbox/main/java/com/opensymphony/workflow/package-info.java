/**
 * Classes of Jira's workflow which must act, written for the sandbox: the same names as the
 * signatures, before them on the class path. See {@link
 * com.opensymphony.workflow.InvalidInputException}.
 */
package com.opensymphony.workflow;
