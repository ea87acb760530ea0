package org.sharedoutcomes.core.common;

import java.util.List;
import java.util.Objects;

/**
 * Why something was not done, as a value: a text key with its arguments, and the field it is about.
 *
 * @param kind what sort of refusal it is; the wire turns it into a status
 * @param field the field of the input it is about, in the words of the REST interface; empty when
 *     it is about the whole
 * @param key the text key, {@code shared-outcomes.<feature>.<what>}
 * @param arguments what the text mentions, as plain strings and numbers
 */
public record Refusal(Kind kind, String field, String key, List<Object> arguments) {
  /** The sorts of refusal. */
  public enum Kind {
    /** The input cannot be read: a malformed date, number or quarter. */
    MALFORMED,
    /** Nobody is logged in. */
    ANONYMOUS,
    /** The actor may know of the thing, but not do this. */
    FORBIDDEN,
    /** The thing does not exist, or the actor may not know of it. */
    NOT_FOUND,
    /** Somebody else was first. */
    CONFLICT,
    /** The input is larger than what is taken. */
    TOO_LARGE,
    /** The input is readable and breaks a rule. */
    INVALID
  }

  public Refusal {
    Objects.requireNonNull(kind);
    field = field == null ? "" : field;
    Objects.requireNonNull(key);
    arguments = List.copyOf(arguments);
  }

  public static Refusal invalid(String field, String key, Object... arguments) {
    return new Refusal(Kind.INVALID, field, key, List.of(arguments));
  }

  public static Refusal malformed(String field, String key, Object... arguments) {
    return new Refusal(Kind.MALFORMED, field, key, List.of(arguments));
  }

  public static Refusal conflict(String field, String key, Object... arguments) {
    return new Refusal(Kind.CONFLICT, field, key, List.of(arguments));
  }

  public static Refusal notFound(String field, String key, Object... arguments) {
    return new Refusal(Kind.NOT_FOUND, field, key, List.of(arguments));
  }

  public static Refusal forbidden(String key, Object... arguments) {
    return new Refusal(Kind.FORBIDDEN, "", key, List.of(arguments));
  }

  public static Refusal anonymous() {
    return new Refusal(Kind.ANONYMOUS, "", "shared-outcomes.common.log-in", List.of());
  }
}
