/** Signatures of Jira's web layer. */
package com.atlassian.jira.web;
