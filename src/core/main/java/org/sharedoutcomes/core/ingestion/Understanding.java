package org.sharedoutcomes.core.ingestion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.ingestion.Question.What;
import org.sharedoutcomes.core.ingestion.Tables.Row;

/**
 * What the first rows of a table say about how it is to be read, and what only the sender can say.
 *
 * @param guess how it is read when there are no questions; else the nearest guess, to ask with
 * @param columns what each column is called: by the header, else its number from 1
 * @param first some of the first rows below the header
 */
public record Understanding(
    Layout guess, List<Question> questions, List<String> columns, List<Row> first) {
  private static final int SHOWN = 5;
  private static final int LONGEST_SHOWN = 60;

  public Understanding {
    questions = List.copyOf(questions);
    columns = List.copyOf(columns);
    first = List.copyOf(first);
  }

  /** How it is read; empty while there are questions. */
  public Optional<Layout> layout() {
    return questions.isEmpty() ? Optional.of(guess) : Optional.empty();
  }

  /**
   * Looks at the rows.
   *
   * @param separator by which they were taken apart
   * @return refused when no columns of a moment and a value are there
   */
  static Answer<Understanding> of(List<Row> rows, char separator, Choices choices) {
    if (rows.isEmpty()) {
      return Answer.refused(Refusal.invalid("", "shared-outcomes.ingestion.nothing"));
    }
    Columns columns = new Columns(rows);
    List<Integer> moments = columns.moments();
    List<Question> questions = new ArrayList<>();
    if (!choices.columns().isEmpty()) {
      return chosen(columns, choices)
          .then(found -> styled(columns, found, separator, choices, questions));
    }
    if (moments.isEmpty()) {
      return Answer.refused(noColumn("no-moment", rows));
    }
    if (moments.size() > 1) {
      questions.add(columns.ask(What.AT_COLUMN, moments));
    }
    int at = moments.get(0);
    List<Integer> values = columns.values(at);
    values =
        moments.size() > 1 ? values.stream().filter(v -> !moments.contains(v)).toList() : values;
    if (values.isEmpty()) {
      return Answer.refused(noColumn("no-value", rows));
    }
    if (values.size() > 1) {
      questions.add(columns.ask(What.VALUE_COLUMN, values));
    }
    int note = columns.note();
    return styled(columns, new int[] {at, values.get(0), note}, separator, choices, questions);
  }

  private static Refusal noColumn(String what, List<Row> rows) {
    Row last = rows.get(rows.size() - 1);
    String shown = String.join(" | ", last.cells());
    return Refusal.invalid(
        "columns",
        "shared-outcomes.ingestion." + what,
        last.line(),
        shown.length() > LONGEST_SHOWN ? shown.substring(0, LONGEST_SHOWN) + "…" : shown);
  }

  private static Answer<int[]> chosen(Columns columns, Choices choices) {
    int[] found = {-1, -1, -1};
    for (int i = 0; i < Math.min(found.length, choices.columns().size()); i++) {
      found[i] = columns.find(choices.columns().get(i));
      if (found[i] < 0) {
        return Answer.refused(
            Refusal.invalid(
                "columns",
                "shared-outcomes.ingestion.no-such-column",
                choices.columns().get(i),
                columns.width()));
      }
    }
    if (found[1] < 0 || found[0] == found[1]) {
      return Answer.refused(Refusal.invalid("columns", "shared-outcomes.ingestion.two-columns"));
    }
    return Answer.done(found);
  }

  private static Answer<Understanding> styled(
      Columns columns, int[] found, char separator, Choices choices, List<Question> questions) {
    Evidence<DateStyle> dates = new Evidence<>(Arrays.asList(DateStyle.values()), DateStyle::iso);
    Evidence<NumberStyle> numbers =
        new Evidence<>(
            Arrays.asList(NumberStyle.values()),
            (style, cell) -> style.plain(Quantity.of(cell).number()));
    for (Row row : columns.body()) {
      dates.add(row.cell(found[0]), row.line());
      numbers.add(row.cell(found[1]), row.line());
    }
    boolean columnsAreSure = questions.isEmpty();
    if (columnsAreSure && choices.dates() == null && dates.isOpen()) {
      questions.add(dates.question(What.DATES, DateStyle::wireName));
    }
    if (columnsAreSure && choices.numbers() == null && numbers.isOpen()) {
      questions.add(numbers.question(What.NUMBERS, NumberStyle::wireName));
    }
    List<String> called = new ArrayList<>();
    for (int column = 0; column < columns.width(); column++) {
      called.add(columns.called(column));
    }
    Layout layout =
        new Layout(
            separator,
            columns.header(),
            found[0],
            found[1],
            found[2],
            choices.dates() == null ? dates.decided().orElse(DateStyle.ISO) : choices.dates(),
            choices.numbers() == null ? numbers.decided().orElse(null) : choices.numbers());
    return Answer.done(
        new Understanding(
            layout, questions, called, columns.body().stream().limit(SHOWN).toList()));
  }
}
