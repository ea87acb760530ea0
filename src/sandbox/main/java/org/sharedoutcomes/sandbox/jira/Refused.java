package org.sharedoutcomes.sandbox.jira;

import java.util.List;
import java.util.Map;

/** Jira does not do what it was asked to do; says why in the shape of Jira's REST errors. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What kind of refusal it is. */
  public enum Why {
    INVALID(400),
    UNAUTHORIZED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    CONFLICT(409);

    private final int status;

    Why(int status) {
      this.status = status;
    }

    /** The status of the HTTP answer. */
    public int status() {
      return status;
    }
  }

  private final Why why;
  private final transient List<String> messages;
  private final transient Map<String, String> fields;

  public Refused(Why why, List<String> messages, Map<String, String> fields) {
    super(String.join(" ", messages) + (fields.isEmpty() ? "" : " " + fields));
    this.why = why;
    this.messages = List.copyOf(messages);
    this.fields = Map.copyOf(fields);
  }

  public Refused(Why why, String message) {
    this(why, List.of(message), Map.of());
  }

  public Why why() {
    return why;
  }

  /** General messages, Jira's {@code errorMessages}. */
  public List<String> messages() {
    return messages;
  }

  /** Messages by field id, Jira's {@code errors}. */
  public Map<String, String> fields() {
    return fields;
  }
}
