/**
 * Who decides what: decision rights by outcome and type of decision, exactly one person accountable
 * for each, and who owns the interfaces that functions share. Sees {@code common}, {@code journal},
 * {@code programme} and {@code outcome}; {@code signoff} takes approvers from here. Read {@link
 * org.sharedoutcomes.core.governance.Right} first.
 */
package org.sharedoutcomes.core.governance;
