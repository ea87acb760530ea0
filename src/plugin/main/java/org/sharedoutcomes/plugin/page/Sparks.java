package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.plugin.page.RoadmapPage.Spark;

/** Draws the latest values as a small line, and says them. */
record Sparks(Texts texts) {
  private static final double WIDTH = 60;
  private static final double HEIGHT = 14;
  private static final double MARGIN = 2;

  /** Null when there are too few values for a line. */
  Spark of(String outcome, List<BigDecimal> values, String unit) {
    if (values.size() < 2) {
      return null;
    }
    double least = Collections.min(values).doubleValue();
    double most = Collections.max(values).doubleValue();
    StringBuilder points = new StringBuilder();
    String x = "";
    String y = "";
    for (int i = 0; i < values.size(); i++) {
      double part = most == least ? 0.5 : (values.get(i).doubleValue() - least) / (most - least);
      x = number(MARGIN + WIDTH * i / (values.size() - 1));
      y = number(MARGIN + HEIGHT * (1 - part));
      points.append(points.isEmpty() ? "" : " ").append(x).append(',').append(y);
    }
    String said =
        values.stream()
            .map(value -> texts.text("shared-outcomes.roadmap.number", value))
            .collect(Collectors.joining("; "));
    return new Spark(
        outcome, points.toString(), x, y, texts.text("shared-outcomes.roadmap.trend", said, unit));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
