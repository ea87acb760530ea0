package org.sharedoutcomes.core.signoff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;

/** Makes the next version of a rule from a draft or an earlier version, and checks it. */
final class Propose {
  private static final int LONGEST_REASON = 2000;
  private static final int MOST_YEARS = 5;
  private static final int MOST_VERSIONS = 10;

  private final Journal journal;
  private final Issues issues;
  private final People people;
  private final Clock clock;

  Propose(Journal journal, Issues issues, People people, Clock clock) {
    this.journal = journal;
    this.issues = issues;
    this.people = people;
    this.clock = clock;
  }

  /** A new rule that holds at once. */
  Answer<Proposal> creation(Actor actor, RuleDraft draft) {
    return checked(
        actor, draft, new Proposal("", 0, "created", draft.toRule("", people), List.of()));
  }

  /** The rule like this, at once and for all issues. */
  Answer<Proposal> change(Actor actor, String id, RuleDraft draft) {
    return existing(id)
        .then(
            now ->
                checked(
                    actor,
                    draft,
                    new Proposal(
                        id, now.version(), "changed", draft.toRule(id, people), List.of())));
  }

  Answer<Proposal> deletion(String id) {
    return existing(id).map(now -> new Proposal(id, now.version(), "deleted", null, List.of()));
  }

  /** The rule's draft, refused when somebody has changed the rule since the draft began. */
  Answer<Proposal> publication(Actor actor, String id, Publication how) {
    Optional<Document<Draft>> found = journal.find(Draft.KIND, id);
    if (found.isEmpty()) {
      return Answer.refused(DraftRule.noSuchDraft(id));
    }
    Draft draft = found.get().value();
    Optional<Document<Rule>> now = newest(id);
    int version = now.map(Document::version).orElse(0);
    if (draft.basedOn() != version) {
      return Answer.refused(meanwhile(now));
    }
    return inForce(now, how)
        .then(
            effective ->
                checked(
                    actor,
                    RuleDraft.of(draft.rule(), people),
                    new Proposal(
                        id,
                        version,
                        version == 0 ? "created" : "published",
                        draft.rule().withEffective(effective.orElse(null)),
                        List.of())));
  }

  /** What the rule was in that version, as a new one. */
  Answer<Proposal> rollBack(Actor actor, String id, int version, Publication how) {
    return existing(id)
        .then(
            now ->
                version(id, version)
                    .then(
                        earlier ->
                            inForce(Optional.of(now), how)
                                .then(
                                    effective ->
                                        checked(
                                            actor,
                                            RuleDraft.of(earlier, people),
                                            new Proposal(
                                                id,
                                                now.version(),
                                                "rolled-back",
                                                earlier.withEffective(effective.orElse(null)),
                                                List.of())))));
  }

  /** Also one of before the rule was deleted and made again. */
  private Answer<Rule> version(String id, int version) {
    return journal.versions(Rule.KIND, id).stream()
        .filter(one -> one.version() == version)
        .map(Document::value)
        .findFirst()
        .map(Answer::done)
        .orElseGet(() -> Answer.refused(refusal("version", "no-such-version", version)));
  }

  /** Empty for at once and all issues. */
  private Answer<Optional<Effective>> inForce(Optional<Document<Rule>> newest, Publication how) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
    LocalDate from = how.from();
    List<Refusal> wrong = new ArrayList<>();
    if (how.why().isEmpty()) {
      wrong.add(refusal("why", "reason-missing"));
    }
    if (how.why().length() > LONGEST_REASON) {
      wrong.add(refusal("why", "reason-too-long", LONGEST_REASON));
    }
    if (from != null && (from.isBefore(today) || from.isAfter(today.plusYears(MOST_YEARS)))) {
      wrong.add(refusal("from", "from", today, today.plusYears(MOST_YEARS)));
    }
    boolean later = from != null && from.isAfter(today);
    boolean partly = later || how.newIssuesOnly();
    if (partly
        && newest.filter(rule -> RuleVersions.line(rule).size() >= MOST_VERSIONS).isPresent()) {
      wrong.add(refusal("newIssuesOnly", "too-many-versions", MOST_VERSIONS));
    }
    if (!wrong.isEmpty()) {
      return Answer.refused(wrong);
    }
    return Answer.done(
        partly
            ? Optional.of(
                new Effective(
                    later ? from.atStartOfDay().toInstant(ZoneOffset.UTC) : now,
                    how.newIssuesOnly(),
                    newest.map(rule -> RuleVersions.beside(rule, now)).orElse(null)))
            : Optional.empty());
  }

  private Answer<Proposal> checked(Actor actor, RuleDraft draft, Proposal proposal) {
    CheckRule check = new CheckRule(issues, people, journal.snapshot());
    List<Refusal> mistakes = check.mistakes(actor, draft);
    return mistakes.isEmpty()
        ? Answer.done(
            new Proposal(
                proposal.id(),
                proposal.seen(),
                proposal.what(),
                proposal.rule(),
                check.warnings(draft)))
        : Answer.refused(mistakes);
  }

  private Answer<Document<Rule>> existing(String id) {
    return newest(id).map(Answer::done).orElseGet(() -> Answer.refused(BrowseRules.noSuchRule(id)));
  }

  private Optional<Document<Rule>> newest(String id) {
    return journal.find(Rule.KIND, id);
  }

  private static Refusal meanwhile(Optional<Document<Rule>> now) {
    return now.map(
            rule ->
                Refusal.conflict(
                    "",
                    "shared-outcomes.sign-off.rule.changed-meanwhile",
                    new Actor(rule.changedBy()),
                    rule.changedAt(),
                    rule.version()))
        .orElseGet(() -> Refusal.conflict("", "shared-outcomes.sign-off.rule.deleted-meanwhile"));
  }

  private static Refusal refusal(String field, String name, Object... arguments) {
    return Refusal.invalid(field, "shared-outcomes.sign-off.rule." + name, arguments);
  }
}
