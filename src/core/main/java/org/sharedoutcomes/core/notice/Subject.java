package org.sharedoutcomes.core.notice;

/**
 * What a notice is about.
 *
 * @param key of the outcome, rule or programme, or the id of the issue
 */
public record Subject(Type type, String key) {
  /** The sorts of thing that notices are about. */
  public enum Type {
    OUTCOME,
    ISSUE,
    RULE,
    PROGRAMME
  }

  public static Subject outcome(String key) {
    return new Subject(Type.OUTCOME, key);
  }

  public static Subject issue(long id) {
    return new Subject(Type.ISSUE, Long.toString(id));
  }

  public static Subject rule(String key) {
    return new Subject(Type.RULE, key);
  }

  public static Subject programme(String key) {
    return new Subject(Type.PROGRAMME, key);
  }
}
