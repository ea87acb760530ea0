/**
 * Words that every feature needs: who acts ({@link org.sharedoutcomes.core.common.Actor}), what an
 * answer is ({@link org.sharedoutcomes.core.common.Answer}), when something is ({@link
 * org.sharedoutcomes.core.common.Quarter}), and the ports to people and issues. Sees the JDK only.
 */
package org.sharedoutcomes.core.common;
