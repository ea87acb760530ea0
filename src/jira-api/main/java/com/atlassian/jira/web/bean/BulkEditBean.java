package com.atlassian.jira.web.bean;

import org.sharedoutcomes.evidence.Evidence;

/** The issues of a bulk edit. */
@Evidence("J7")
public interface BulkEditBean {}
