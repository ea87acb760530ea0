/** Jira's web layer, as far as plugins ask for it. */
package com.atlassian.jira.web;
