package org.sharedoutcomes.core.ingestion;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that is read as it comes and may not be longer than a limit. */
public final class LimitedBody extends FilterInputStream {
  /** The largest body of a table or of many values, in bytes. */
  public static final int LARGE = 64 << 20;

  private long left;

  public LimitedBody(InputStream body, long limit) {
    super(body);
    this.left = limit;
  }

  /** The body is longer than the limit. */
  public static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1;

    private TooLong() {
      super("the body is too long", null, false, false);
    }
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    take(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    int read = super.read(into, from, most);
    take(Math.max(0, read));
    return read;
  }

  private void take(int bytes) {
    left -= bytes;
    if (left < 0) {
      throw new TooLong();
    }
  }
}
