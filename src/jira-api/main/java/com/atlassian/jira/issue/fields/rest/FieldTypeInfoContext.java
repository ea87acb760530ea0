package com.atlassian.jira.issue.fields.rest;

import org.sharedoutcomes.evidence.Evidence;

/** For which issue a client asks about a field. */
@Evidence("G8")
public interface FieldTypeInfoContext {}
