package org.sharedoutcomes.benchmarks;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/** Readings as a body, written while it is read: one each ten minutes, around a thousand. */
final class Rows extends InputStream {
  private static final long START = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();
  private static final long STEP = 600_000;

  private final Kind kind;
  private final int count;
  private byte[] part;
  private int at;
  private int next;

  /** The shape of the body. */
  enum Kind {
    CSV("text/csv"),
    JSON("application/json");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    String type() {
      return type;
    }
  }

  Rows(Kind kind, int count) {
    this.kind = kind;
    this.count = count;
    this.part = bytes(kind == Kind.CSV ? "date,value\n" : "[");
  }

  static long millis(int row) {
    return START + row * STEP;
  }

  static String value(int row) {
    return String.format(Locale.ROOT, "%.2f", 1000 + row * 37 % 1009 / 7.0);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] row() {
    Instant moment = Instant.ofEpochMilli(millis(next));
    if (kind == Kind.CSV) {
      return bytes(moment.toString().replace('T', ' ').replace("Z", "") + "," + value(next) + "\n");
    }
    return bytes(
        (next == 0 ? "" : ",") + "{\"at\":\"" + moment + "\",\"value\":" + value(next) + "}");
  }

  private boolean fill() {
    while (part != null && at == part.length) {
      at = 0;
      if (next < count) {
        part = row();
        next++;
      } else {
        part = next++ == count && kind == Kind.JSON ? bytes("]") : null;
      }
    }
    return part != null;
  }

  @Override
  public int read() {
    return fill() ? part[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int from, int most) {
    int read = 0;
    while (read < most && fill()) {
      int some = Math.min(most - read, part.length - at);
      System.arraycopy(part, at, into, from + read, some);
      at += some;
      read += some;
    }
    return read == 0 && most > 0 ? -1 : read;
  }
}
