package org.sharedoutcomes.core.ingestion;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A body as text: UTF-8, or UTF-16 when its byte order mark says so. */
public final class SentText {
  private SentText() {}

  public static Reader of(InputStream body) {
    try {
      BufferedInputStream bytes = new BufferedInputStream(body, 1 << 16);
      bytes.mark(2);
      int first = bytes.read();
      int second = bytes.read();
      bytes.reset();
      boolean utf16 = first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE;
      Charset charset = utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
      return new InputStreamReader(bytes, charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
