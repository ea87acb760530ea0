package org.sharedoutcomes.plugin.jira;

import com.atlassian.jira.issue.fields.CustomField;

/** The custom fields that the rules know of; null where this Jira has none of that type. */
record KnownFields(
    CustomField outcomes,
    CustomField customerFacing,
    CustomField targetQuarter,
    CustomField epicLink) {}
