package org.sharedoutcomes.core.readiness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What people did to make one issue ready.
 *
 * @param tiers the tiers chosen by hand, at most one for each programme
 * @param met the criteria that were met, those of other tiers too
 * @param companions the issues beside it, made from templates or named by somebody
 */
public record Preparation(List<TierChoice> tiers, List<Met> met, List<Companion> companions) {
  public static final Preparation NONE = new Preparation(List.of(), List.of(), List.of());

  /**
   * A tier that somebody chose.
   *
   * @param reason may be empty when it is not below the usual one
   * @param by user key
   */
  public record TierChoice(String programme, String tier, String reason, String by, Instant at) {}

  /**
   * A criterion that somebody says is met.
   *
   * @param function key of the function whose criterion it is
   * @param version the version of the programme's readiness that asked for it then
   * @param by user key
   * @param evidence null for none
   * @param checkedBy user key of who checked it; null while nobody has
   */
  public record Met(
      String programme,
      String criterion,
      String function,
      int version,
      String by,
      Instant at,
      Evidence evidence,
      String checkedBy,
      Instant checkedAt) {
    boolean isOf(String otherProgramme, String otherCriterion) {
      return programme.equals(otherProgramme) && criterion.equals(otherCriterion);
    }

    /** The same, checked by somebody else. */
    public Met checked(String checker, Instant moment) {
      return new Met(programme, criterion, function, version, by, at, evidence, checker, moment);
    }
  }

  /**
   * An issue beside another.
   *
   * @param issue its id
   * @param programme the one whose template asks for it; empty when none does
   * @param template id of the template in its programme; empty when somebody named the issue and no
   *     template asks for it
   * @param function key of the function that does it; empty when nobody said
   * @param by user key
   * @param linked whether the two are linked in Jira
   */
  public record Companion(
      long issue,
      String programme,
      String template,
      CompanionKind kind,
      String function,
      String by,
      Instant at,
      boolean linked) {
    /** The same, linked in Jira. */
    public Companion nowLinked() {
      return new Companion(issue, programme, template, kind, function, by, at, true);
    }
  }

  public Preparation {
    tiers = tiers == null ? List.of() : List.copyOf(tiers);
    met = met == null ? List.of() : List.copyOf(met);
    companions = companions == null ? List.of() : List.copyOf(companions);
  }

  Optional<TierChoice> tier(String programme) {
    return tiers.stream().filter(one -> one.programme().equals(programme)).findFirst();
  }

  Optional<Met> met(String programme, String criterion) {
    return met.stream().filter(one -> one.isOf(programme, criterion)).findFirst();
  }

  /** All of it that is about the function. */
  public List<Object> of(String function) {
    return List.of(
        met.stream().filter(one -> function.equals(one.function())).toList(),
        companions.stream().filter(one -> function.equals(one.function())).toList());
  }

  /** The issue made from the template last. */
  public Optional<Companion> companion(String programme, String template) {
    return companions.stream().filter(one -> isFrom(one, programme, template)).findFirst();
  }

  /** The same with this tier instead of what was chosen in the programme. */
  public Preparation choosing(TierChoice choice) {
    return new Preparation(
        with(tiers, one -> one.programme().equals(choice.programme()), choice), met, companions);
  }

  /** The same without a choice in the programme, so that the usual tier holds. */
  public Preparation withoutChoice(String programme) {
    return new Preparation(
        tiers.stream().filter(one -> !one.programme().equals(programme)).toList(), met, companions);
  }

  /** The same with the criterion met like this. */
  public Preparation meeting(Met done) {
    return new Preparation(
        tiers, with(met, one -> one.isOf(done.programme(), done.criterion()), done), companions);
  }

  /** The same with the criterion open again. */
  public Preparation reopening(String programme, String criterion) {
    return new Preparation(
        tiers, met.stream().filter(one -> !one.isOf(programme, criterion)).toList(), companions);
  }

  /** The same with the companion, instead of one from the same template and of the same issue. */
  public Preparation beside(Companion other) {
    return new Preparation(
        tiers,
        met,
        with(
            companions,
            one ->
                one.issue() == other.issue()
                    || !other.template().isEmpty()
                        && isFrom(one, other.programme(), other.template()),
            other));
  }

  /** The same without this issue beside it. */
  public Preparation withoutCompanion(long issue) {
    return new Preparation(
        tiers, met, companions.stream().filter(one -> one.issue() != issue).toList());
  }

  private static boolean isFrom(Companion one, String programme, String template) {
    return one.programme().equals(programme) && one.template().equals(template);
  }

  private static <T> List<T> with(List<T> now, Predicate<T> replaced, T next) {
    List<T> all = new ArrayList<>(now);
    all.removeIf(replaced);
    all.add(next);
    return all;
  }
}
