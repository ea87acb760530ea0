package org.sharedoutcomes.core.ingestion;

import org.sharedoutcomes.core.reading.Delivery.Manner;

/**
 * What is sent to an outcome, and what is to be done with it.
 *
 * @param by who sends it, as a reading keeps it: an {@link
 *     org.sharedoutcomes.core.reading.Author}'s text
 * @param source what the values come from, such as a file's name; may be empty
 */
public record Parcel(String outcome, String by, String source, Manner manner) {
  private static final int LONGEST_SOURCE = 120;

  public Parcel {
    source = source == null ? "" : source.strip().replace("\0", "");
    source = source.length() > LONGEST_SOURCE ? source.substring(0, LONGEST_SOURCE) : source;
  }
}
