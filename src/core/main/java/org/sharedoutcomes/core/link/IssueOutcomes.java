package org.sharedoutcomes.core.link;

import java.util.Map;
import java.util.Set;
import org.sharedoutcomes.core.journal.Dependent;
import org.sharedoutcomes.core.journal.Kind;

/**
 * What Jira's field cannot hold of an issue's outcomes: the expected effects, by outcome key. An
 * effect is read only while the issue has the tag. Its key is the issue's id.
 */
public record IssueOutcomes(Map<String, Effect> effects) implements Dependent {
  public static final Kind<IssueOutcomes> KIND = Kind.ofIssues("link", IssueOutcomes.class);

  public IssueOutcomes {
    effects = Map.copyOf(effects);
  }

  @Override
  public boolean goesWith(String programme, Set<String> outcomes) {
    return !effects.isEmpty() && outcomes.containsAll(effects.keySet());
  }
}
