package com.atlassian.jira.issue.customfields.manager;

import org.sharedoutcomes.evidence.Evidence;

/** Stores defaults of custom fields. */
@Evidence("J7")
public interface GenericConfigManager {}
