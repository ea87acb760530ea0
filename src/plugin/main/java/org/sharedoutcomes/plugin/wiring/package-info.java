/**
 * How the plugin is put together, beside the bean files in {@code META-INF/spring}. May see
 * everything.
 */
package org.sharedoutcomes.plugin.wiring;
