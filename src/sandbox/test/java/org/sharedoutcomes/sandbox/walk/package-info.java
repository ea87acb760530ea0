/**
 * Does the product what it promises? Walks through the packed plugin in a running sandbox, one
 * class for each feature, by HTTP alone. Read {@link org.sharedoutcomes.sandbox.walk.Client} first.
 */
package org.sharedoutcomes.sandbox.walk;
