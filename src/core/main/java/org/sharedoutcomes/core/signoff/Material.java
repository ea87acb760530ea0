package org.sharedoutcomes.core.signoff;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.link.IssueOutcomes;
import org.sharedoutcomes.core.outcome.Metric;
import org.sharedoutcomes.core.signoff.LinkedOutcomes.Tagged;

/**
 * What can be material to a function, as text: any field of Jira's and {@link #ATTACHMENTS}, which
 * Jira tells; {@link #OUTCOMES} and {@link #EFFECT}, which are ours. Lists are in order of their
 * names, so that moving an entry changes nothing.
 */
public final class Material {
  /** The attached files: one line each, {@code id size name}. */
  public static final String ATTACHMENTS = "Attachments";

  /** Keys of the outcomes that the issue is done for, its own or its epic's. */
  public static final String OUTCOMES = "Outcomes";

  /** What is expected of each of them: one line each, {@code key: what}. */
  public static final String EFFECT = "Expected effect";

  private static final Set<String> OWN = ignoringCase(List.of(OUTCOMES, EFFECT));
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

  private final LinkedOutcomes.Reader outcomes;
  private final Values fields;

  Material(LinkedOutcomes.Reader outcomes, Values fields) {
    this.outcomes = outcomes;
    this.fields = fields;
  }

  /** Whether it is one of the things that Jira does not know. */
  static boolean isOwn(String name) {
    return OWN.contains(name);
  }

  static boolean isEffect(String name) {
    return EFFECT.equalsIgnoreCase(name);
  }

  /** Whether two values are the same to a reader: white space is like other white space. */
  static boolean same(String one, String other) {
    return one.equals(other) || plain(one).equals(plain(other));
  }

  private static String plain(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  /** Ids of the issues that hold what is expected of these issues' outcomes. */
  Set<Long> tagged(Collection<IssueFacts> issues) {
    return outcomes.tagged(issues).values().stream().map(Tagged::issue).collect(toSet());
  }

  /** Today's values by issue and by name, case ignored; a name that nobody knows is left out. */
  Map<Long, Map<String, String>> of(
      Collection<IssueFacts> issues, Collection<String> names, Snapshot documents) {
    Set<String> ofJira = ignoringCase(names);
    ofJira.removeAll(OWN);
    Set<String> wanted = ignoringCase(names);
    Map<Long, Map<String, String>> read =
        ofJira.isEmpty()
            ? Map.of()
            : fields.of(issues.stream().map(IssueFacts::id).toList(), ofJira);
    Map<Long, Tagged> tags =
        wanted.contains(OUTCOMES) || wanted.contains(EFFECT) ? outcomes.tagged(issues) : Map.of();
    Map<Long, Map<String, String>> values = new HashMap<>();
    for (IssueFacts issue : issues) {
      Map<String, String> ofIssue = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      ofIssue.putAll(read.getOrDefault(issue.id(), Map.of()));
      if (wanted.contains(OUTCOMES)) {
        ofIssue.put(OUTCOMES, tags.get(issue.id()).keys().stream().sorted().collect(joining(", ")));
      }
      if (wanted.contains(EFFECT)) {
        ofIssue.put(EFFECT, effects(tags.get(issue.id()), documents));
      }
      values.put(issue.id(), ofIssue);
    }
    return values;
  }

  private String effects(Tagged tags, Snapshot documents) {
    Map<String, Effect> said =
        documents
            .find(IssueOutcomes.KIND, Long.toString(tags.issue()))
            .map(Document::value)
            .map(IssueOutcomes::effects)
            .orElse(Map.of());
    return tags.keys().stream()
        .sorted()
        .filter(said::containsKey)
        .map(key -> key + ": " + words(said.get(key), outcomes.metric(key)))
        .filter(line -> !line.endsWith(": "))
        .collect(joining("\n"));
  }

  /** Such as {@code +2.5 points ↑, 60 %, 90 d}; the arrow is where the metric should go. */
  private static String words(Effect effect, Metric metric) {
    List<String> words = new ArrayList<>();
    if (effect.expectedEffect() != null) {
      String sign = effect.expectedEffect().signum() > 0 ? "+" : "";
      String size = effect.expectedEffect().stripTrailingZeros().toPlainString();
      String arrow = metric.direction() == Metric.Direction.UP ? "↑" : "↓";
      words.add(sign + size + " " + (metric.unit() + " " + arrow).strip());
    }
    if (effect.confidence() != null) {
      words.add(effect.confidence() + " %");
    }
    if (effect.horizonDays() != null) {
      words.add(effect.horizonDays() + " d");
    }
    return String.join(", ", words);
  }

  private static Set<String> ignoringCase(Collection<String> names) {
    Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.forEach(name -> set.add(name.strip()));
    return set;
  }
}
