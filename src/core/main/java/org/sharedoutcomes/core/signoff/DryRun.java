package org.sharedoutcomes.core.signoff;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
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
 * and under those with the proposal, so that the counts are what then happens. What holds only from
 * a later day is tried as of that day.
 */
public final class DryRun {
  private final Assess assess;
  private final Journal journal;
  private final Issues issues;
  private final Permissions permissions;
  private final Clock clock;
  private final Propose propose;

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
    this.permissions = permissions;
    this.clock = clock;
    this.propose = new Propose(journal, issues, people, clock);
  }

  /** Tries a new rule. */
  public Answer<Preview> create(Actor actor, RuleDraft draft) {
    return preview(actor, () -> propose.creation(actor, draft));
  }

  /** Tries a change of a rule. */
  public Answer<Preview> change(Actor actor, String id, RuleDraft draft) {
    return preview(actor, () -> propose.change(actor, id, draft));
  }

  /** Tries what publishing the rule's draft would do, on the day from which it would hold. */
  public Answer<Preview> publish(Actor actor, String id, Publication how) {
    return preview(actor, () -> propose.publication(actor, id, reasoned(how)));
  }

  /** Tries what an earlier version of the rule would do. */
  public Answer<Preview> rollBack(Actor actor, String id, int version, Publication how) {
    return preview(actor, () -> propose.rollBack(actor, id, version, reasoned(how)));
  }

  /** Tries what is without the rule. */
  public Answer<Preview> delete(Actor actor, String id) {
    return preview(actor, () -> propose.deletion(id));
  }

  /** Trying needs no reason yet. */
  private static Publication reasoned(Publication how) {
    return new Publication(how.why().isEmpty() ? "-" : how.why(), how.from(), how.newIssuesOnly());
  }

  private Answer<Preview> preview(Actor actor, Supplier<Answer<Proposal>> proposal) {
    return new Access(permissions)
        .administrator(actor)
        .then(admin -> proposal.get())
        .map(found -> preview(actor, found));
  }

  private Preview preview(Actor actor, Proposal proposal) {
    Snapshot snapshot = journal.snapshot();
    List<Document<Rule>> today = List.copyOf(snapshot.all(Rule.KIND));
    List<Document<Rule>> then = new ArrayList<>(today);
    then.removeIf(rule -> rule.key().equals(proposal.id()));
    Instant now = clock.instant();
    if (proposal.rule() != null) {
      then.add(
          new Document<>(
              proposal.id(), proposal.seen() + 1, now, actor.userKey(), proposal.rule()));
    }
    Instant at = moment(proposal, now);
    List<IssueFacts> open =
        issues.open(Actor.SYSTEM, projects(Stream.concat(today.stream(), then.stream()), proposal));
    Map<Long, Verdict> before = assess.under(today, snapshot, open, at);
    Map<Long, Verdict> after = assess.under(then, snapshot, open, at);
    Set<Long> visible =
        issues.visible(actor, open.stream().map(IssueFacts::id).toList()).stream()
            .map(IssueFacts::id)
            .collect(Collectors.toSet());
    return new Comparison(open, before, after, visible).preview(proposal.warnings());
  }

  /** When it holds, so that what is then can be told today. */
  private static Instant moment(Proposal proposal, Instant now) {
    Effective effective = proposal.rule() == null ? null : proposal.rule().effective();
    return effective == null || effective.from().isBefore(now) ? now : effective.from();
  }

  /** The projects that the rule is about now or then; none when it is about every project. */
  private static List<String> projects(Stream<Document<Rule>> rules, Proposal proposal) {
    List<List<String>> named =
        rules
            .filter(rule -> rule.key().equals(proposal.id()))
            .flatMap(rule -> RuleVersions.line(rule).stream())
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
