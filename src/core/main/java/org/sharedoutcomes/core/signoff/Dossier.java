package org.sharedoutcomes.core.signoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.readiness.Preparation;

/**
 * Everything that people have done about the sign-off of one issue. It is one document, so that a
 * verdict reads it in one statement and each issue has one chain of evidence. Its key is the
 * issue's id; what stood before is in its history.
 *
 * @param standing the newest decision of each person for each function
 * @param readiness what was done to make the issue ready for launch
 * @param courses how each function's part went over time, as far as it was observed
 * @param conditions those of the signatures among them
 * @param waivers all that were ever given, oldest first
 * @param asked that somebody has asked for what is missing; null when nobody has
 * @param notFacing why customers do not notice the issue; null when nobody gave a reason
 */
public record Dossier(
    List<Decision> standing,
    Preparation readiness,
    List<Course> courses,
    Conditions conditions,
    List<Waiver> waivers,
    Ask asked,
    NotFacing notFacing) {
  public static final Kind<Dossier> KIND = Kind.ofIssues("sign-off", Dossier.class);
  public static final Dossier EMPTY = new Dossier(List.of(), null, null, null, null, null, null);

  public Dossier {
    standing = List.copyOf(standing);
    readiness = Objects.requireNonNullElse(readiness, Preparation.NONE);
    courses = courses == null ? List.of() : List.copyOf(courses);
    conditions = Objects.requireNonNullElse(conditions, Conditions.NONE);
    waivers = waivers == null ? List.of() : List.copyOf(waivers);
  }

  /** All of it that is about the function. */
  List<Object> of(String function) {
    return List.of(
        decisionsOf(function),
        conditions.of(function),
        waivers.stream().filter(one -> one.function().equals(function)).toList(),
        course(function),
        readiness.of(function));
  }

  /** The decisions for the function. */
  List<Decision> decisionsOf(String function) {
    return standing.stream().filter(one -> one.function().equals(function)).toList();
  }

  /** The waiver under which the function need not sign at that moment. */
  Optional<Waiver> waiver(String function, Instant now) {
    return waivers.stream()
        .filter(one -> one.function().equals(function) && one.holds(now))
        .findFirst();
  }

  /** The same with the decision in the place of this person's earlier one. */
  Dossier with(Decision decision) {
    Dossier left = without(decision.function(), decision.by());
    List<Decision> all = new ArrayList<>(left.standing);
    all.add(decision);
    return left.withStanding(all).withConditions(left.conditions.with(decision));
  }

  /** The same without this person's decision for the function and its conditions. */
  Dossier without(String function, String by) {
    return withStanding(
            standing.stream()
                .filter(one -> !one.function().equals(function) || !one.by().equals(by))
                .toList())
        .withConditions(conditions.without(function, by));
  }

  /** The same with other decisions. */
  public Dossier withStanding(List<Decision> others) {
    return new Dossier(others, readiness, courses, conditions, waivers, asked, notFacing);
  }

  /** The same with other preparation. */
  public Dossier withReadiness(Preparation other) {
    return new Dossier(standing, other, courses, conditions, waivers, asked, notFacing);
  }

  /** How the function's part went; empty when it was never observed as required. */
  public Optional<Course> course(String function) {
    return courses.stream().filter(one -> one.function().equals(function)).findFirst();
  }

  /** The same with other courses. */
  Dossier withCourses(List<Course> others) {
    return new Dossier(standing, readiness, others, conditions, waivers, asked, notFacing);
  }

  /** The same with this course in the place of its function's. */
  Dossier withCourse(Course course) {
    return withCourses(
        courses.stream()
            .map(one -> one.function().equals(course.function()) ? course : one)
            .toList());
  }

  Dossier withConditions(Conditions others) {
    return new Dossier(standing, readiness, courses, others, waivers, asked, notFacing);
  }

  /** The same with this waiver added, or in the place of the one of its number. */
  Dossier withWaiver(Waiver waiver) {
    List<Waiver> all = new ArrayList<>(waivers);
    all.removeIf(one -> one.number() == waiver.number());
    all.add(waiver);
    all.sort((one, other) -> Integer.compare(one.number(), other.number()));
    return new Dossier(standing, readiness, courses, conditions, all, asked, notFacing);
  }

  /** The same, with somebody having asked. */
  Dossier withAsked(Ask ask) {
    return new Dossier(standing, readiness, courses, conditions, waivers, ask, notFacing);
  }

  /** The same with another reason why customers do not notice the issue, or with none. */
  Dossier withNotFacing(NotFacing other) {
    return new Dossier(standing, readiness, courses, conditions, waivers, asked, other);
  }
}
