package org.sharedoutcomes.plugin.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Reader;
import java.util.Iterator;
import org.sharedoutcomes.core.ingestion.Tables;

/** Tables as RFC 4180 and those who do not know it write them. */
public final class CsvTables implements Tables {
  /** Nothing that is a moment, a value or a note is longer. */
  private static final int LONGEST_CELL = 10_000;

  @Override
  public Iterator<Row> rows(Reader text, char separator) {
    CloseableIterator<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .quoteCharacter('"')
            .skipEmptyLines(true)
            .maxBufferSize(1 << 20)
            .ofCsvRecord(text)
            .iterator();
    return new Rows(records);
  }

  private static final class Rows implements Iterator<Row> {
    private final CloseableIterator<CsvRecord> records;
    private int line = 1;

    private Rows(CloseableIterator<CsvRecord> records) {
      this.records = records;
    }

    @Override
    public boolean hasNext() {
      try {
        return records.hasNext();
      } catch (CsvParseException broken) {
        throw new Broken(line);
      }
    }

    @Override
    public Row next() {
      try {
        CsvRecord found = records.next();
        line = Math.toIntExact(found.getStartingLineNumber());
        if (found.getFields().stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
          throw new Broken(line);
        }
        return new Row(line, found.getFields());
      } catch (CsvParseException broken) {
        throw new Broken(line);
      }
    }
  }
}
