package com.atlassian.jira.util;

import org.sharedoutcomes.evidence.Evidence;

/** Texts in the user's language. */
@Evidence("D113")
public interface I18nHelper {
  String getText(String key);

  @Evidence("MEM")
  String getText(String key, Object parameters);
}
