package org.sharedoutcomes.core.readiness;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueLinks;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.readiness.ReadinessDraft.CriterionDraft;
import org.sharedoutcomes.core.readiness.ReadinessDraft.TemplateDraft;
import org.sharedoutcomes.core.readiness.ReadinessDraft.TierDraft;

/**
 * Shows what a programme asks for before launch to who may use the product, and lets administrators
 * define it. Each change names the version that was seen; empty for whichever is newest.
 */
public final class DefineReadiness {
  private final Journal journal;
  private final Issues issues;
  private final IssueLinks links;
  private final Access access;

  public DefineReadiness(
      Journal journal, Issues issues, IssueLinks links, Permissions permissions) {
    this.journal = journal;
    this.issues = issues;
    this.links = links;
    this.access = new Access(permissions);
  }

  /** What the programme asks for; version 0 while nobody has defined anything. */
  public Answer<Document<Readiness>> of(Actor actor, String programme) {
    return access.user(actor).then(user -> programme(programme)).map(this::now);
  }

  /** The actor, when allowed to define. */
  public Answer<Actor> mayDefine(Actor actor) {
    return access.administrator(actor);
  }

  /**
   * Defines the tiers, the smallest first. Refused while something is asked only by a tier that
   * goes.
   */
  public Answer<Document<Readiness>> tiers(
      Actor actor, String programme, OptionalInt seen, List<TierDraft> drafts) {
    return change(
        actor,
        programme,
        seen,
        "tiers",
        (read, now) -> {
          List<Tier> tiers = read.tiers(actor, some(drafts), now);
          List<String> left = tiers.stream().map(Tier::id).toList();
          return now.withTiers(tiers)
              .withCriteria(now.criteria().stream().map(one -> at(one, left)).toList())
              .withCompanions(
                  now.companions().stream().map(one -> at(one, left)).toList(), now.linkType());
        });
  }

  public Answer<Document<Readiness>> criteria(
      Actor actor, String programme, OptionalInt seen, List<CriterionDraft> drafts) {
    return change(
        actor,
        programme,
        seen,
        "criteria",
        (read, now) -> now.withCriteria(read.criteria(some(drafts), now)));
  }

  /**
   * Defines the templates of companion issues.
   *
   * @param linkType name of a type of link; empty or null for the usual one
   */
  public Answer<Document<Readiness>> companions(
      Actor actor,
      String programme,
      OptionalInt seen,
      String linkType,
      List<TemplateDraft> drafts) {
    return change(
        actor,
        programme,
        seen,
        "companions",
        (read, now) ->
            now.withCompanions(read.companions(some(drafts), now), read.linkType(linkType, links)));
  }

  private Answer<Document<Readiness>> change(
      Actor actor,
      String key,
      OptionalInt seen,
      String what,
      BiFunction<ReadDraft, Readiness, Readiness> change) {
    return access
        .administrator(actor)
        .then(admin -> programme(key))
        .then(
            programme -> {
              Document<Readiness> now = now(programme);
              ReadDraft read = new ReadDraft(issues, programme);
              Readiness next = change.apply(read, now.value());
              return read.findings().none()
                  ? journal.save(
                      new Change<>(
                          Readiness.KIND, key, seen.orElse(now.version()), actor, what, "", next))
                  : Answer.refused(read.findings().reasons());
            });
  }

  private Answer<Programme> programme(String key) {
    return journal
        .snapshot()
        .find(Programme.KIND, key)
        .map(found -> Answer.done(found.value()))
        .orElseGet(
            () ->
                Answer.refused(
                    Refusal.notFound("", "shared-outcomes.programme.no-such-programme", key)));
  }

  private Document<Readiness> now(Programme programme) {
    String key = programme.key();
    return journal
        .snapshot()
        .find(Readiness.KIND, key)
        .orElseGet(() -> new Document<>(key, 0, Instant.EPOCH, "", Readiness.none(key)));
  }

  private static Criterion at(Criterion one, List<String> left) {
    return new Criterion(
        one.id(),
        one.function(),
        one.text(),
        one.tiers().stream().filter(left::contains).toList(),
        one.evidence(),
        one.kind(),
        one.peer());
  }

  private static CompanionTemplate at(CompanionTemplate one, List<String> left) {
    return new CompanionTemplate(
        one.id(),
        one.kind(),
        one.function(),
        one.tiers().stream().filter(left::contains).toList(),
        one.issueType(),
        one.project(),
        one.summary(),
        one.description(),
        one.dueBefore(),
        one.labels());
  }

  private static <T> List<T> some(List<T> drafts) {
    return drafts == null ? List.of() : drafts.stream().filter(Objects::nonNull).toList();
  }
}
