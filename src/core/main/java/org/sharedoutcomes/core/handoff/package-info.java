/**
 * What one function gives to another so that work can go on: keeping it, showing everybody what
 * waits for their functions, and telling its owner when it is due. Sees {@code common}, {@code
 * journal}, {@code programme}, {@code plan} and {@code notice}. Read {@link
 * org.sharedoutcomes.core.handoff.HandOver} first.
 */
package org.sharedoutcomes.core.handoff;
