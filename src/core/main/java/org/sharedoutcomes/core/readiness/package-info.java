/**
 * What must be true before work is launched, and how much of it by the size of the launch: a
 * programme's tiers, criteria and templates of companion issues, and which of them an issue still
 * has open. What was done about one issue is kept with its sign-off. Sees {@code common}, {@code
 * journal} and {@code programme}. Read {@link org.sharedoutcomes.core.readiness.Checklist} first.
 */
package org.sharedoutcomes.core.readiness;
