package org.sharedoutcomes.core.notice;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Amount;

/**
 * One thing that people are told, in their own language and each at most once.
 *
 * @param id says what happened, so that it is told once whoever finds it: the second notice of the
 *     same id is not kept; at most 450 characters, such as {@code quarantine/activation-rate/7}
 * @param at when it happened, to the millisecond
 * @param key the text key of the sentence
 * @param arguments what the sentence mentions: texts, whole numbers, decimals, amounts, users as
 *     {@link Actor}, days and moments
 * @param path where to look, below Jira's base address, such as {@code
 *     /plugins/servlet/shared-outcomes/outcomes/activation-rate}
 * @param audience user keys, each once
 * @param group notices of the same group may be shown and sent together
 */
public record Notice(
    String id,
    Instant at,
    Kind kind,
    Subject subject,
    String key,
    List<Object> arguments,
    String path,
    List<String> audience,
    String group) {
  private static final List<Class<?>> SAYABLE =
      List.of(
          String.class,
          Integer.class,
          BigDecimal.class,
          Amount.class,
          Actor.class,
          LocalDate.class,
          Instant.class);

  /** The sorts of notice; each person may switch off any of them. */
  public enum Kind {
    /** A rule fired, or what fired has come back into order. */
    DEVIATION,
    /** A metric has been silent for longer than it may be. */
    NO_DATA,
    /** An outcome has reached a target. */
    TARGET_REACHED,
    /** The last signature that an issue needed has come. */
    ALL_SIGNED,
    /** Somebody asks for a signature that an issue needs. */
    SIGN_OFF_ASKED,
    /** Somebody wants an issue changed before signing. */
    CHANGES_REQUESTED,
    /** A decision on a sign-off is due soon. */
    SIGN_OFF_DUE,
    /** A decision on a sign-off is overdue and put before somebody else. */
    SIGN_OFF_ESCALATED,
    /** It is time to compare what was expected of an issue with what came of it. */
    LOOK_BACK,
    /** Half of the quarter is over. */
    MID_QUARTER,
    /** What one function gives to another is due. */
    HANDOFF_DUE,
    /** A suspect value waits for a decision. */
    DATA_PROBLEM,
    /** Something that works by itself has failed. */
    FAILURE;

    /** Whether it is meant to make somebody do something; else it tells what somebody did. */
    boolean isNudge() {
      return this != ALL_SIGNED && this != CHANGES_REQUESTED;
    }
  }

  public Notice {
    at = at.truncatedTo(ChronoUnit.MILLIS);
    arguments = List.copyOf(arguments);
    audience = audience.stream().distinct().toList();
    for (Object argument : arguments) {
      if (!SAYABLE.contains(argument.getClass())) {
        throw new IllegalArgumentException("cannot be kept in a notice: " + argument.getClass());
      }
    }
  }

  /** The same for other people. */
  public Notice to(List<String> others) {
    return new Notice(id, at, kind, subject, key, arguments, path, others, group);
  }
}
