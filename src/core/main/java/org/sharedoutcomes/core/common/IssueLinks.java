package org.sharedoutcomes.core.common;

import java.util.List;

/** Links issues in Jira, in the name of the one who asks for it. */
public interface IssueLinks {
  /** Names of the types of link that people may use; none where linking is switched off. */
  List<String> types();

  /**
   * Links the issue to another, unless it is; refused when Jira does not let the user link it.
   *
   * @param type name of a type, case ignored; empty for the one that says no more than that two
   *     issues have to do with each other
   */
  Answer<Boolean> link(Actor actor, long issue, long other, String type);
}
