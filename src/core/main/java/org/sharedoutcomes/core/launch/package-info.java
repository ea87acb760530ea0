/**
 * Getting one issue ready: its tier, the criteria that were met, and the companion issues made
 * beside it. Each act is a line in the story of its sign-off. Sees {@code readiness}, {@code
 * signoff} and what they see. Read {@link org.sharedoutcomes.core.launch.PrepareIssue} first.
 */
package org.sharedoutcomes.core.launch;
