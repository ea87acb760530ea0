package com.atlassian.jira.issue.fields;

import org.sharedoutcomes.evidence.Evidence;

/** Answers whether a text is too long. */
@Evidence("GT")
public interface TextFieldCharacterLengthValidator {
  @Evidence("MEM")
  boolean isTextTooLong(String text);
}
