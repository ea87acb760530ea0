package org.sharedoutcomes.sandbox.jira;

import java.util.Locale;

/** Finds a text of the installed plugin by key. */
public interface Texts {
  /** The text with its arguments filled in, or the key if there is none. */
  String text(Locale locale, String key, Object... arguments);
}
