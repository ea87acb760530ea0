/**
 * Which issues are done for which outcome: tags on issues (kept by Jira in the field
 * <i>Outcomes</i>), the expected effect beside them, and inheritance from the epic. Sees {@code
 * common}, {@code journal}, {@code programme}, {@code outcome} and {@code plan}. Read {@link
 * org.sharedoutcomes.core.link.IssueOutcomes} first.
 */
package org.sharedoutcomes.core.link;
