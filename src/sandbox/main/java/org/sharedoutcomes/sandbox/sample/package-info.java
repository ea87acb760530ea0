/**
 * The sample programme: what a newcomer finds when no export is given. It goes in by the plugin's
 * and Jira's own REST, so that trying it out is a test too. Read {@link
 * org.sharedoutcomes.sandbox.sample.Sample} first.
 */
package org.sharedoutcomes.sandbox.sample;
