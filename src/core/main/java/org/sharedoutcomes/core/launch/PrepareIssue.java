package org.sharedoutcomes.core.launch;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.readiness.Checklist;
import org.sharedoutcomes.core.readiness.Checklist.Item;
import org.sharedoutcomes.core.readiness.Checklist.Size;
import org.sharedoutcomes.core.readiness.Checklist.Stage;
import org.sharedoutcomes.core.readiness.Evidence;
import org.sharedoutcomes.core.readiness.Preparation;
import org.sharedoutcomes.core.readiness.Preparation.Met;
import org.sharedoutcomes.core.readiness.Preparation.TierChoice;
import org.sharedoutcomes.core.readiness.Tier;
import org.sharedoutcomes.core.signoff.Dossier;
import org.sharedoutcomes.core.signoff.FunctionVerdict;
import org.sharedoutcomes.core.signoff.ShowSignOff;
import org.sharedoutcomes.core.signoff.SignOff;

/**
 * Gets an issue ready: chooses its tier and meets, checks and reopens criteria. What several people
 * do at once stands beside each other; who acts on a criterion that somebody else has just changed
 * is told. Each act answers with the sign-off as it is then.
 */
public final class PrepareIssue {
  private static final int LONGEST_REASON = 400;

  private final ShowSignOff show;
  private final ShowReadiness readiness;
  private final Journal journal;
  private final Issues issues;
  private final Clock clock;

  public PrepareIssue(
      ShowSignOff show, ShowReadiness readiness, Journal journal, Issues issues, Clock clock) {
    this.show = show;
    this.readiness = readiness;
    this.journal = journal;
    this.issues = issues;
    this.clock = clock;
  }

  /**
   * Says that a criterion is met.
   *
   * @param criterion its address, such as {@code DEMO.training-booked}
   * @param evidence an address, an issue's key, the name of a file of the issue, or words
   */
  public Answer<SignOff> meet(Actor actor, String issueKey, String criterion, String evidence) {
    return asked(actor, issueKey, criterion)
        .then(on -> on.may().meet(on.item()) ? Answer.done(on) : Answer.refused(notYours(on)))
        .then(
            on ->
                new ReadEvidence(issues, actor, on.signOff())
                    .of(on.item().criterion(), evidence)
                    .then(given -> write(on, "meet-criterion", "", met(on, given))));
  }

  private UnaryOperator<Preparation> met(Asked on, Optional<Evidence> given) {
    Item item = on.item();
    Met met =
        new Met(
            item.programme(),
            item.criterion().id(),
            item.criterion().function(),
            item.version(),
            on.actor().userKey(),
            now(),
            given.orElse(null),
            null,
            null);
    return preparation -> preparation.meeting(met);
  }

  /** Says that somebody else of the function looked and agrees that the criterion is met. */
  public Answer<SignOff> check(Actor actor, String issueKey, String criterion) {
    return asked(actor, issueKey, criterion)
        .then(
            on -> {
              Item item = on.item();
              if (item.stage() != Stage.TO_CHECK) {
                return refused("nothing-to-check", item.criterion().text());
              }
              if (!on.may().check(item)) {
                return Answer.refused(
                    item.met().by().equals(actor.userKey())
                        ? Refusal.forbidden(
                            "shared-outcomes.readiness.own-check", on.function().name())
                        : Refusal.forbidden(
                            "shared-outcomes.readiness.not-a-peer", on.function().name()));
              }
              Met checked = item.met().checked(actor.userKey(), now());
              return write(on, "check-criterion", "", preparation -> preparation.meeting(checked));
            });
  }

  /** Takes back that a criterion is met. */
  public Answer<SignOff> reopen(Actor actor, String issueKey, String criterion, String reason) {
    return asked(actor, issueKey, criterion)
        .then(
            on -> {
              Item item = on.item();
              if (item.met() == null) {
                return refused("not-met", item.criterion().text());
              }
              if (!on.may().meet(item)) {
                return Answer.refused(notYours(on));
              }
              Findings findings = new Findings();
              String why = findings.optional("reason", reason, LONGEST_REASON);
              return findings.none()
                  ? write(
                      on,
                      "reopen-criterion",
                      why,
                      done -> done.reopening(item.programme(), item.criterion().id()))
                  : Answer.refused(findings.reasons());
            });
  }

  /**
   * Chooses the issue's tier in a programme. What was met stays met.
   *
   * @param tier its id; empty or the usual one for the usual one
   * @param reason needed for a smaller tier than the usual one
   */
  public Answer<SignOff> setTier(
      Actor actor, String issueKey, String programme, String tier, String reason) {
    return show.of(actor, issueKey)
        .then(
            signOff ->
                checklist(actor, signOff)
                    .size(programme)
                    .map(size -> setTier(actor, signOff, size, tier, reason))
                    .orElseGet(
                        () ->
                            Answer.refused(
                                Refusal.notFound(
                                    "programme",
                                    "shared-outcomes.readiness.no-tiers",
                                    programme,
                                    issueKey))));
  }

  private Answer<SignOff> setTier(
      Actor actor, SignOff signOff, Size size, String wanted, String reason) {
    if (!readiness.rights(actor, signOff).plan()) {
      return Answer.refused(Refusal.forbidden("shared-outcomes.readiness.may-not-plan"));
    }
    Findings findings = new Findings();
    Optional<Tier> tier =
        wanted == null || wanted.isBlank() ? Optional.of(size.usual()) : size.tier(wanted);
    String why = findings.optional("reason", reason, LONGEST_REASON);
    if (tier.isEmpty()) {
      findings.add(
          invalid("tier", "no-such-tier", wanted, size.tiers().stream().map(Tier::id).toList()));
    } else if (size.isBelowUsual(tier.get()) && why.isEmpty()) {
      findings.add(invalid("reason", "lower-why", tier.get().name(), size.usual().name()));
    }
    if (!findings.none()) {
      return Answer.refused(findings.reasons());
    }
    TierChoice choice =
        new TierChoice(size.programme(), tier.get().id(), why, actor.userKey(), now());
    return write(
        actor,
        signOff,
        "set-tier",
        tier.get().name() + (why.isEmpty() ? "" : ": " + why),
        now ->
            Answer.done(
                tier.get().equals(size.usual())
                    ? now.withoutChoice(size.programme())
                    : now.choosing(choice)));
  }

  /** A criterion that is asked of an issue, and who acts on it. */
  private record Asked(Actor actor, SignOff signOff, Item item, MayPrepare may) {
    FunctionVerdict function() {
      return signOff.verdict().functions().stream()
          .filter(one -> one.function().equals(item.criterion().function()))
          .findFirst()
          .orElseThrow();
    }
  }

  private Answer<Asked> asked(Actor actor, String issueKey, String criterion) {
    return show.of(actor, issueKey)
        .then(
            signOff ->
                readiness.of(actor, signOff).asked().stream()
                    .filter(item -> item.address().equals(criterion))
                    .findFirst()
                    .map(
                        item ->
                            Answer.done(
                                new Asked(actor, signOff, item, readiness.rights(actor, signOff))))
                    .orElseGet(
                        () ->
                            Answer.refused(
                                Refusal.notFound(
                                    "criterion",
                                    "shared-outcomes.readiness.not-asked",
                                    criterion,
                                    signOff.issue().key()))));
  }

  private Checklist checklist(Actor actor, SignOff signOff) {
    return readiness.of(actor, signOff).checklist();
  }

  /** The line in the journal names the criterion, and why when somebody says. */
  private Answer<SignOff> write(
      Asked on, String what, String why, UnaryOperator<Preparation> change) {
    String text = on.item().criterion().text();
    return write(
        on.actor(),
        on.signOff(),
        what,
        why.isEmpty() ? text : why,
        now -> unchanged(on.item(), now).map(change));
  }

  private static Answer<Preparation> unchanged(Item seen, Preparation now) {
    Met met =
        now.met().stream()
            .filter(one -> one.programme().equals(seen.programme()))
            .filter(one -> one.criterion().equals(seen.criterion().id()))
            .findFirst()
            .orElse(null);
    return Objects.equals(met, seen.met())
        ? Answer.done(now)
        : Answer.refused(
            Refusal.conflict(
                "criterion", "shared-outcomes.readiness.meanwhile", seen.criterion().text()));
  }

  private Answer<SignOff> write(
      Actor actor,
      SignOff signOff,
      String what,
      String why,
      Function<Preparation, Answer<Preparation>> change) {
    return journal
        .update(
            Dossier.KIND,
            Long.toString(signOff.issue().id()),
            actor,
            what,
            why,
            now -> {
              Dossier dossier = now.orElse(Dossier.EMPTY);
              return change.apply(dossier.readiness()).map(dossier::withReadiness);
            })
        .then(written -> show.of(actor, signOff.issue().key()));
  }

  private static Refusal notYours(Asked on) {
    return Refusal.forbidden("shared-outcomes.readiness.not-yours", on.function().name());
  }

  private static <T> Answer<T> refused(String name, Object... arguments) {
    return Answer.refused(
        Refusal.conflict("criterion", "shared-outcomes.readiness." + name, arguments));
  }

  private static Refusal invalid(String field, String name, Object... arguments) {
    return Refusal.invalid(field, "shared-outcomes.readiness." + name, arguments);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
