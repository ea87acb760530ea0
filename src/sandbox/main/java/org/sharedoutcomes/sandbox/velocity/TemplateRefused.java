package org.sharedoutcomes.sandbox.velocity;

/** A template that Jira would not render, or not safely, with the reason in one sentence. */
public final class TemplateRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TemplateRefused(String sentence) {
    super(sentence);
  }
}
