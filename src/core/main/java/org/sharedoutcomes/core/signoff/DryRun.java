package org.sharedoutcomes.core.signoff;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.IssueFacts.Progress;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.signoff.Preview.Group;
import org.sharedoutcomes.core.signoff.Verdict.Status;

/**
 * Tries a rule on the open issues without writing anything: the same assessment under today's rules
 * and under those with the draft, so that the counts are what then happens.
 */
public final class DryRun {
  private final Assess assess;
  private final Journal journal;
  private final Issues issues;
  private final People people;
  private final Permissions permissions;
  private final Clock clock;

  public DryRun(
      Assess assess,
      Journal journal,
      Issues issues,
      People people,
      Permissions permissions,
      Clock clock) {
    this.assess = assess;
    this.journal = journal;
    this.issues = issues;
    this.people = people;
    this.permissions = permissions;
    this.clock = clock;
  }

  /** Tries a new rule. */
  public Answer<Preview> create(Actor actor, RuleDraft draft) {
    return new Access(permissions)
        .administrator(actor)
        .then(admin -> preview(admin, "", 0, draft, journal.snapshot()));
  }

  /** Tries a change of a rule. */
  public Answer<Preview> change(Actor actor, String id, RuleDraft draft) {
    return new Access(permissions)
        .administrator(actor)
        .then(
            admin -> {
              Snapshot snapshot = journal.snapshot();
              return snapshot
                  .find(Rule.KIND, id)
                  .map(now -> preview(admin, id, now.version(), draft, snapshot))
                  .orElseGet(() -> Answer.refused(BrowseRules.noSuchRule(id)));
            });
  }

  private Answer<Preview> preview(
      Actor actor, String id, int version, RuleDraft draft, Snapshot snapshot) {
    CheckRule check = new CheckRule(issues, people, snapshot);
    List<Refusal> mistakes = check.mistakes(actor, draft);
    if (!mistakes.isEmpty()) {
      return Answer.refused(mistakes);
    }
    List<Document<Rule>> today = List.copyOf(snapshot.all(Rule.KIND));
    List<Document<Rule>> then = new ArrayList<>(today);
    then.removeIf(rule -> rule.key().equals(id));
    then.add(
        new Document<>(
            id, version + 1, clock.instant(), actor.userKey(), draft.toRule(id, people)));
    List<IssueFacts> open = issues.open(Actor.SYSTEM, projects(today, then, id));
    Map<Long, Verdict> before = assess.under(today, snapshot, open);
    Map<Long, Verdict> after = assess.under(then, snapshot, open);
    Set<Long> visible =
        issues.visible(actor, open.stream().map(IssueFacts::id).toList()).stream()
            .map(IssueFacts::id)
            .collect(Collectors.toSet());
    return Answer.done(new Comparison(open, before, after, visible).preview(check.warnings(draft)));
  }

  /** The projects that the rule is about now or then; none when it is about every project. */
  private static List<String> projects(
      List<Document<Rule>> today, List<Document<Rule>> then, String id) {
    List<List<String>> named =
        Stream.concat(today.stream(), then.stream())
            .filter(rule -> rule.key().equals(id))
            .map(rule -> rule.value().scope().projects())
            .toList();
    return named.stream().anyMatch(List::isEmpty)
        ? List.of()
        : named.stream().flatMap(List::stream).distinct().toList();
  }

  private record Comparison(
      List<IssueFacts> open,
      Map<Long, Verdict> before,
      Map<Long, Verdict> after,
      Set<Long> visible) {
    Preview preview(List<Refusal> warnings) {
      return new Preview(
          open.size(),
          added(before, after),
          added(after, before),
          group(
              open.stream()
                  .filter(issue -> !stale(before, issue).containsAll(stale(after, issue)))
                  .toList()),
          group(
              open.stream()
                  .filter(issue -> issue.progress() == Progress.IN_PROGRESS)
                  .filter(issue -> before.get(issue.id()).passes())
                  .filter(issue -> !after.get(issue.id()).passes())
                  .toList()),
          warnings);
    }

    private Map<String, Group> added(Map<Long, Verdict> from, Map<Long, Verdict> to) {
      Map<String, List<IssueFacts>> gaining = new LinkedHashMap<>();
      for (IssueFacts issue : open) {
        Set<String> had = functions(from.get(issue.id()));
        for (String function : functions(to.get(issue.id()))) {
          if (!had.contains(function)) {
            gaining.computeIfAbsent(function, any -> new ArrayList<>()).add(issue);
          }
        }
      }
      Map<String, Group> groups = new LinkedHashMap<>();
      gaining.forEach((function, found) -> groups.put(function, group(found)));
      return groups;
    }

    private Group group(List<IssueFacts> found) {
      return new Group(
          found.size(), found.stream().filter(one -> visible.contains(one.id())).toList());
    }

    private static Set<String> functions(Verdict verdict) {
      return verdict.functions().stream()
          .map(FunctionVerdict::function)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> stale(Map<Long, Verdict> verdicts, IssueFacts issue) {
      Set<String> found = new HashSet<>();
      for (FunctionVerdict part : verdicts.get(issue.id()).functions()) {
        if (part.state() == Status.STALE) {
          found.add(part.function());
        }
      }
      return found;
    }
  }
}
