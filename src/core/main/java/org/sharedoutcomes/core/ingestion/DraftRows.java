package org.sharedoutcomes.core.ingestion;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.ingestion.Tables.Row;
import org.sharedoutcomes.core.reading.ReadingDraft;

/** Rows of a table as drafts of readings; a cell that does not fit the layout is a fault. */
final class DraftRows implements Iterator<ReadingDraft> {
  private final Iterator<Row> rows;
  private final Layout layout;
  private final String unit;
  private boolean headerIsDue;
  private Row next;

  DraftRows(Iterator<Row> rows, Layout layout, String unit) {
    this.rows = rows;
    this.layout = layout;
    this.unit = unit;
    this.headerIsDue = layout.header();
  }

  @Override
  public boolean hasNext() {
    while (next == null && rows.hasNext()) {
      Row row = rows.next();
      if (!Sheet.namesSeparator(row)) {
        next = headerIsDue ? null : row;
        headerIsDue = false;
      }
    }
    return next != null;
  }

  @Override
  public ReadingDraft next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Row row = next;
    next = null;
    List<Refusal> faults = new ArrayList<>();
    return new ReadingDraft(
        row.line(),
        at(row.cell(layout.at()), faults),
        value(row.cell(layout.value()), faults),
        null,
        row.cell(layout.note()),
        faults);
  }

  private String at(String cell, List<Refusal> faults) {
    Optional<String> iso = layout.dates().iso(cell);
    if (iso.isEmpty() && !cell.isBlank()) {
      faults.add(
          Refusal.invalid(
              "at",
              "shared-outcomes.ingestion.not-in-style",
              shown(cell),
              layout.dates().wireName()));
    }
    return iso.orElse("");
  }

  private String value(String cell, List<Refusal> faults) {
    if (cell.isBlank()) {
      return "";
    }
    Quantity quantity = Quantity.of(cell);
    Optional<String> point = NumberStyle.POINT.plain(quantity.number());
    Optional<String> comma = NumberStyle.COMMA.plain(quantity.number());
    boolean doubtful = point.isPresent() && comma.isPresent() && !point.equals(comma);
    if (point.isEmpty() && comma.isEmpty()) {
      faults.add(Refusal.invalid("value", "shared-outcomes.reading.not-a-number", shown(cell)));
    } else if (!quantity.fits(unit)) {
      faults.add(
          Refusal.invalid(
              "value", "shared-outcomes.ingestion.other-unit", shown(cell), quantity.unit(), unit));
    } else if (layout.numbers() == null && doubtful) {
      faults.add(
          Refusal.invalid("value", "shared-outcomes.ingestion.doubtful-number", shown(cell)));
    } else if (layout.numbers() != null && plain(quantity).isEmpty()) {
      faults.add(
          Refusal.invalid(
              "value",
              "shared-outcomes.ingestion.not-in-number-style",
              shown(cell),
              layout.numbers().wireName()));
    }
    return layout.numbers() == null ? point.or(() -> comma).orElse("") : plain(quantity).orElse("");
  }

  private Optional<String> plain(Quantity quantity) {
    return layout.numbers().plain(quantity.number());
  }

  private static String shown(String cell) {
    String text = cell.strip();
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
