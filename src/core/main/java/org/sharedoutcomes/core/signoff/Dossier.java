package org.sharedoutcomes.core.signoff;

import java.util.List;
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
 */
public record Dossier(List<Decision> standing, Preparation readiness, List<Course> courses) {
  public static final Kind<Dossier> KIND = Kind.ofIssues("sign-off", Dossier.class);
  public static final Dossier EMPTY = new Dossier(List.of(), Preparation.NONE, List.of());

  public Dossier {
    standing = List.copyOf(standing);
    readiness = readiness == null ? Preparation.NONE : readiness;
    courses = courses == null ? List.of() : List.copyOf(courses);
  }

  /** The decisions for the function. */
  List<Decision> decisionsOf(String function) {
    return standing.stream().filter(one -> one.function().equals(function)).toList();
  }

  /** The same with other decisions. */
  Dossier withStanding(List<Decision> others) {
    return new Dossier(others, readiness, courses);
  }

  /** The same with other preparation. */
  public Dossier withReadiness(Preparation other) {
    return new Dossier(standing, other, courses);
  }

  /** How the function's part went; empty when it was never observed as required. */
  public Optional<Course> course(String function) {
    return courses.stream().filter(one -> one.function().equals(function)).findFirst();
  }

  /** The same with other courses. */
  Dossier withCourses(List<Course> others) {
    return new Dossier(standing, readiness, others);
  }

  /** The same with this course in the place of its function's. */
  Dossier withCourse(Course course) {
    return withCourses(
        courses.stream()
            .map(one -> one.function().equals(course.function()) ? course : one)
            .toList());
  }
}
