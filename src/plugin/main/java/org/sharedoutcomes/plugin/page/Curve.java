package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** A row of values as the points of a line in a small picture, left to right at even distances. */
record Curve(String points, String lastX, String lastY) {
  private static final double WIDTH = 96;
  private static final double HEIGHT = 24;
  private static final double MARGIN = 3;

  static Curve of(List<BigDecimal> values) {
    double least = values.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
    double most = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
    StringBuilder points = new StringBuilder();
    String x = "";
    String y = "";
    for (int i = 0; i < values.size(); i++) {
      double across = values.size() == 1 ? 1 : (double) i / (values.size() - 1);
      double up = most == least ? 0.5 : (values.get(i).doubleValue() - least) / (most - least);
      x = number(MARGIN + across * (WIDTH - 2 * MARGIN));
      y = number(HEIGHT - MARGIN - up * (HEIGHT - 2 * MARGIN));
      points.append(i == 0 ? "" : " ").append(x).append(',').append(y);
    }
    return new Curve(points.toString(), x, y);
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
