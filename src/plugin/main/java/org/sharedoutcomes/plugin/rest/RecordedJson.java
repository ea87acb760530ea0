package org.sharedoutcomes.plugin.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.ingestion.Layout;
import org.sharedoutcomes.core.ingestion.Taken;
import org.sharedoutcomes.core.reading.RecordReadings.Recorded;
import org.sharedoutcomes.core.reading.Suspect;
import org.sharedoutcomes.core.reading.Trust;
import org.sharedoutcomes.plugin.rest.ErrorsJson.ErrorJson;

/**
 * What came of sent readings on the wire.
 *
 * @param dryRun whether this is only what would come of them
 * @param quarantined the first values held back for the owner to decide
 * @param held how many are held back
 * @param rejected the faults of the first faulty rows
 * @param faulty how many rows are faulty
 * @param oddities what is odd about the whole, in sentences
 * @param importId names what can be taken back; empty when nothing can
 * @param understood how a table was read; null for JSON
 * @param errors the reasons of the rejected rows, in the form of every refusal
 */
record RecordedJson(
    boolean dryRun,
    int accepted,
    int replaced,
    List<QuarantinedJson> quarantined,
    int held,
    List<RejectedJson> rejected,
    int faulty,
    List<OddityJson> oddities,
    String importId,
    @JsonInclude(JsonInclude.Include.NON_NULL) UnderstoodJson understood,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ErrorJson> errors) {
  private static final int SHOWN = 100;

  /** A row that was not taken. */
  record RejectedJson(int line, String reason) {}

  /** A value that was held back. */
  record QuarantinedJson(String id, String at, BigDecimal value, String reason) {
    static QuarantinedJson of(Suspect suspect, String unit, Texts texts) {
      var finding = suspect.doubt().about(suspect.reading(), unit, Trust.WARNING);
      return new QuarantinedJson(
          suspect.id(),
          suspect.reading().at().toString(),
          suspect.reading().value(),
          texts.text(finding.key(), finding.arguments().toArray()));
    }
  }

  /** Something odd. */
  record OddityJson(String kind, String message) {}

  /** How a table was read; columns are numbered from 1, 0 for none. */
  record UnderstoodJson(
      String separator, boolean header, int at, int value, int note, String dates, String numbers) {
    static UnderstoodJson of(Layout layout) {
      return new UnderstoodJson(
          String.valueOf(layout.separator()),
          layout.header(),
          layout.at() + 1,
          layout.value() + 1,
          layout.note() + 1,
          Findings.name(layout.dates()),
          layout.numbers() == null ? "" : Findings.name(layout.numbers()));
    }
  }

  static RecordedJson of(Taken taken, boolean dryRun, String unit, Texts texts) {
    Recorded recorded = taken.recorded();
    return new RecordedJson(
        dryRun,
        recorded.accepted(),
        recorded.replaced(),
        recorded.suspects().stream()
            .limit(SHOWN)
            .map(suspect -> QuarantinedJson.of(suspect, unit, texts))
            .toList(),
        recorded.suspects().size(),
        recorded.rejected().stream()
            .map(row -> new RejectedJson(row.line(), texts.say(row.reason())))
            .toList(),
        recorded.faulty(),
        taken.oddities().stream()
            .map(
                odd -> new OddityJson(odd.kind(), texts.text(odd.key(), odd.arguments().toArray())))
            .toList(),
        taken.importId(),
        taken.understood() == null ? null : UnderstoodJson.of(taken.understood().guess()),
        recorded.rejected().stream()
            .map(
                row ->
                    new ErrorJson(
                        row.reason().key(), texts.say(row.reason()), row.reason().field()))
            .toList());
  }
}
