/**
 * Jira's issues, people, permissions and current user behind the core's ports. Only this package
 * and {@code field}, {@code workflow} and {@code jql} know Jira's types.
 */
package org.sharedoutcomes.plugin.jira;
