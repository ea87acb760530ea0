package com.atlassian.jira.plugin.workflow;

import org.sharedoutcomes.evidence.Evidence;

/** Shows and reads the configuration of a validator. */
@Evidence("G8")
public interface WorkflowPluginValidatorFactory extends WorkflowPluginFactory {}
