/** The sample that the jar brings, for {@code core.setup}. Sees the core and Jackson only. */
package org.sharedoutcomes.plugin.sample;
