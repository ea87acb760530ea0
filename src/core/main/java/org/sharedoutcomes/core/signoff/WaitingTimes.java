package org.sharedoutcomes.core.signoff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.signoff.Course.End;
import org.sharedoutcomes.core.signoff.Course.Wait;
import org.sharedoutcomes.core.signoff.Rule.Scope;
import org.sharedoutcomes.core.signoff.Verdict.AppliedRule;
import org.sharedoutcomes.core.signoff.WaitingReport.Row;
import org.sharedoutcomes.core.signoff.WaitingReport.Running;
import org.sharedoutcomes.core.signoff.WaitingReport.Took;

/**
 * Finds where sign-offs wait: how long functions took to decide in a period, how often they had to
 * decide again, and what waits now. Only issues that the actor may browse count, so that a number
 * tells nothing of others. A number of statements and searches that does not grow with the issues,
 * but for one statement a thousand.
 */
public final class WaitingTimes {
  private final Assess assess;
  private final Journal journal;
  private final Issues issues;
  private final Permissions permissions;
  private final Clock clock;

  public WaitingTimes(
      Assess assess, Journal journal, Issues issues, Permissions permissions, Clock clock) {
    this.assess = assess;
    this.journal = journal;
    this.issues = issues;
    this.permissions = permissions;
    this.clock = clock;
  }

  /** The last so many days up to today; from 1 to 3,660. */
  public Answer<WaitingReport> lately(Actor actor, int days) {
    LocalDate today = Timing.day(clock.instant());
    return over(actor, today.minusDays(days - 1L), today);
  }

  /** From the first to the last day, both whole, in UTC. */
  public Answer<WaitingReport> over(Actor actor, LocalDate first, LocalDate last) {
    return new Access(permissions)
        .user(actor)
        .then(
            user ->
                last.isBefore(first)
                    ? Answer.refused(
                        Refusal.invalid(
                            "last",
                            "shared-outcomes.sign-off.delegation.ends-before",
                            first.toString()))
                    : Answer.done(new Gathered(journal.snapshot()).report(user, first, last)));
  }

  /** What is told of, by key: first by what it is, then by which it is. */
  private final class Gathered {
    private final Snapshot snapshot;
    private final Map<String, Map<String, List<Took>>> took = new HashMap<>();
    private final Map<String, Map<String, List<Running>>> running = new HashMap<>();
    private final Map<String, Map<String, String>> names = new HashMap<>();

    Gathered(Snapshot snapshot) {
      this.snapshot = snapshot;
    }

    WaitingReport report(Actor actor, LocalDate first, LocalDate last) {
      Instant from = first.atStartOfDay(ZoneOffset.UTC).toInstant();
      Instant to = last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
      ended(actor, from, to);
      now(actor);
      return new WaitingReport(first, last, rows("function"), rows("rule"), rows("group"));
    }

    private void ended(Actor actor, Instant from, Instant to) {
      Map<Long, Dossier> dossiers = new LinkedHashMap<>();
      journal
          .changedSince(Dossier.KIND, from)
          .values()
          .forEach(one -> dossiers.put(Long.valueOf(one.key()), one.value()));
      dossiers.values().removeIf(dossier -> dossier.courses().isEmpty());
      List<IssueFacts> visible =
          dossiers.isEmpty() ? List.of() : issues.visible(actor, dossiers.keySet());
      for (IssueFacts issue : visible) {
        for (Course course : dossiers.get(issue.id()).courses()) {
          int round = 0;
          for (Wait wait : course.waits()) {
            if (wait.end() != End.DECIDED) {
              continue;
            }
            round++;
            if (!wait.to().isBefore(from) && wait.to().isBefore(to)) {
              Took one =
                  new Took(issue, course.function(), course.name(), wait.from(), wait.to(), round);
              each(course.function(), course.name(), wait.rules(), took, one);
            }
          }
        }
      }
    }

    private void now(Actor actor) {
      List<Scope> scopes = Needs.scopes(snapshot);
      if (scopes.isEmpty()) {
        return;
      }
      List<IssueFacts> open = issues.open(actor, FindSignOffs.projects(scopes));
      Map<Long, Verdict> verdicts = assess.all(open);
      for (IssueFacts issue : open) {
        for (FunctionVerdict part : verdicts.get(issue.id()).functions()) {
          if (part.clock().from() != null) {
            Running one = new Running(issue, part.function(), part.name(), part.clock());
            each(part.function(), part.name(), part.rules(), running, one);
          }
        }
      }
    }

    private <T> void each(
        String function,
        String name,
        List<AppliedRule> rules,
        Map<String, Map<String, List<T>>> into,
        T one) {
      put("function", function, name, into, one);
      rules.forEach(rule -> put("rule", rule.id(), rule.name(), into, one));
      groups(function, rules).forEach(group -> put("group", group, group, into, one));
    }

    private <T> void put(
        String what, String key, String name, Map<String, Map<String, List<T>>> into, T one) {
      names.computeIfAbsent(what, any -> new HashMap<>()).put(key, name);
      into.computeIfAbsent(what, any -> new HashMap<>())
          .computeIfAbsent(key, any -> new ArrayList<>())
          .add(one);
    }

    /** The groups that the rules name for the function today, else the function's own. */
    private Collection<String> groups(String function, List<AppliedRule> rules) {
      List<String> named =
          rules.stream()
              .flatMap(rule -> snapshot.find(Rule.KIND, rule.id()).stream())
              .flatMap(rule -> rule.value().requires().stream())
              .filter(one -> one.function().equals(function))
              .flatMap(one -> one.approvers().groups().stream())
              .toList();
      return named.isEmpty() ? own(function) : Set.copyOf(named);
    }

    private Set<String> own(String function) {
      return Set.copyOf(
          snapshot.values(Programme.KIND).stream()
              .flatMap(programme -> programme.function(function).stream())
              .map(Function::group)
              .filter(Objects::nonNull)
              .filter(group -> !group.isBlank())
              .distinct()
              .toList());
    }

    private List<Row> rows(String what) {
      Map<String, List<Took>> ended = took.getOrDefault(what, Map.of());
      Map<String, List<Running>> waiting = running.getOrDefault(what, Map.of());
      Map<String, String> named = names.getOrDefault(what, Map.of());
      Map<String, Row> rows = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      Stream.concat(ended.keySet().stream(), waiting.keySet().stream())
          .distinct()
          .forEach(
              key ->
                  rows.put(
                      named.get(key) + "/" + key,
                      new Row(
                          key,
                          named.get(key),
                          ended.getOrDefault(key, List.of()).stream()
                              .sorted(Comparator.comparing(Took::time).reversed())
                              .toList(),
                          waiting.getOrDefault(key, List.of()).stream()
                              .sorted(Comparator.comparing(one -> one.clock().from()))
                              .toList())));
      return List.copyOf(rows.values());
    }
  }
}
