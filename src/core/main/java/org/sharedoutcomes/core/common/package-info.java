/** Words that every feature needs: who acts, what an answer is, when something is. */
package org.sharedoutcomes.core.common;
