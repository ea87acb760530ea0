package org.sharedoutcomes.core.signoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.signoff.Rule.Requirement;
import org.sharedoutcomes.core.signoff.Verdict.AppliedRule;

/**
 * What one function must do for an issue, by all the rules that ask for it together: the highest
 * quorum of any; the approvers and material fields of all; and reporter and assignee may sign only
 * when every rule lets them.
 *
 * @param groups the function's own groups, for rules that name no approvers
 */
record Need(
    String function,
    String name,
    List<String> groups,
    List<Requirement> requirements,
    List<AppliedRule> rules,
    Instant since) {
  /** The needs of the issue, in the order of its programme's functions. */
  static List<Need> of(Application application, IssueFacts issue, List<Programme> programmes) {
    Map<String, List<Document<Rule>>> asking = new LinkedHashMap<>();
    for (Document<Rule> rule : application.rules()) {
      for (Requirement requirement : rule.value().requires()) {
        asking.computeIfAbsent(requirement.function(), any -> new ArrayList<>()).add(rule);
      }
    }
    List<Function> functions =
        programmes.stream()
            .filter(programme -> programme.covers(issue.project()))
            .flatMap(programme -> programme.functions().stream())
            .toList();
    List<String> order = functions.stream().map(Function::key).distinct().toList();
    return asking.entrySet().stream()
        .map(entry -> need(entry.getKey(), entry.getValue(), functions, issue.created()))
        .sorted(Comparator.comparingInt(need -> place(order, need.function())))
        .toList();
  }

  private static int place(List<String> order, String function) {
    return order.contains(function) ? order.indexOf(function) : order.size();
  }

  private static Need need(
      String key, List<Document<Rule>> asking, List<Function> functions, Instant created) {
    List<Function> meant = functions.stream().filter(one -> one.key().equals(key)).toList();
    return new Need(
        key,
        meant.stream().map(Function::name).findFirst().orElse(key),
        meant.stream()
            .map(Function::group)
            .filter(group -> group != null && !group.isBlank())
            .toList(),
        asking.stream()
            .flatMap(rule -> rule.value().requires().stream())
            .filter(requirement -> requirement.function().equals(key))
            .distinct()
            .toList(),
        asking.stream()
            .map(rule -> new AppliedRule(rule.key(), rule.value().name(), rule.version()))
            .distinct()
            .toList(),
        asking.stream()
            .map(Document::changedAt)
            .min(Comparator.naturalOrder())
            .filter(created::isBefore)
            .orElse(created));
  }

  int quorum() {
    return requirements.stream().mapToInt(Requirement::quorum).max().orElseThrow();
  }

  boolean selfApproval() {
    return requirements.stream().allMatch(Requirement::selfApproval);
  }

  List<String> materialFields() {
    Set<String> fields = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    requirements.forEach(requirement -> fields.addAll(requirement.materialFields()));
    return List.copyOf(fields);
  }
}
