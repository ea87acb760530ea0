/**
 * The product over HTTP as JSON: reads a request, calls one use case, turns its answer into a
 * status and a body. The only place that knows statuses. Read {@link
 * org.sharedoutcomes.plugin.rest.Replies} first.
 */
package org.sharedoutcomes.plugin.rest;
