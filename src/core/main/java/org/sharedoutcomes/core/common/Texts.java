package org.sharedoutcomes.core.common;

/** Says things in the current user's language. */
public interface Texts {
  /**
   * The text of the key. Among the arguments, an {@link Actor} or {@link Person} becomes a display
   * name, a {@link Refusal} its own text, and a collection its parts joined by commas.
   */
  String text(String key, Object... arguments);

  /** The sentence of a refusal. */
  default String say(Refusal refusal) {
    return text(refusal.key(), refusal.arguments().toArray());
  }
}
