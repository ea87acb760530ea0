package org.sharedoutcomes.plugin.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.reading.ReadingDraft;

public class ReadingsCsvTest {
  private static InputStream body(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<ReadingDraft> rows(String text) {
    List<ReadingDraft> rows = new ArrayList<>();
    ReadingsCsv.of(body(text)).get().forEachRemaining(rows::add);
    return rows;
  }

  @Test
  public void columns_are_found_by_their_names_in_any_order() {
    assertThat(rows("\uFEFFnote,Value,other,TIMESTAMP\nwhy,1.5,x,2026-05-01 08:00:00\n"))
        .containsExactly(new ReadingDraft(2, "2026-05-01 08:00:00", "1.5", null, "why"));
    assertThat(rows("\"ds\",\"y\"\r\n\"2007-12-10\",9.59\r\n"))
        .containsExactly(new ReadingDraft(2, "2007-12-10", "9.59", null, null));
  }

  @Test
  public void quotes_may_hold_commas_quotes_and_line_ends_and_lines_are_counted() {
    assertThat(rows("date,value,note\n2026-05-01,1,\"a, \"\"b\"\"\nc\"\n\n2026-05-02,2\n"))
        .containsExactly(
            new ReadingDraft(2, "2026-05-01", "1", null, "a, \"b\"\nc"),
            new ReadingDraft(5, "2026-05-02", "2", null, null));
  }

  @Test
  public void a_row_that_is_too_short_has_no_value() {
    assertThat(rows("date,value\n2026-05-01\n"))
        .containsExactly(new ReadingDraft(2, "2026-05-01", null, null, null));
  }

  @Test
  public void without_the_two_columns_the_header_is_refused() {
    for (String text : List.of("", "date\n1", "when,value\n2026-05-01,1", "2026-05-01,1")) {
      assertThat(ReadingsCsv.of(body(text)).reasons())
          .extracting(Refusal::kind)
          .containsExactly(Refusal.Kind.MALFORMED);
    }
  }

  @Test
  public void a_body_longer_than_its_limit_stops_the_reading() {
    InputStream limited = new LimitedBody(body("date,value\n" + "2026-05-01,1\n".repeat(50)), 100);
    assertThatThrownBy(() -> ReadingsCsv.of(limited)).isInstanceOf(LimitedBody.TooLong.class);
    assertThat(rows("date,value\n" + "2026-05-01,1\n".repeat(50))).hasSize(50);
  }
}
