package com.atlassian.sal.api.message;

import java.io.Serializable;
import org.sharedoutcomes.evidence.Evidence;

/** The text of a key in the language of whoever asks. */
@Evidence("S11")
public interface I18nResolver {
  String getText(String key);

  String getText(String key, Serializable... arguments);
}
