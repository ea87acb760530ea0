package org.sharedoutcomes.core.signoff;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.signoff.Facing.Match;

/**
 * Says whether customers notice an issue: Jira's field as whoever may edit the issue, and beside it
 * the reason for a No that a rule contradicts. The field is written first: what fails in between
 * leaves a bare No, which opens nothing.
 */
public final class ClassifyIssue {
  private static final int LONGEST = 2000;

  private final Journal journal;
  private final Issues issues;
  private final Permissions permissions;
  private final Clock clock;

  public ClassifyIssue(Journal journal, Issues issues, Permissions permissions, Clock clock) {
    this.journal = journal;
    this.issues = issues;
    this.permissions = permissions;
    this.clock = clock;
  }

  public Answer<Classified> show(Actor actor, String issueKey) {
    return visible(actor, issueKey).map(issue -> classified(actor, issue));
  }

  /**
   * Writes what the actor says.
   *
   * @param value null to say nothing
   * @param reason why not, although a rule says so; needed only then
   */
  public Answer<Classified> classify(Actor actor, String issueKey, Boolean value, String reason) {
    return visible(actor, issueKey).then(issue -> classify(actor, issue, value, reason));
  }

  private Answer<Classified> classify(Actor actor, IssueFacts issue, Boolean value, String typed) {
    Findings findings = new Findings();
    String reason = findings.optional("reason", typed, LONGEST);
    List<Match> matches = matches(issue);
    boolean no = Boolean.FALSE.equals(value);
    if (no && !matches.isEmpty() && reason.isEmpty()) {
      findings.add(
          Refusal.invalid(
              "reason",
              "shared-outcomes.customer-facing.reason-missing",
              issue.key(),
              matches.stream().map(Match::name).toList()));
    }
    if (!findings.none()) {
      return Answer.refused(findings.reasons());
    }
    if (!permissions.mayEdit(actor, issue.id())) {
      return Answer.refused(
          Refusal.forbidden("shared-outcomes.customer-facing.may-not-edit", issue.key()));
    }
    NotFacing because =
        no && !reason.isEmpty()
            ? new NotFacing(
                actor.userKey(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                reason,
                matches.stream().map(Match::id).toList(),
                null)
            : null;
    return field(actor, issue, value)
        .then(written -> keep(actor, written, reason, because))
        .map(written -> classified(actor, written));
  }

  private Answer<IssueFacts> field(Actor actor, IssueFacts issue, Boolean value) {
    return Objects.equals(issue.customerFacing(), value)
        ? Answer.done(issue)
        : issues.classify(actor, issue.id(), value);
  }

  private Answer<IssueFacts> keep(Actor actor, IssueFacts issue, String reason, NotFacing because) {
    return journal
        .update(
            Dossier.KIND,
            Long.toString(issue.id()),
            actor,
            "classify",
            reason,
            now -> Answer.done(now.orElse(Dossier.EMPTY).withNotFacing(because)))
        .map(written -> issue);
  }

  private Answer<IssueFacts> visible(Actor actor, String issueKey) {
    return new Access(permissions).issue(actor, issues, issueKey);
  }

  private List<Match> matches(IssueFacts issue) {
    return new Facings(issues, new Dossiers(journal))
        .matches(journal.snapshot(), List.of(issue))
        .getOrDefault(issue.id(), List.of());
  }

  /** With the reason on record even where no rule asks for one. */
  private Classified classified(Actor actor, IssueFacts issue) {
    Optional<Document<Dossier>> dossier = journal.find(Dossier.KIND, Long.toString(issue.id()));
    List<Match> matches = issue.isCustomerFacing() ? List.of() : matches(issue);
    return new Classified(
        issue,
        Facing.of(issue, matches, dossier.map(known -> known.value().notFacing()).orElse(null)),
        permissions.mayEdit(actor, issue.id()));
  }
}
