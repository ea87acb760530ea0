package org.sharedoutcomes.plugin.rest;

import java.util.List;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.signoff.Facing;
import org.sharedoutcomes.core.signoff.NotFacing;

/**
 * What an issue counts as, on the wire.
 *
 * @param value {@code Yes}, {@code No}, or null: what the field says
 * @param counts whether it counts as customer-facing
 * @param rules names of the classification rules that match
 * @param problem which rule cannot be checked; null when all can
 * @param mayChange whether the one who asks may say otherwise, or review it in a list of reviews
 */
record FacingJson(
    String issue,
    String summary,
    String value,
    boolean counts,
    String state,
    String why,
    List<String> rules,
    String problem,
    String reason,
    String reasonBy,
    String reasonAt,
    String acceptedBy,
    boolean mayChange) {
  static FacingJson of(
      IssueFacts issue, Facing facing, boolean mayChange, Texts texts, People people) {
    NotFacing no = facing.no();
    return new FacingJson(
        issue.key(),
        issue.summary(),
        issue.customerFacing() == null ? null : issue.isCustomerFacing() ? "Yes" : "No",
        facing.counts(),
        facing.word(),
        texts.say(facing.why()),
        facing.matches().stream().map(Facing.Match::name).toList(),
        facing.problem().map(texts::say).orElse(null),
        no == null ? null : no.reason(),
        no == null ? null : login(people, no.by()),
        no == null ? null : no.at().toString(),
        no == null || no.accepted() == null ? null : login(people, no.accepted().by()),
        mayChange);
  }

  static String login(People people, String key) {
    return key == null ? null : people.withKey(key).map(Person::name).orElse(key);
  }
}
