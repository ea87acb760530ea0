package org.sharedoutcomes.core.signoff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.programme.Settings;
import org.sharedoutcomes.core.signoff.Attestations.Attestation;

/**
 * Lets each function say, every quarter, that it stands by a rule's newest version. Who is in the
 * function's group speaks for it.
 */
public final class AttestRule {
  private static final int LONGEST_COMMENT = 2000;

  private final Journal journal;
  private final People people;
  private final Access access;
  private final Clock clock;

  public AttestRule(Journal journal, People people, Permissions permissions, Clock clock) {
    this.journal = journal;
    this.people = people;
    this.access = new Access(permissions);
    this.clock = clock;
  }

  /**
   * What was attested of a rule.
   *
   * @param quarter the one that it is now
   * @param given newest first, of all versions and quarters
   * @param missing functions of the rule that have not attested its newest version this quarter
   * @param mine those of the missing ones that the actor may speak for
   */
  public record Attested(
      Document<Rule> rule,
      Quarter quarter,
      List<Attestation> given,
      List<String> missing,
      List<String> mine) {
    public Attested {
      given = List.copyOf(given);
      missing = List.copyOf(missing);
      mine = List.copyOf(mine);
    }
  }

  public Answer<Attested> of(Actor actor, String id) {
    return access
        .user(actor)
        .then(
            user ->
                journal
                    .snapshot()
                    .find(Rule.KIND, id)
                    .map(rule -> Answer.done(attested(user, rule, known(id))))
                    .orElseGet(() -> Answer.refused(BrowseRules.noSuchRule(id))));
  }

  /** By rule id, the functions that have not attested its newest version in this quarter. */
  public Answer<Map<String, List<String>>> missing(Actor actor) {
    return access
        .user(actor)
        .map(
            user -> {
              Snapshot snapshot = journal.snapshot();
              Map<String, Document<Attestations>> all = journal.all(Attestations.KIND);
              Map<String, List<String>> missing = new LinkedHashMap<>();
              for (Document<Rule> rule : snapshot.all(Rule.KIND)) {
                Attestations known =
                    Optional.ofNullable(all.get(rule.key()))
                        .map(Document::value)
                        .orElse(Attestations.NONE);
                missing.put(
                    rule.key(), known.missing(rule.value(), rule.version(), quarter(snapshot)));
              }
              return missing;
            });
  }

  /**
   * Attests the rule's newest version for a function, once in a quarter.
   *
   * @param version the version that was read; refused when there is a newer one
   */
  public Answer<Attested> attest(
      Actor actor, String id, String function, int version, String comment) {
    String said = comment == null ? "" : comment.trim();
    return of(actor, id)
        .then(
            now -> {
              List<Refusal> wrong = wrong(actor, now, function, version, said);
              return wrong.isEmpty() ? write(actor, now, function, said) : Answer.refused(wrong);
            });
  }

  private List<Refusal> wrong(
      Actor actor, Attested now, String function, int version, String comment) {
    Document<Rule> rule = now.rule();
    if (rule.value().requires().stream().noneMatch(one -> one.function().equals(function))) {
      return List.of(Refusal.invalid("function", text("not-asked"), function));
    }
    if (!speaksFor(actor, function)) {
      return List.of(Refusal.forbidden(text("may-not-attest"), function));
    }
    if (version != rule.version()) {
      return List.of(
          Refusal.conflict(
              "version",
              "shared-outcomes.journal.conflict",
              new Actor(rule.changedBy()),
              rule.changedAt().toString(),
              rule.version()));
    }
    if (!now.missing().contains(function)) {
      return List.of(Refusal.conflict("function", text("attested-already"), function));
    }
    return comment.length() > LONGEST_COMMENT
        ? List.of(Refusal.invalid("comment", text("reason-too-long"), LONGEST_COMMENT))
        : List.of();
  }

  private Answer<Attested> write(Actor actor, Attested now, String function, String comment) {
    Attestation one =
        new Attestation(
            function,
            now.rule().version(),
            now.quarter(),
            actor.userKey(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            comment);
    return journal
        .update(
            Attestations.KIND,
            now.rule().key(),
            actor,
            "attest",
            comment,
            known -> Answer.done(known.orElse(Attestations.NONE).with(one)))
        .map(written -> attested(actor, now.rule(), written.value()));
  }

  private Attested attested(Actor actor, Document<Rule> rule, Attestations known) {
    Quarter quarter = quarter(journal.snapshot());
    List<String> missing = known.missing(rule.value(), rule.version(), quarter);
    List<Attestation> newestFirst = new ArrayList<>(known.given());
    Collections.reverse(newestFirst);
    return new Attested(
        rule,
        quarter,
        newestFirst,
        missing,
        missing.stream().filter(function -> speaksFor(actor, function)).toList());
  }

  private boolean speaksFor(Actor actor, String function) {
    Set<String> groups = people.groupsOf(actor.userKey());
    return journal.snapshot().values(Programme.KIND).stream()
        .flatMap(programme -> programme.functions().stream())
        .anyMatch(one -> one.key().equals(function) && groups.contains(one.group()));
  }

  private Attestations known(String id) {
    return journal.find(Attestations.KIND, id).map(Document::value).orElse(Attestations.NONE);
  }

  private Quarter quarter(Snapshot snapshot) {
    Instant now = clock.instant();
    LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
    return Settings.of(snapshot).calendar().quarterOf(today);
  }

  private static String text(String name) {
    return "shared-outcomes.sign-off.rule." + name;
  }
}
