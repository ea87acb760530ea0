/**
 * Which functions must agree before customer-facing work passes a step, who of them did, and who is
 * missing and why. A verdict is computed from rules, decisions and the issue as it is now, never
 * stored. Sees {@code common}, {@code journal}, {@code programme}, {@code outcome}, {@code link},
 * {@code readiness} and {@code notice}. Read {@link org.sharedoutcomes.core.signoff.Verdict} first.
 */
package org.sharedoutcomes.core.signoff;
