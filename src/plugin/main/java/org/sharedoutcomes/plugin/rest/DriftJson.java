package org.sharedoutcomes.plugin.rest;

import java.util.List;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.plan.PlannedCard;
import org.sharedoutcomes.core.roadmap.Drift;
import org.sharedoutcomes.core.roadmap.Drift.Kind;

/**
 * How a plan changed, on the wire.
 *
 * @param until the day as at whose end it is compared; null for now
 */
record DriftJson(
    String programme,
    BaseJson base,
    String until,
    int added,
    int dropped,
    int movedEarlier,
    int movedLater,
    int outcomesChanged,
    int commitmentChanged,
    int deleted,
    int unread,
    List<LineJson> cards) {
  /** What is compared with; without a version it was found from histories. */
  record BaseJson(String quarter, String day, Integer version, String by, String why) {}

  /** A card that changed; where and how it was is null when it was not in the plan. */
  record LineJson(
      String key,
      String summary,
      List<String> changes,
      CardStateJson before,
      CardStateJson after,
      List<HappeningJson> happenings) {}

  /** A card in a plan. */
  record CardStateJson(String quarter, List<String> outcomes, String commitment, boolean stopped) {
    static CardStateJson of(PlannedCard card) {
      return card == null
          ? null
          : new CardStateJson(
              quarterOf(card.quarter()),
              card.outcomes(),
              card.commitment() == null ? null : Findings.name(card.commitment()),
              card.stopped());
    }
  }

  /** What somebody did; {@code why} is null when no reason was given. */
  record HappeningJson(String at, String by, String what, String from, String to, String why) {}

  static DriftJson of(Drift drift, People people) {
    Drift.Base base = drift.base();
    return new DriftJson(
        drift.programme(),
        new BaseJson(
            quarterOf(base.quarter()),
            base.day().toString(),
            base.isReconstructed() ? null : base.version(),
            name(people, base.by()),
            orNull(base.why())),
        drift.until() == null ? null : drift.until().toString(),
        drift.count(Kind.ADDED),
        drift.count(Kind.DROPPED),
        drift.count(Kind.MOVED_EARLIER),
        drift.count(Kind.MOVED_LATER),
        drift.count(Kind.OUTCOMES_CHANGED),
        drift.count(Kind.COMMITMENT_CHANGED),
        drift.deleted(),
        drift.unread(),
        drift.lines().stream().map(line -> line(line, people)).toList());
  }

  private static LineJson line(Drift.Line line, People people) {
    return new LineJson(
        line.key(),
        line.summary(),
        line.kinds().stream().map(Findings::name).toList(),
        CardStateJson.of(line.then()),
        CardStateJson.of(line.now()),
        line.happenings().stream()
            .map(
                one ->
                    new HappeningJson(
                        one.at().toString(),
                        name(people, one.by()),
                        Findings.name(one.what()),
                        orNull(one.from()),
                        orNull(one.to()),
                        orNull(one.why())))
            .toList());
  }

  static String quarterOf(Quarter quarter) {
    return quarter == null ? null : quarter.toString();
  }

  /** The login name; null when there is nobody of that key. */
  static String name(People people, String userKey) {
    return userKey.isEmpty() ? null : people.withKey(userKey).map(Person::name).orElse(null);
  }

  static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
