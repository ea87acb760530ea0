package org.sharedoutcomes.core.launch;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.ClusterLock;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.IssueLinks;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.readiness.Checklist.Wanted;
import org.sharedoutcomes.core.readiness.CompanionKind;
import org.sharedoutcomes.core.readiness.CompanionOf;
import org.sharedoutcomes.core.readiness.Preparation;
import org.sharedoutcomes.core.readiness.Preparation.Companion;
import org.sharedoutcomes.core.signoff.Dossier;
import org.sharedoutcomes.core.signoff.ShowSignOff;
import org.sharedoutcomes.core.signoff.SignOff;

/**
 * Names an issue that there is as work beside another one, and takes it off again. It is linked in
 * Jira, by the one who names it; the link stays when it is taken off. One that is of the kind that
 * a template asks for stands for what would be made from it.
 */
public final class NameCompanion {
  private static final int LONGEST_REASON = 2000;
  private static final String KEY = "shared-outcomes.companions.";

  private final ShowSignOff show;
  private final ShowReadiness readiness;
  private final Issues issues;
  private final IssueLinks links;
  private final Journal journal;
  private final ClusterLock lock;
  private final Clock clock;

  public NameCompanion(
      ShowSignOff show,
      ShowReadiness readiness,
      Issues issues,
      IssueLinks links,
      Journal journal,
      ClusterLock lock,
      Clock clock) {
    this.show = show;
    this.readiness = readiness;
    this.issues = issues;
    this.links = links;
    this.journal = journal;
    this.lock = lock;
    this.clock = clock;
  }

  /**
   * What is named, as it was typed.
   *
   * @param issue key of the issue
   * @param kind a {@link CompanionKind} as the wire writes it
   * @param function key of the function that does it; blank for the one of the template that it
   *     stands for, if any
   */
  public record Draft(String issue, String kind, String function) {}

  /** Names the issue; refused where Jira does not let the actor link the two. */
  public Answer<SignOff> name(Actor actor, String issueKey, Draft draft) {
    return mayPlan(actor, issueKey)
        .then(
            signOff ->
                lock.holding(
                    "companions-" + signOff.issue().id(),
                    () -> read(actor, signOff, draft).then(one -> keep(actor, signOff, one))));
  }

  /** Whether the actor may name companions of the issue and take them off. */
  public boolean mayName(Actor actor, String issueKey) {
    return mayPlan(actor, issueKey).isDone();
  }

  /** Takes it off, for a reason. */
  public Answer<SignOff> takeOff(Actor actor, String issueKey, String companion, String reason) {
    return mayPlan(actor, issueKey)
        .then(
            signOff -> {
              Findings findings = new Findings();
              String why = findings.required("reason", reason, LONGEST_REASON);
              Optional<IssueFacts> other = issues.visible(actor, companion.strip());
              boolean is =
                  other.isPresent()
                      && preparation(signOff.issue().id()).companions().stream()
                          .anyMatch(one -> one.issue() == other.get().id());
              if (!is) {
                return Answer.refused(
                    Refusal.notFound("issue", KEY + "no-companion", companion, issueKey));
              }
              return findings.none()
                  ? write(
                          actor,
                          signOff,
                          "take-off-companion",
                          other.get().key() + ": " + why,
                          now -> now.withoutCompanion(other.get().id()))
                      .then(done -> show.of(actor, issueKey))
                  : Answer.refused(findings.reasons());
            });
  }

  private Answer<SignOff> mayPlan(Actor actor, String issueKey) {
    return show.of(actor, issueKey)
        .then(
            signOff ->
                readiness.rights(actor, signOff).plan()
                    ? Answer.done(signOff)
                    : Answer.refused(Refusal.forbidden("shared-outcomes.readiness.may-not-plan")));
  }

  /** What was read: the companion, and what its link is to mean. */
  private record Named(IssueFacts issue, Companion companion, String linkType) {}

  private Answer<Named> read(Actor actor, SignOff signOff, Draft draft) {
    Findings findings = new Findings();
    CompanionKind kind = findings.oneOf("kind", draft.kind(), CompanionKind.class, null);
    if (kind == null && findings.none()) {
      findings.add(Refusal.invalid("kind", "shared-outcomes.common.required", "kind"));
    }
    String function = findings.optional("function", draft.function(), 100);
    if (!function.isEmpty() && !knows(signOff.issue(), function)) {
      findings.add(Refusal.invalid("function", KEY + "no-such-function", function));
    }
    Optional<IssueFacts> other = companion(actor, signOff.issue(), draft.issue(), findings);
    if (!findings.none()) {
      return Answer.refused(findings.reasons());
    }
    Optional<Wanted> wanted =
        readiness.of(actor, signOff).missing().stream()
            .filter(one -> one.template().kind() == kind)
            .filter(one -> function.isEmpty() || one.template().function().equals(function))
            .findFirst();
    Companion companion =
        new Companion(
            other.get().id(),
            wanted.map(Wanted::programme).orElse(""),
            wanted.map(one -> one.template().id()).orElse(""),
            kind,
            wanted.map(one -> one.template().function()).orElse(function),
            actor.userKey(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            true);
    return Answer.done(new Named(other.get(), companion, wanted.map(Wanted::linkType).orElse("")));
  }

  private Optional<IssueFacts> companion(
      Actor actor, IssueFacts issue, String key, Findings findings) {
    String wanted = findings.required("issue", key, 255);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    Optional<IssueFacts> other = issues.visible(actor, wanted);
    if (other.isEmpty()) {
      findings.add(Refusal.invalid("issue", KEY + "no-such-issue", wanted));
      return other;
    }
    long id = other.get().id();
    if (id == issue.id()) {
      findings.add(Refusal.invalid("issue", KEY + "itself", wanted));
    } else if (isBeside(issue.id(), id)) {
      findings.add(Refusal.conflict("issue", KEY + "already", wanted, issue.key()));
    } else if (isBeside(id, issue.id())) {
      findings.add(Refusal.invalid("issue", KEY + "the-other-way", wanted, issue.key()));
    }
    return other;
  }

  private boolean isBeside(long issue, long companion) {
    return preparation(issue).companions().stream().anyMatch(one -> one.issue() == companion);
  }

  private Preparation preparation(long issue) {
    return journal
        .find(Dossier.KIND, Long.toString(issue))
        .map(found -> found.value().readiness())
        .orElse(Preparation.NONE);
  }

  private boolean knows(IssueFacts issue, String function) {
    return journal.snapshot().values(Programme.KIND).stream()
        .filter(programme -> programme.covers(issue.project()))
        .flatMap(programme -> programme.functions().stream())
        .map(Function::key)
        .anyMatch(function::equals);
  }

  private Answer<SignOff> keep(Actor actor, SignOff signOff, Named named) {
    long issue = signOff.issue().id();
    return links
        .link(actor, issue, named.issue().id(), named.linkType())
        .then(linked -> mark(journal, actor, issue, named.issue().id()))
        .then(
            marked ->
                write(
                    actor,
                    signOff,
                    "name-companion",
                    named.issue().key(),
                    now -> now.beside(named.companion())))
        .then(kept -> show.of(actor, signOff.issue().key()));
  }

  private Answer<Document<Dossier>> write(
      Actor actor, SignOff signOff, String what, String why, UnaryOperator<Preparation> change) {
    return journal.update(
        Dossier.KIND,
        Long.toString(signOff.issue().id()),
        actor,
        what,
        why,
        now -> {
          Dossier dossier = now.orElse(Dossier.EMPTY);
          return Answer.done(dossier.withReadiness(change.apply(dossier.readiness())));
        });
  }

  /** Marks the companion, so that what it is beside is found from it. */
  static Answer<Boolean> mark(Journal journal, Actor actor, long issue, long companion) {
    String key = Long.toString(companion);
    boolean marked =
        journal
            .find(CompanionOf.KIND, key)
            .filter(mark -> mark.value().issues().contains(issue))
            .isPresent();
    return marked
        ? Answer.done(true)
        : journal
            .update(
                CompanionOf.KIND,
                key,
                actor,
                "marked",
                "",
                now -> Answer.done(now.orElse(CompanionOf.NONE).with(issue)))
            .map(done -> true);
  }
}
