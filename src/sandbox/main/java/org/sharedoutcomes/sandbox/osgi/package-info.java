/**
 * The plugin's container: Apache Felix, in which the plugin sees only packages that Jira exports,
 * and a Spring context made of {@code META-INF/spring/*.xml} as Gemini Blueprint would make it.
 * Knows nothing of Jira. Read {@code Framework} first, then {@code BundleContainer}.
 */
package org.sharedoutcomes.sandbox.osgi;
