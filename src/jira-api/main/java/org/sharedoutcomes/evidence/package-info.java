/** Which of the signatures in this module are known to exist on Jira 11, and which are believed. */
package org.sharedoutcomes.evidence;
