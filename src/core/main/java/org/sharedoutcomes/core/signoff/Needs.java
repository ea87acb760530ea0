package org.sharedoutcomes.core.signoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.governance.Rights;
import org.sharedoutcomes.core.governance.SharedInterface;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.signoff.Rule.Approvers;
import org.sharedoutcomes.core.signoff.Rule.Requirement;
import org.sharedoutcomes.core.signoff.Verdict.AppliedRule;

/**
 * Who must sign for an issue: the functions that rules ask for, and beside them one part for each
 * shared interface that the issue touches, whatever the rules say.
 */
final class Needs {
  private static final String INTERFACE = "interface-";

  private final List<Programme> programmes;
  private final Rights rights;
  private final Collection<Document<SharedInterface>> interfaces;
  private final Map<About, FunctionOrder> orders = new HashMap<>();

  /** What decides which programmes an issue is about: most issues have it in common. */
  private record About(String project, Set<String> programmes) {}

  Needs(Snapshot snapshot) {
    this.programmes = snapshot.values(Programme.KIND);
    this.rights = new Rights(snapshot);
    this.interfaces = snapshot.all(SharedInterface.KIND);
  }

  List<Need> of(Application application, IssueFacts issue) {
    List<Need> needs =
        new ArrayList<>(Need.of(application, issue, order(application, issue), rights));
    interfaces.stream()
        .filter(one -> one.value().isTouchedBy(issue))
        .map(one -> need(one, issue))
        .forEach(needs::add);
    return needs;
  }

  /** Of the project's programmes first, then of those of the issue's outcomes. */
  private FunctionOrder order(Application application, IssueFacts issue) {
    Set<String> others =
        application.outcomes().stream().map(Outcome::programme).collect(Collectors.toSet());
    return orders.computeIfAbsent(
        new About(issue.project(), others),
        about -> {
          Map<String, Programme> found = new LinkedHashMap<>();
          programmes.stream()
              .filter(programme -> programme.covers(about.project()))
              .forEach(programme -> found.put(programme.key(), programme));
          programmes.stream()
              .filter(programme -> about.programmes().contains(programme.key()))
              .forEach(programme -> found.putIfAbsent(programme.key(), programme));
          return new FunctionOrder(found.values());
        });
  }

  /** Its key is as good as a function's; its owners never approve their own change. */
  private static Need need(Document<SharedInterface> touched, IssueFacts issue) {
    SharedInterface one = touched.value();
    String key = INTERFACE + touched.key();
    Requirement requirement =
        new Requirement(
            key, new Approvers(one.approvers(), one.groups(), List.of()), 1, List.of(), false);
    Demand demand =
        new Demand(
            new AppliedRule(key, one.name(), touched.version()), requirement, List.of(), List.of());
    Instant since = touched.changedAt();
    return new Need(
        key,
        one.name(),
        List.of(),
        List.of(demand),
        since.isBefore(issue.created()) ? issue.created() : since,
        Term.NONE);
  }

  /** Where sign-off may be asked for: the scopes of the rules and of shared interfaces. */
  static List<Rule.Scope> scopes(Snapshot snapshot) {
    List<Rule.Scope> scopes = new ArrayList<>();
    RuleVersions.scopes(snapshot).forEach(scopes::add);
    snapshot
        .values(SharedInterface.KIND)
        .forEach(
            one ->
                scopes.add(
                    new Rule.Scope(List.of(one.project()), List.of(), "", false, List.of())));
    return scopes;
  }
}
