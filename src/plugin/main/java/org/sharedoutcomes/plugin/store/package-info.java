/**
 * The core's stores on Active Objects: journal entries, readings, links, and documents as JSON. A
 * row never leaves this package.
 */
package org.sharedoutcomes.plugin.store;
