package org.sharedoutcomes.sandbox.velocity;

/** An object that Jira puts into every template, whose methods need no allowlisting. */
public interface TemplateTool {}
