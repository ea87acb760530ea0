package com.atlassian.jira.plugin.workflow;

import org.sharedoutcomes.evidence.Evidence;

/** Shows and reads the configuration of a condition. */
@Evidence("G8")
public interface WorkflowPluginConditionFactory extends WorkflowPluginFactory {}
