package org.sharedoutcomes.plugin.rest;

import java.math.BigDecimal;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.reading.Finding;
import org.sharedoutcomes.core.reading.Suspect;
import org.sharedoutcomes.core.reading.Trust;

/**
 * A suspect value on the wire; people by their login names.
 *
 * @param message why it is suspect and what to do, in the user's language
 * @param low the least value that would have passed; null for none
 */
record SuspectJson(
    String suspect,
    String at,
    BigDecimal value,
    Integer confidence,
    String note,
    String by,
    String knownAt,
    String check,
    String message,
    BigDecimal low,
    BigDecimal high,
    BigDecimal previous,
    String state,
    String decidedBy,
    String decidedAt,
    String reason) {
  static SuspectJson of(Suspect suspect, String unit, People people, Texts texts) {
    Finding finding = suspect.doubt().about(suspect.reading(), unit, Trust.DATA_PROBLEM);
    return new SuspectJson(
        suspect.id(),
        suspect.reading().at().toString(),
        suspect.reading().value(),
        suspect.reading().confidence(),
        suspect.reading().note(),
        name(suspect.reading().by(), people),
        suspect.reading().knownAt().toString(),
        Findings.name(suspect.doubt().check()),
        texts.say(finding.sentence()),
        suspect.doubt().low(),
        suspect.doubt().high(),
        suspect.doubt().previous(),
        Findings.name(suspect.state()),
        suspect.waits() ? null : name(suspect.decidedBy(), people),
        suspect.waits() ? null : suspect.decidedAt().toString(),
        suspect.waits() ? null : suspect.reason());
  }

  private static String name(String userKey, People people) {
    return people.withKey(userKey).map(Person::name).orElse(userKey);
  }
}
