package org.sharedoutcomes.plugin.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.outcome.Metric.Grain;
import org.sharedoutcomes.core.outcome.OutcomeDraft;
import org.sharedoutcomes.core.outcome.ShapeTree.EdgeDraft;
import org.sharedoutcomes.core.programme.ProgrammeDraft;
import org.sharedoutcomes.core.reading.ReadingDraft;
import org.sharedoutcomes.core.setup.Sample;
import org.sharedoutcomes.core.setup.Samples;

/**
 * The sample in {@code sample/sample.json}. A quarter is written {@code @Q+1} there (one after the
 * current one), the owner {@code @owner}; values are without dates and end yesterday.
 */
public final class BundledSamples implements Samples {
  private static final Pattern QUARTER = Pattern.compile("@Q\\+(\\d)");
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Stored(
      ProgrammeDraft programme,
      List<OutcomeDraft> outcomes,
      List<EdgeDraft> edges,
      Map<String, Series> readings) {}

  private record Series(String grain, List<BigDecimal> values) {}

  @Override
  public Sample read(LocalDate today, FiscalCalendar calendar, String owner) {
    try {
      Stored stored = JSON.readValue(filled(today, calendar, owner), Stored.class);
      Map<String, List<ReadingDraft>> readings = new LinkedHashMap<>();
      stored.readings().forEach((outcome, series) -> readings.put(outcome, dated(series, today)));
      return new Sample(stored.programme(), stored.outcomes(), stored.edges(), readings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String filled(LocalDate today, FiscalCalendar calendar, String owner)
      throws IOException {
    try (InputStream file = BundledSamples.class.getResourceAsStream("/sample/sample.json")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      Quarter now = calendar.quarterOf(today);
      String dated =
          QUARTER
              .matcher(text)
              .replaceAll(match -> now.plus(Integer.parseInt(match.group(1))).toString());
      return dated.replace("\"@owner\"", JSON.writeValueAsString(owner));
    }
  }

  private static List<ReadingDraft> dated(Series series, LocalDate today) {
    Grain grain = Grain.valueOf(series.grain().toUpperCase(java.util.Locale.ROOT));
    List<ReadingDraft> drafts = new ArrayList<>();
    int count = series.values().size();
    for (int i = 0; i < count; i++) {
      LocalDate day = back(today.minusDays(1), grain, count - 1 - i);
      String value = series.values().get(i).toPlainString();
      drafts.add(new ReadingDraft(i + 1, day.toString(), value, null, ""));
    }
    return drafts;
  }

  private static LocalDate back(LocalDate day, Grain grain, int steps) {
    return switch (grain) {
      case DAY -> day.minusDays(steps);
      case WEEK -> day.minusWeeks(steps);
      case MONTH -> day.minusMonths(steps);
      case QUARTER -> day.minusMonths(3L * steps);
    };
  }
}
