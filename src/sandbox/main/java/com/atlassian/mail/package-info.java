/**
 * Classes of Jira's mail which must act, written for the sandbox: the same names as the signatures,
 * before them on the class path. See {@link com.atlassian.mail.Email}.
 */
package com.atlassian.mail;
