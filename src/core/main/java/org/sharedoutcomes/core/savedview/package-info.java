/**
 * Which roadmaps people set up and keep under a name, who may see them, and which one a programme
 * shows first. Sees {@code common}, {@code journal} and {@code programme}. Read {@link
 * org.sharedoutcomes.core.savedview.SavedView} first.
 */
package org.sharedoutcomes.core.savedview;
