package org.sharedoutcomes.plugin.rest;

import java.math.BigDecimal;
import java.util.List;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.reading.Checks;
import org.sharedoutcomes.core.reading.ChecksDraft;
import org.sharedoutcomes.core.reading.Finding;
import org.sharedoutcomes.core.reading.Review;

/**
 * What an outcome's values are examined for; the last fields only in answers to reading.
 *
 * @param expectation what was chosen, {@code linear} or {@code seasonal}
 * @param expectationInUse {@code linear} too as long as there are not two seasons of values
 * @param wouldHold how many of the recent values these checks would hold back today
 */
record ChecksJson(
    BigDecimal low,
    BigDecimal high,
    BigDecimal jumpFactor,
    Integer repeats,
    List<String> off,
    String expectation,
    String reason,
    Integer version,
    String trust,
    List<FindingJson> findings,
    String expectationInUse,
    Integer wouldHold) {
  /** What a check found. */
  record FindingJson(String check, String trust, String message) {
    static FindingJson of(Finding finding, Texts texts) {
      return new FindingJson(
          Findings.name(finding.check()),
          Findings.name(finding.trust()),
          texts.say(finding.sentence()));
    }
  }

  ChecksDraft draft() {
    return new ChecksDraft(low, high, jumpFactor, repeats, off, expectation, reason);
  }

  static ChecksJson of(Document<Checks> document) {
    return of(document, null, null, null, null);
  }

  static ChecksJson of(Document<Checks> document, Review review, Texts texts) {
    return of(
        document,
        Findings.name(review.trust()),
        review.findings().stream().map(finding -> FindingJson.of(finding, texts)).toList(),
        Findings.name(review.method()),
        review.wouldHold());
  }

  private static ChecksJson of(
      Document<Checks> document,
      String trust,
      List<FindingJson> findings,
      String inUse,
      Integer wouldHold) {
    Checks checks = document.value();
    return new ChecksJson(
        checks.low(),
        checks.high(),
        checks.jumpFactor(),
        checks.repeats(),
        checks.off().stream().map(Findings::name).toList(),
        Findings.name(checks.expectation()),
        null,
        document.version(),
        trust,
        findings,
        inUse,
        wouldHold);
  }
}
