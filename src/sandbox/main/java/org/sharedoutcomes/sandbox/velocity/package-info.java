/**
 * How templates are rendered: Velocity 1.6.4 as Jira runs it. Templates of the plugin obey Jira's
 * rules (escaping asked for by a directive, only allowlisted methods); the sandbox's own are always
 * escaped. Sees no Jira type. Read {@code PluginTemplates} first.
 */
package org.sharedoutcomes.sandbox.velocity;
