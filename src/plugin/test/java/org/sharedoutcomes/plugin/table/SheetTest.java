package org.sharedoutcomes.plugin.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.ingestion.Choices;
import org.sharedoutcomes.core.ingestion.DateStyle;
import org.sharedoutcomes.core.ingestion.Layout;
import org.sharedoutcomes.core.ingestion.NumberStyle;
import org.sharedoutcomes.core.ingestion.Question;
import org.sharedoutcomes.core.ingestion.Sheet;
import org.sharedoutcomes.core.ingestion.Tables;
import org.sharedoutcomes.core.reading.ReadingDraft;

/** How tables of people are understood, taken apart by the library that the plugin ships. */
public class SheetTest {
  private static final Path METRICS = Path.of("..", "sandbox", "test", "resources", "metrics");
  private static final Choices NONE = Choices.NONE;

  private static Answer<Sheet> sheet(String text, Choices choices) {
    return Sheet.of(new CsvTables(), new StringReader(text), choices);
  }

  private static List<ReadingDraft> rows(Sheet sheet) {
    List<ReadingDraft> rows = new ArrayList<>();
    Layout layout = sheet.understanding().layout().orElseThrow();
    sheet.drafts(layout, "%").forEachRemaining(rows::add);
    return rows;
  }

  /** Each row as {@code line at value}; with the fields that are faulty instead. */
  private static List<String> read(String text, Choices choices) {
    return rows(sheet(text, choices).get()).stream()
        .map(
            row ->
                row.line()
                    + " "
                    + (row.faults().isEmpty()
                        ? row.at() + " " + row.value()
                        : row.faults().stream()
                            .map(Refusal::field)
                            .collect(Collectors.joining(" ", "wrong ", ""))))
        .toList();
  }

  private static List<String> read(String text) {
    return read(text, NONE);
  }

  private static List<Question> asked(String text) {
    return sheet(text, NONE).get().understanding().questions();
  }

  private static Choices choices(String columns, String dates, String numbers) {
    return Choices.of(columns, dates, numbers).get();
  }

  @Test
  public void commas_semicolons_tabs_and_bars_separate_with_a_header_or_without() {
    List<String> expected = List.of("1 2026-05-01 1.5", "2 2026-05-02 2.5");
    assertThat(read("2026-05-01,1.5\n2026-05-02,2.5\n")).isEqualTo(expected);
    assertThat(read("2026-05-01;1.5\r\n2026-05-02;2.5")).isEqualTo(expected);
    assertThat(read("2026-05-01\t1.5\r2026-05-02\t2.5")).isEqualTo(expected);
    assertThat(read("\"2026-05-01\"|\"1.5\"\n2026-05-02|2.5")).isEqualTo(expected);
    assertThat(read("\uFEFFwhen,how many\n2026-05-01,1.5")).containsExactly("2 2026-05-01 1.5");
    assertThat(read("sep=;\nDatum;Wert\n01.05.2026;1,5\n")).containsExactly("3 2026-05-01 1.5");
  }

  @Test
  public void german_tables_are_read_as_they_are_written() {
    assertThat(read("Datum;Wert;Kommentar\n01.07.2011;1.234,56;a\n02.07.2011;12%;b\n"))
        .containsExactly("2 2011-07-01 1234.56", "3 2011-07-02 12");
    assertThat(rows(sheet("Datum;Wert;Kommentar\n01.07.2011;1,5;neu\n", NONE).get()))
        .containsExactly(new ReadingDraft(2, "2011-07-01", "1.5", null, "neu"));
  }

  @Test
  public void days_that_can_be_two_are_asked_for_with_both_readings() {
    String text = "date,value\n01/02/2011,5\n01/03/2011,6\n";
    Question question = asked(text).get(0);
    assertThat(question.refusal().field()).isEqualTo("dates");
    assertThat(question.example()).isEqualTo("01/02/2011");
    assertThat(question.line()).isEqualTo(2);
    assertThat(question.options())
        .containsExactly(
            new Question.Option("us", "2011-01-02"), new Question.Option("british", "2011-02-01"));
    assertThat(read(text, choices("", "us", "")))
        .containsExactly("2 2011-01-02 5", "3 2011-01-03 6");
    assertThat(read(text, choices("", "british", "")))
        .containsExactly("2 2011-02-01 5", "3 2011-03-01 6");
    assertThat(read("date,value\n01/02/2011,5\n01/13/2011,6\n"))
        .containsExactly("2 2011-01-02 5", "3 2011-01-13 6");
  }

  @Test
  public void numbers_that_can_be_two_are_asked_for_with_both_readings() {
    String text = "date;value\n2011-07-01;1.234\n2011-07-02;5\n";
    Question question = asked(text).get(0);
    assertThat(question.refusal().field()).isEqualTo("numbers");
    assertThat(question.options())
        .containsExactly(
            new Question.Option("point", "1.234"), new Question.Option("comma", "1234"));
    assertThat(read(text, choices("", "", "comma"))).contains("2 2011-07-01 1234");
    assertThat(read(text, choices("", "", "point"))).contains("2 2011-07-01 1.234");
    assertThat(read("date;value\n2011-07-01;1.234\n2011-07-02;1.5\n"))
        .containsExactly("2 2011-07-01 1.234", "3 2011-07-02 1.5");
    assertThat(asked("date;value\n2011-07-01;1,5\n2011-07-02;1.5\n")).hasSize(1);
  }

  @Test
  public void a_number_that_becomes_doubtful_far_down_is_faulty_and_not_guessed() {
    String many =
        IntStream.range(0, 30_000)
            .mapToObj(i -> "2011-07-01 " + "00:00:0" + i % 10 + ";" + i + "\n")
            .collect(Collectors.joining());
    List<String> rows = read("date;value\n" + many + "2011-07-02;1.234\n2011-07-03;1.5\n");
    assertThat(rows).hasSize(30_002);
    assertThat(rows.get(30_000)).isEqualTo("30002 wrong value");
    assertThat(rows.get(30_001)).isEqualTo("30003 2011-07-03 1.5");
  }

  @Test
  public void several_columns_are_asked_for_unless_their_names_say_it() {
    String text = "start,end,visits,sales\n2011-07-01,2011-07-02,5,6\n";
    assertThat(asked(text))
        .extracting(question -> question.refusal().field() + " " + question.what())
        .containsExactly("columns AT_COLUMN", "columns VALUE_COLUMN");
    assertThat(asked(text).get(1).options())
        .containsExactly(new Question.Option("visits", "5"), new Question.Option("sales", "6"));
    assertThat(read(text, choices("end,sales", "", ""))).containsExactly("2 2011-07-02 6");
    assertThat(read(text, choices("1, 3", "", ""))).containsExactly("2 2011-07-01 5");
    assertThat(read("id,value,date\n7,5,2011-07-01\n")).containsExactly("2 2011-07-01 5");
    assertThat(sheet(text, choices("end,nothing", "", "")).reasons())
        .extracting(Refusal::key)
        .containsExactly("shared-outcomes.ingestion.no-such-column");
  }

  @Test
  public void a_cell_that_does_not_fit_is_a_fault_of_its_row() {
    assertThat(
            read(
                "date,value\n2011-07-01,5\n07/02/2011,6\n2011-07-03,n/a\n2011-07-04,5 €\n"
                    + "2011-07-05\n2011-07-06,7%\n2011-07-07,1.5\n"))
        .containsExactly(
            "2 2011-07-01 5",
            "3 wrong at",
            "4 wrong value",
            "5 wrong value",
            "6 2011-07-05 ",
            "7 2011-07-06 7",
            "8 2011-07-07 1.5");
  }

  @Test
  public void quotes_may_hold_separators_quotes_and_line_ends_and_lines_are_counted() {
    assertThat(
            rows(
                sheet("date,value,note\n2026-05-01,1,\"a, \"\"b\"\"\nc\"\n\n2026-05-02,2,\n", NONE)
                    .get()))
        .containsExactly(
            new ReadingDraft(2, "2026-05-01", "1", null, "a, \"b\"\nc"),
            new ReadingDraft(5, "2026-05-02", "2", null, ""));
  }

  @Test
  public void what_is_no_table_is_refused_with_the_line_it_shows() {
    for (String text : List.of("", "\n\n", "hello", "a,b\nc,d\n", "2026-05-01\n", "1,2\n3,4\n")) {
      assertThat(sheet(text, NONE).isDone()).as(text).isFalse();
    }
    Sheet open = sheet("date,value\n2026-05-01,1\n", NONE).get();
    assertThat(rows(open)).hasSize(1);
    String endless = "2026-05-01,\"" + "x".repeat(2_000_000);
    Sheet broken = sheet("date,value\n2026-05-01,1\n" + endless, NONE).get();
    assertThatThrownBy(() -> rows(broken)).isInstanceOf(Tables.Broken.class);
  }

  private static Sheet file(String name) {
    try {
      Reader text = Files.newBufferedReader(METRICS.resolve(name));
      return Sheet.of(new CsvTables(), text, NONE).get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  public void each_file_of_real_metrics_is_read_as_it_is() {
    assertFile("melbourne_pedestrians_daily_covid.csv", 1_490, "2017-06-02", "39230");
    assertFile("nab_ad_exchange4_cpc_hourly.csv", 1_643, "2011-07-01T00:15:01", "0.0917952281677");
    assertFile("nab_elb_request_count_5min.csv", 4_032, "2014-04-10T00:04:00", "94.0");
    assertFile("us_retail_sales_monthly.csv", 293, "1992-01-01", "146376");
    assertFile(
        "wikipedia_pageviews_peyton_manning_log_daily.csv",
        2_905,
        "2007-12-10",
        "9.59076113897809");
  }

  private static void assertFile(String name, int count, String at, String value) {
    Sheet sheet = file(name);
    assertThat(sheet.understanding().questions()).isEmpty();
    Layout layout = sheet.understanding().layout().orElseThrow();
    assertThat(layout.header()).isTrue();
    assertThat(layout.dates()).isEqualTo(DateStyle.ISO);
    assertThat(layout.numbers()).isIn(null, NumberStyle.POINT);
    List<ReadingDraft> rows = rows(sheet);
    assertThat(rows).hasSize(count);
    assertThat(rows.get(0)).isEqualTo(new ReadingDraft(2, at, value, null, ""));
    assertThat(rows).allSatisfy(row -> assertThat(row.faults()).isEmpty());
  }
}
