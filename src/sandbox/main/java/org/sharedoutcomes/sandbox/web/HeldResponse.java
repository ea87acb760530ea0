package org.sharedoutcomes.sandbox.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/** A response whose body is held back until it is known what becomes of it. */
final class HeldResponse extends HttpServletResponseWrapper {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Sink sink = new Sink();
  private PrintWriter writer;

  HeldResponse(HttpServletResponse response) {
    super(response);
  }

  /** Collects what is written. */
  private final class Sink extends ServletOutputStream {
    @Override
    public void write(int b) {
      bytes.write(b);
    }

    @Override
    public void write(byte[] b, int off, int len) {
      bytes.write(b, off, len);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("A held response is written at once.");
    }
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return sink;
  }

  @Override
  public PrintWriter getWriter() {
    if (writer == null) {
      writer = new PrintWriter(new OutputStreamWriter(sink, charset()), false);
    }
    return writer;
  }

  @Override
  public void flushBuffer() {
    flush();
  }

  @Override
  public void resetBuffer() {
    flush();
    bytes.reset();
  }

  @Override
  public void setContentLength(int length) {}

  @Override
  public void setContentLengthLong(long length) {}

  boolean isHtml() {
    return getContentType() != null && getContentType().startsWith("text/html") && !isCommitted();
  }

  String text() {
    flush();
    return bytes.toString(charset());
  }

  void sendOn() throws IOException {
    flush();
    if (!isCommitted()) {
      getResponse().getOutputStream().write(bytes.toByteArray());
    }
  }

  private void flush() {
    if (writer != null) {
      writer.flush();
    }
  }

  private Charset charset() {
    return Charset.forName(getCharacterEncoding());
  }
}
