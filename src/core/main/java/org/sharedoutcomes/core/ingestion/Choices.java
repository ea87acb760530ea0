package org.sharedoutcomes.core.ingestion;

import java.util.Arrays;
import java.util.List;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;

/**
 * What the sender says about a table, so that it need not be asked.
 *
 * @param columns those of the moment, the value and perhaps the note, each by its name in the
 *     header or its number from 1; empty when not said
 * @param dates null when not said
 * @param numbers null when not said
 */
public record Choices(List<String> columns, DateStyle dates, NumberStyle numbers) {
  public static final Choices NONE = new Choices(List.of(), null, null);

  public Choices {
    columns = List.copyOf(columns);
  }

  /** From the words of the wire; empty or null for what is not said. */
  public static Answer<Choices> of(String columns, String dates, String numbers) {
    Findings findings = new Findings();
    List<String> named =
        columns == null || columns.isBlank()
            ? List.of()
            : Arrays.stream(columns.split(",")).map(String::strip).toList();
    Choices choices =
        new Choices(
            named,
            findings.oneOf("dates", dates, DateStyle.class, null),
            findings.oneOf("numbers", numbers, NumberStyle.class, null));
    return findings.none() ? Answer.done(choices) : Answer.refused(findings.reasons());
  }
}
