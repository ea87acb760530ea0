package com.atlassian.templaterenderer;

import org.sharedoutcomes.evidence.Evidence;

/** A template that could not be rendered. */
@Evidence("OSL")
public class RenderingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RenderingException(String message, Throwable cause) {
    super(message, cause);
  }

  public RenderingException(Throwable cause) {
    super(cause);
  }
}
