package org.sharedoutcomes.core.setup;

import org.sharedoutcomes.core.journal.Kind;

/**
 * Marks a programme as a sample, so that it may be removed with its history. Its key is the
 * programme's.
 */
public record SampleData(String programme) {
  public static final Kind<SampleData> KIND = Kind.definition("sample", SampleData.class);
}
