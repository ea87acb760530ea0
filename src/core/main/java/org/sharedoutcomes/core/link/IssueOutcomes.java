package org.sharedoutcomes.core.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.journal.Dependent;
import org.sharedoutcomes.core.journal.Kind;

/**
 * What Jira's field cannot hold of an issue's outcomes. Its key is the issue's id.
 *
 * @param effects what is expected, by outcome key; read only while the issue has the tag
 * @param results what came of it, by outcome key, oldest first; they stay when the tag goes, so
 *     that nobody makes a failed bet undone by unlinking it
 */
public record IssueOutcomes(Map<String, Effect> effects, Map<String, List<Result>> results)
    implements Dependent {
  public static final Kind<IssueOutcomes> KIND = Kind.ofIssues("link", IssueOutcomes.class);

  /** Nobody has said anything. */
  public static final IssueOutcomes NONE = new IssueOutcomes(Map.of(), Map.of());

  /** Documents written before there was an impact ledger have no results. */
  public IssueOutcomes {
    effects = Map.copyOf(effects);
    results =
        results == null
            ? Map.of()
            : results.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(
                    Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
  }

  /** These effects, of which nothing came yet. */
  public static IssueOutcomes expecting(Map<String, Effect> effects) {
    return new IssueOutcomes(effects, Map.of());
  }

  /** The same results with other effects. */
  public IssueOutcomes effects(Map<String, Effect> others) {
    return new IssueOutcomes(others, results);
  }

  /** What came of the outcomes together, oldest first: for one and those merged into it. */
  public List<Result> resultsOf(Collection<String> outcomes) {
    return outcomes.stream()
        .flatMap(outcome -> results.getOrDefault(outcome, List.of()).stream())
        .sorted(Comparator.comparing(Result::at))
        .toList();
  }

  /** The newest of {@link #resultsOf}. */
  public Optional<Result> newestOf(Collection<String> outcomes) {
    List<Result> all = resultsOf(outcomes);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** The same with these results of the outcome, in the place of those of all of the outcomes. */
  public IssueOutcomes results(Collection<String> outcomes, String outcome, List<Result> all) {
    Map<String, List<Result>> changed = new HashMap<>(results);
    changed.keySet().removeAll(outcomes);
    changed.put(outcome, new ArrayList<>(all));
    return new IssueOutcomes(effects, changed);
  }

  @Override
  public boolean goesWith(String programme, Set<String> outcomes) {
    Set<String> mine = new HashSet<>(effects.keySet());
    mine.addAll(results.keySet());
    return !mine.isEmpty() && outcomes.containsAll(mine);
  }
}
