package org.sharedoutcomes.plugin.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.reading.RecordReadings.Recorded;
import org.sharedoutcomes.plugin.rest.ErrorsJson.ErrorJson;

/**
 * What came of sent readings on the wire.
 *
 * @param quarantined always empty: nothing is set aside for somebody to look at
 * @param errors the reasons of the rejected rows, in the form of every refusal
 */
record RecordedJson(
    int accepted,
    int replaced,
    List<String> quarantined,
    List<RejectedJson> rejected,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ErrorJson> errors) {
  /** A row that was not taken. */
  record RejectedJson(int line, String reason) {}

  static RecordedJson of(Recorded recorded, Texts texts) {
    return new RecordedJson(
        recorded.accepted(),
        recorded.replaced(),
        List.of(),
        recorded.rejected().stream()
            .map(row -> new RejectedJson(row.line(), texts.say(row.reason())))
            .toList(),
        recorded.rejected().stream()
            .map(
                row ->
                    new ErrorJson(
                        row.reason().key(), texts.say(row.reason()), row.reason().field()))
            .toList());
  }
}
