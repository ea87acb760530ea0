package org.sharedoutcomes.core.reading;

import java.util.List;
import org.sharedoutcomes.core.common.Refusal;

/**
 * What a check found, as a sentence that says what to do.
 *
 * @param trust how bad it is; never {@link Trust#TRUSTED}
 * @param key the text key of the sentence
 * @param arguments what the sentence mentions
 */
public record Finding(Check check, Trust trust, String key, List<Object> arguments) {
  public Finding {
    arguments = List.copyOf(arguments);
  }

  static Finding of(Check check, Trust trust, String name, Object... arguments) {
    return new Finding(check, trust, "shared-outcomes.check." + name, List.of(arguments));
  }

  /** As an argument of another sentence. */
  public Refusal sentence() {
    return new Refusal(Refusal.Kind.INVALID, "", key, arguments);
  }
}
