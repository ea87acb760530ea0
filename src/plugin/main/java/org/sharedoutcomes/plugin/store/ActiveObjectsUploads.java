package org.sharedoutcomes.plugin.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.ingestion.Uploads;

/** Texts in parts, each in a row of its own, so that a long one needs little memory. */
public final class ActiveObjectsUploads implements Uploads {
  private static final int PART = 100_000;

  private final ActiveObjects ao;

  public ActiveObjectsUploads(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public void keep(Upload upload, Reader text) {
    ao.executeInTransaction(
        () -> {
          int part = 0;
          for (String body = part(text); part == 0 || !body.isEmpty(); body = part(text)) {
            create(upload, part++, body);
          }
          return part;
        });
  }

  private void create(Upload upload, int part, String body) {
    Map<String, Object> values = new HashMap<>();
    values.put("TICKET", upload.id());
    values.put("PART", part);
    values.put("OUTCOME", upload.outcome());
    values.put("SENDER", upload.by());
    values.put("SOURCE", Columns.nullIfEmpty(upload.source()));
    values.put("SENT_MILLIS", upload.at().toEpochMilli());
    values.put("BODY", Columns.nullIfEmpty(body));
    ao.create(UploadRow.class, values);
  }

  private static String part(Reader text) {
    char[] buffer = new char[PART];
    int filled = 0;
    try {
      for (int n = 0; n >= 0 && filled < PART; n = text.read(buffer, filled, PART - filled)) {
        filled += n;
      }
      // Two chars of one character stay together: a database may not take half of one.
      if (filled == PART && Character.isHighSurrogate(buffer[PART - 1])) {
        int rest = text.read();
        String whole = new String(buffer, 0, filled);
        return (rest < 0 ? whole : whole + (char) rest).replace("\0", "\uFFFD");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // PostgreSQL takes no character zero; the cell that has it is faulty either way.
    return new String(buffer, 0, filled).replace("\0", "\uFFFD");
  }

  @Override
  public Optional<Upload> find(String id) {
    return row(id, 0)
        .map(
            row ->
                new Upload(
                    row.getTicket(),
                    row.getOutcome(),
                    row.getSender(),
                    Columns.emptyIfNull(row.getSource()),
                    Instant.ofEpochMilli(row.getSentMillis())));
  }

  private Optional<UploadRow> row(String id, int part) {
    UploadRow[] rows = ao.find(UploadRow.class, "TICKET = ? AND PART = ?", id, part);
    return rows.length == 0 ? Optional.empty() : Optional.of(rows[0]);
  }

  @Override
  public Reader open(String id) {
    return new Parts(id);
  }

  @Override
  public void remove(String id) {
    ao.deleteWithSQL(UploadRow.class, "TICKET = ?", id);
  }

  @Override
  public void removeOlder(Instant than) {
    ao.deleteWithSQL(UploadRow.class, "SENT_MILLIS < ?", than.toEpochMilli());
  }

  /** Reads one part after the other. */
  private final class Parts extends Reader {
    private final String id;
    private String body = "";
    private int at;
    private int next;

    private Parts(String id) {
      this.id = id;
    }

    @Override
    public int read(char[] into, int from, int most) {
      if (at == body.length()) {
        body = row(id, next++).map(UploadRow::getBody).map(Columns::emptyIfNull).orElse("");
        at = 0;
      }
      int read = Math.min(most, body.length() - at);
      body.getChars(at, at + read, into, from);
      at += read;
      return read == 0 && most > 0 ? -1 : read;
    }

    @Override
    public void close() {}
  }
}
