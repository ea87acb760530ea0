package org.sharedoutcomes.core.signoff;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.governance.DecisionTypes;
import org.sharedoutcomes.core.governance.Mandate;
import org.sharedoutcomes.core.governance.Rights;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.signoff.Rule.Requirement;
import org.sharedoutcomes.core.signoff.Verdict.AppliedRule;

/**
 * What one function must do for an issue, by all the rules that ask for it together: the highest
 * quorum of any; the approvers and material fields of all; and reporter and assignee may sign only
 * when every rule lets them.
 *
 * @param groups the function's own groups, for rules that name no approvers
 * @param demands what each of the rules asks for, at least one
 * @param term how long it may take
 * @param together what the demands come to
 */
record Need(
    String function,
    String name,
    List<String> groups,
    List<Demand> demands,
    Instant since,
    Term term,
    Together together) {
  /**
   * What the demands come to, reckoned once: it is asked for of each approver and each decision.
   *
   * @param mandates by what decision rights people may sign
   */
  record Together(
      List<Requirement> requirements,
      List<Mandate> mandates,
      int quorum,
      boolean selfApproval,
      List<String> materialFields) {
    private static Together of(List<Demand> demands) {
      List<Requirement> requirements =
          demands.stream().map(Demand::requirement).distinct().toList();
      Set<String> fields = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
      requirements.forEach(requirement -> fields.addAll(requirement.materialFields()));
      return new Together(
          requirements,
          demands.stream().flatMap(demand -> demand.mandates().stream()).distinct().toList(),
          requirements.stream().mapToInt(Requirement::quorum).max().orElseThrow(),
          requirements.stream().allMatch(Requirement::selfApproval),
          List.copyOf(fields));
    }
  }

  Need(
      String function,
      String name,
      List<String> groups,
      List<Demand> demands,
      Instant since,
      Term term) {
    this(function, name, groups, demands, since, term, Together.of(demands));
  }

  /** The needs of the issue by rules, in the order of its programme's functions. */
  static List<Need> of(
      Application application, IssueFacts issue, FunctionOrder functions, Rights rights) {
    return Demands.of(application).entrySet().stream()
        .map(
            entry ->
                need(
                    entry.getKey(),
                    mandated(application, issue, entry.getValue(), rights),
                    functions,
                    since(application, entry.getValue(), issue.created()),
                    term(application, entry.getValue())))
        .sorted(Comparator.comparingInt(need -> functions.place(need.function())))
        .toList();
  }

  /** With those among the approvers who are accountable for what the issue is done for. */
  private static List<Demand> mandated(
      Application application, IssueFacts issue, List<Demand> demands, Rights rights) {
    return demands.stream()
        .map(
            demand ->
                demand.requirement().approvers().decisionRights()
                    ? demand.with(
                        rights.deciding(
                            application.outcomes(),
                            issue.project(),
                            DecisionTypes.signOff(demand.requirement().function())))
                    : demand)
        .toList();
  }

  private static Need need(
      String key, List<Demand> demands, FunctionOrder functions, Instant since, Term term) {
    List<Function> meant = functions.named(key);
    return new Need(
        key,
        meant.stream().map(Function::name).findFirst().orElse(key),
        meant.stream()
            .map(Function::group)
            .filter(group -> group != null && !group.isBlank())
            .toList(),
        demands,
        since,
        term.orTo(
            demands.stream()
                .flatMap(demand -> demand.mandates().stream())
                .map(Mandate::escalateTo)
                .filter(Objects::nonNull)
                .distinct()
                .toList()));
  }

  /** When the first of the rules that ask began to, or the issue when it is younger. */
  private static Instant since(Application application, List<Demand> demands, Instant created) {
    return asking(application, demands)
        .map(RuleVersions::began)
        .min(Comparator.naturalOrder())
        .filter(created::isBefore)
        .orElse(created);
  }

  private static Term term(Application application, List<Demand> demands) {
    return Term.of(asking(application, demands).map(Document::value).toList());
  }

  private static Stream<Document<Rule>> asking(Application application, List<Demand> demands) {
    Set<String> asking =
        demands.stream().map(demand -> demand.rule().id()).collect(Collectors.toSet());
    return application.rules().stream().filter(rule -> asking.contains(rule.key()));
  }

  List<Requirement> requirements() {
    return together.requirements();
  }

  /** By what decision rights people may sign. */
  List<Mandate> mandates() {
    return together.mandates();
  }

  /** Whether nobody is accountable where the rules ask for who is. */
  boolean lacksAccountable() {
    return requirements().stream().anyMatch(one -> one.approvers().decisionRights())
        && mandates().isEmpty();
  }

  /**
   * Whether somebody signed by a decision right about the same subject, who is not accountable any
   * more: the right was handed on, and what was signed under it stays signed.
   */
  boolean wasMandated(Decision decision) {
    return decision.isSignature()
        && mandates().stream()
            .anyMatch(one -> decision.ruleVersions().keySet().stream().anyMatch(one::isAbout));
  }

  List<AppliedRule> rules() {
    return demands.stream().map(Demand::rule).distinct().toList();
  }

  int quorum() {
    return together.quorum();
  }

  boolean selfApproval() {
    return together.selfApproval();
  }

  boolean looksAtEffects() {
    return materialFields().stream().anyMatch(Material::isEffect);
  }

  List<String> materialFields() {
    return together.materialFields();
  }
}
