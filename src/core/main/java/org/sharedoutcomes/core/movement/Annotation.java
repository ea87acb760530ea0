package org.sharedoutcomes.core.movement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Something that happened and may explain how an outcome moved.
 *
 * @param id the same in one outcome never twice
 * @param text one sentence
 * @param link an issue's key or an address that begins with http; may be empty
 * @param by user key of who wrote it
 */
public record Annotation(
    String id, LocalDate day, Sort sort, String text, String link, String by, Instant written) {
  /** What sort of thing happened. */
  public enum Sort {
    RELEASE,
    CAMPAIGN,
    DECISION,
    EXPERIMENT,
    OTHER
  }

  public Annotation {
    Objects.requireNonNull(day);
    Objects.requireNonNull(sort);
    link = link == null ? "" : link;
  }
}
