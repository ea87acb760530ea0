/**
 * How do parts of one node hear of what happened on it? Through {@link
 * org.sharedoutcomes.sandbox.event.NodeEvents}; other nodes hear nothing, as in Jira.
 */
package org.sharedoutcomes.sandbox.event;
