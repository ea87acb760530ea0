/**
 * The product over HTTP as JSON: reads a request, calls one use case, turns its answer into a
 * status and a body. The only place that knows statuses. Jira's own gate is left open, so that
 * strangers too get our JSON: {@link org.sharedoutcomes.plugin.rest.MembersOnly} asks first, and
 * every use case asks again. Read {@link org.sharedoutcomes.plugin.rest.Replies} first.
 */
package org.sharedoutcomes.plugin.rest;
