package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Target;
import org.sharedoutcomes.core.reading.Reading;

/**
 * The picture of the table of values: a point for each value on a line, and the targets at the ends
 * of their quarters joined by a dashed line. Only numbers, so that a template can draw it.
 */
record Chart(
    String line, List<Dot> dots, String goal, List<Dot> goals, List<Tick> up, List<Tick> across) {
  static final int WIDTH = 760;
  static final int HEIGHT = 260;
  private static final int LEFT = 64;
  private static final int RIGHT = 16;
  private static final int TOP = 14;
  private static final int BOTTOM = 30;
  private static final int MOST_DOTS = 60;

  /** A point and what it says when pointed at. */
  record Dot(String x, String y, String label) {}

  /** A mark on an axis. */
  record Tick(String at, String label) {}

  private record Point(Instant at, BigDecimal value, String label) {}

  static Chart of(
      Outcome outcome, List<Reading> readings, FiscalCalendar calendar, Phrases phrases) {
    String unit = outcome.metric().unit();
    List<Point> values = new ArrayList<>();
    for (Reading reading : readings) {
      String label = phrases.day(reading.at()) + ": " + phrases.amount(reading.value(), unit);
      values.add(new Point(reading.at(), reading.value(), label));
    }
    Instant first = readings.get(0).at();
    Instant last = readings.get(readings.size() - 1).at();
    List<Point> goals = goals(outcome, calendar, first, last, phrases);
    return new Frame(values, goals).chart(unit, phrases);
  }

  /** The targets that the time of the values touches, and the next one after it. */
  private static List<Point> goals(
      Outcome outcome, FiscalCalendar calendar, Instant first, Instant last, Phrases phrases) {
    List<Point> goals = new ArrayList<>();
    for (Target target : outcome.targets()) {
      LocalDate day = calendar.lastDay(target.quarter());
      Instant end = day.atStartOfDay().toInstant(ZoneOffset.UTC);
      boolean past = !goals.isEmpty() && goals.get(goals.size() - 1).at().isAfter(last);
      if (!end.isBefore(first) && !past) {
        if (goals.isEmpty() && outcome.baseline() != null && target == outcome.targets().get(0)) {
          goals.add(beginning(outcome, calendar.firstDay(target.quarter()), phrases));
        }
        String amount = phrases.amount(target.value(), outcome.metric().unit());
        String label = phrases.text("target-by", amount, target.quarter().toString());
        goals.add(new Point(end, target.value(), label));
      }
    }
    return goals;
  }

  /** Where the way to the first target begins. */
  private static Point beginning(Outcome outcome, LocalDate day, Phrases phrases) {
    String amount = phrases.amount(outcome.baseline(), outcome.metric().unit());
    Instant at = day.atStartOfDay().toInstant(ZoneOffset.UTC);
    return new Point(at, outcome.baseline(), phrases.text("field.baseline") + ": " + amount);
  }

  /** What part of time and values the picture shows. */
  private static final class Frame {
    private final List<Point> values;
    private final List<Point> goals;
    private final double from;
    private final double to;
    private final double low;
    private final double high;

    private Frame(List<Point> values, List<Point> goals) {
      this.values = values;
      this.goals = goals;
      List<Point> all = new ArrayList<>(values);
      all.addAll(goals);
      from = all.stream().mapToDouble(p -> p.at().toEpochMilli()).min().orElse(0);
      to = all.stream().mapToDouble(p -> p.at().toEpochMilli()).max().orElse(0);
      double least = all.stream().mapToDouble(p -> p.value().doubleValue()).min().orElse(0);
      double most = all.stream().mapToDouble(p -> p.value().doubleValue()).max().orElse(0);
      double room = most == least ? Math.max(1, Math.abs(most) * 0.1) : (most - least) * 0.08;
      low = least >= 0 && least - room < 0 ? 0 : least - room;
      high = most + room;
    }

    private Chart chart(String unit, Phrases phrases) {
      return new Chart(
          line(values),
          values.size() > MOST_DOTS ? List.of() : dots(values),
          line(goals),
          dots(goals),
          up(unit, phrases),
          across(phrases));
    }

    private String line(List<Point> points) {
      StringBuilder line = new StringBuilder();
      for (Point point : points) {
        line.append(line.isEmpty() ? "" : " ").append(x(point)).append(',').append(y(point));
      }
      return line.toString();
    }

    private List<Dot> dots(List<Point> points) {
      return points.stream().map(p -> new Dot(x(p), y(p), p.label())).toList();
    }

    private String x(Point point) {
      return x(point.at().toEpochMilli());
    }

    private String x(double millis) {
      double part = to == from ? 0.5 : (millis - from) / (to - from);
      return Curve.number(LEFT + part * (WIDTH - LEFT - RIGHT));
    }

    private String y(Point point) {
      return y(point.value().doubleValue());
    }

    private String y(double value) {
      double part = (value - low) / (high - low);
      return Curve.number(HEIGHT - BOTTOM - part * (HEIGHT - TOP - BOTTOM));
    }

    private List<Tick> up(String unit, Phrases phrases) {
      double step = step((high - low) / 4);
      List<Tick> ticks = new ArrayList<>();
      for (double at = Math.ceil(low / step) * step; at <= high; at += step) {
        BigDecimal value = BigDecimal.valueOf(at).round(new MathContext(6)).stripTrailingZeros();
        ticks.add(new Tick(y(at), phrases.amount(value, unit.length() > 3 ? "" : unit)));
      }
      return ticks;
    }

    /** A round number not below: 1, 2 or 5 times a power of ten. */
    private static double step(double wanted) {
      double power = Math.pow(10, Math.floor(Math.log10(wanted)));
      double part = wanted / power;
      return power * (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10);
    }

    private List<Tick> across(Phrases phrases) {
      List<Tick> ticks = new ArrayList<>();
      int marks = to == from ? 1 : 4;
      for (int i = 0; i < marks; i++) {
        double at = marks == 1 ? from : from + (to - from) * (i + 0.5) / marks;
        ticks.add(new Tick(x(at), phrases.day(Instant.ofEpochMilli((long) at))));
      }
      return ticks;
    }
  }
}
