package org.sharedoutcomes.sandbox.osgi;

/** A plugin that Jira would not run, with the reason in one sentence. */
public final class PluginRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PluginRefused(String sentence) {
    super(sentence);
  }

  public PluginRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
