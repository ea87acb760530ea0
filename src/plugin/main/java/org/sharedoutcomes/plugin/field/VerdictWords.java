package org.sharedoutcomes.plugin.field;

import java.util.List;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.signoff.FunctionVerdict;
import org.sharedoutcomes.core.signoff.Verdict;

/** Says a verdict in a few words, such as "Waiting for Marketing and Support". */
public final class VerdictWords {
  private final Texts texts;

  public VerdictWords(Texts texts) {
    this.texts = texts;
  }

  String say(Verdict verdict) {
    return switch (verdict.status()) {
      case ERROR -> say("error");
      case NOT_REQUIRED -> say("not-required");
      case WAIVED -> say("waived");
      case SIGNED -> say("signed");
      case CHANGES_REQUESTED -> say("changes-requested", verdict);
      case STALE -> say("stale", verdict);
      case WAITING -> say("waiting", verdict);
    };
  }

  private String say(String state, Verdict verdict) {
    List<String> functions =
        verdict.functions().stream()
            .filter(part -> part.state() == verdict.status())
            .map(FunctionVerdict::name)
            .toList();
    return texts.text(key(state), list(functions));
  }

  private String say(String state) {
    return texts.text(key(state));
  }

  private static String key(String state) {
    return "shared-outcomes.field.sign-off-" + state;
  }

  private String list(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : texts.text(
            "shared-outcomes.field.and",
            String.join(", ", names.subList(0, last)),
            names.get(last));
  }
}
