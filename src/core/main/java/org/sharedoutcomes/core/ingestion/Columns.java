package org.sharedoutcomes.core.ingestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.sharedoutcomes.core.ingestion.Question.Option;
import org.sharedoutcomes.core.ingestion.Question.What;
import org.sharedoutcomes.core.ingestion.Tables.Row;

/** Finds out which columns of some first rows have the moment, the value and the note. */
final class Columns {
  private static final Set<String> AT =
      Set.of("at", "date", "day", "ds", "time", "timestamp", "datetime", "datum", "tag", "zeit");
  private static final Set<String> VALUE = Set.of("value", "y", "wert", "amount", "betrag");
  private static final Set<String> NOTE =
      Set.of("note", "comment", "notiz", "kommentar", "bemerkung");
  private static final int SHOWN = 3;

  private final List<Row> rows;
  private final boolean header;
  private final int width;

  Columns(List<Row> rows) {
    this.rows = rows;
    this.width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    this.header =
        rows.size() > 1
            && rows.get(0).cells().stream().noneMatch(Columns::isDate)
            && rows.get(0).cells().stream().noneMatch(Columns::isNumber);
  }

  static boolean isDate(String cell) {
    for (DateStyle style : DateStyle.values()) {
      if (style.iso(cell).isPresent()) {
        return true;
      }
    }
    return false;
  }

  static boolean isNumber(String cell) {
    String number = Quantity.of(cell).number();
    return NumberStyle.POINT.plain(number).isPresent()
        || NumberStyle.COMMA.plain(number).isPresent();
  }

  /** Whether the first row names the columns. */
  boolean header() {
    return header;
  }

  int width() {
    return width;
  }

  /** The rows below the header. */
  List<Row> body() {
    return header ? rows.subList(1, rows.size()) : rows;
  }

  /** Columns that may have the moment. */
  List<Integer> moments() {
    return narrowed(mostly(Columns::isDate), AT);
  }

  /** Columns that may have the value, of those that have not the moment. */
  List<Integer> values(int moment) {
    List<Integer> numbers =
        mostly(Columns::isNumber).stream().filter(column -> column != moment).toList();
    return narrowed(numbers, VALUE);
  }

  /** The column of the note; -1 for none. */
  int note() {
    return IntStream.range(0, width)
        .filter(column -> NOTE.contains(name(column)))
        .findFirst()
        .orElse(-1);
  }

  private List<Integer> mostly(Predicate<String> like) {
    return IntStream.range(0, width)
        .filter(
            column -> {
              long alike = body().stream().filter(row -> like.test(row.cell(column))).count();
              return alike > 0 && alike * 2 >= body().size();
            })
        .boxed()
        .toList();
  }

  /** Of several the one whose name says so, if there is just one of that name. */
  private List<Integer> narrowed(List<Integer> columns, Set<String> names) {
    List<Integer> named = columns.stream().filter(column -> names.contains(name(column))).toList();
    return named.size() == 1 ? named : columns;
  }

  private String name(int column) {
    return header ? rows.get(0).cell(column).strip().toLowerCase(Locale.ROOT) : "";
  }

  /** The column that somebody named, or numbered from 1; -1 for none. */
  int find(String wanted) {
    for (int column = 0; column < width; column++) {
      if (!name(column).isEmpty() && name(column).equals(wanted.toLowerCase(Locale.ROOT))) {
        return column;
      }
    }
    return wanted.matches("[1-9]\\d{0,3}") && Integer.parseInt(wanted) <= width
        ? Integer.parseInt(wanted) - 1
        : -1;
  }

  /** Its name, or its number from 1. */
  String called(int column) {
    String name = header ? rows.get(0).cell(column).strip() : "";
    return name.isEmpty() || name.contains(",") ? Integer.toString(column + 1) : name;
  }

  Question ask(What what, List<Integer> columns) {
    List<Option> options = new ArrayList<>();
    for (int column : columns) {
      List<String> cells =
          body().stream().limit(SHOWN).map(row -> row.cell(column).strip()).toList();
      options.add(new Option(called(column), String.join(", ", cells)));
    }
    return new Question(what, "", 0, options);
  }
}
