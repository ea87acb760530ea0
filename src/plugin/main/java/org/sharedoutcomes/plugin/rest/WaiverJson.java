package org.sharedoutcomes.plugin.rest;

import java.util.Optional;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.signoff.Waiver;
import org.sharedoutcomes.core.signoff.WaiversToReview.ToReview;

/** A waiver on the wire. */
record WaiverJson(
    String issue,
    int number,
    String function,
    String by,
    String role,
    String at,
    String until,
    String reason,
    String endedBy,
    String endedAt,
    String endedWhy,
    ReviewJson review,
    Boolean mayReview) {
  /** What somebody else thinks of it. */
  record ReviewJson(String by, String at, boolean accepted, String sentence) {}

  static WaiverJson of(ToReview one, People people, Texts texts) {
    return of(one.issue().key(), one.waiver(), one.mayReview(), people, texts);
  }

  static WaiverJson of(Waiver waiver, People people, Texts texts) {
    return of(null, waiver, null, people, texts);
  }

  private static WaiverJson of(
      String issue, Waiver waiver, Boolean mayReview, People people, Texts texts) {
    Optional<Waiver.Ending> ended = Optional.ofNullable(waiver.ended());
    return new WaiverJson(
        issue,
        waiver.number(),
        waiver.function(),
        name(waiver.by(), people),
        waiver.role().isEmpty()
            ? texts.text("shared-outcomes.sign-off.waiver.project-administrator")
            : waiver.role(),
        waiver.at().toString(),
        waiver.until().toString(),
        waiver.reason(),
        ended.map(one -> name(one.by(), people)).orElse(null),
        ended.map(one -> one.at().toString()).orElse(null),
        ended.map(Waiver.Ending::why).orElse(null),
        waiver.review() == null ? null : review(waiver.review(), people),
        mayReview);
  }

  private static ReviewJson review(Waiver.Review review, People people) {
    return new ReviewJson(
        name(review.by(), people), review.at().toString(), review.accepted(), review.sentence());
  }

  /** The login name of the user. */
  static String name(String userKey, People people) {
    return people.withKey(userKey).map(Person::name).orElse(userKey);
  }
}
