package org.sharedoutcomes.core.signoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;

/**
 * Asks the queries of rules. A search for something that is there no more, such as a deleted field
 * or outcome, finds nothing and says nothing, and so would open the gate: a query that means
 * nothing to who wrote the rule nor to any of the first administrators is refused.
 */
final class Queries {
  static final String ADMINISTRATORS = "jira-administrators";
  private static final int ASKED = 3;

  private final Issues issues;
  private final People people;

  Queries(Issues issues, People people) {
    this.issues = issues;
    this.people = people;
  }

  /** Those of the issues that match the rule's query; all of them when it has none. */
  Answer<Set<Long>> matching(Document<Rule> rule, Set<Long> ids) {
    String jql = rule.value().scope().jql();
    if (jql.isBlank() || ids.isEmpty()) {
      return Answer.done(ids);
    }
    return issues
        .matching(ids, jql)
        .then(
            found -> {
              List<Refusal> wrong = wrong(new Actor(rule.changedBy()), jql);
              return wrong.isEmpty() ? Answer.done(found) : Answer.refused(wrong);
            });
  }

  private List<Refusal> wrong(Actor author, String jql) {
    List<Refusal> wrong = new ArrayList<>(issues.checked(author, jql).reasons());
    if (wrong.isEmpty()) {
      return wrong;
    }
    for (var one : people.membersOf(ADMINISTRATORS).stream().limit(ASKED).toList()) {
      Answer<String> checked = issues.checked(new Actor(one.key()), jql);
      if (checked.isDone()) {
        return List.of();
      }
      wrong.addAll(0, checked.reasons());
    }
    return wrong;
  }
}
