package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.List;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.signoff.FunctionVerdict;
import org.sharedoutcomes.core.signoff.Timing;

/**
 * How long it has been a function's turn, until when it should decide, and who stands in.
 *
 * @param turn whether it is its turn and there is something to say of that
 * @param line its parts, each a few words
 * @param overdue what says so is the line's first part then
 * @param standIns one sentence for each
 */
record WaitingView(boolean turn, List<String> line, boolean overdue, List<String> standIns) {
  private static final String KEY = "shared-outcomes.sign-off.clock.";

  static WaitingView of(FunctionVerdict part, SignOffWords words) {
    Timing timing = part.clock();
    List<String> line = timing.from() == null ? List.of() : line(timing, words);
    return new WaitingView(
        !line.isEmpty(),
        line,
        timing.from() != null && timing.overdue(),
        timing.standIns().stream()
            .map(one -> say(words, "stands-in", one.who(), one.principal(), one.until()))
            .toList());
  }

  private static List<String> line(Timing timing, SignOffWords words) {
    List<String> line = new ArrayList<>();
    if (timing.due() != null) {
      line.add(
          timing.overdue()
              ? say(words, "overdue-since", timing.due())
              : say(words, "due", timing.daysLeft(), timing.due()));
      if (!timing.escalatesTo().isEmpty()) {
        line.add(
            say(
                words,
                timing.escalated() == null ? "escalates" : "is-escalated",
                timing.escalatesTo()));
      }
    }
    if (timing.daysWaiting() > 0) {
      line.add(say(words, "waiting", timing.daysWaiting()));
    }
    return line;
  }

  private static String say(SignOffWords words, String name, Object... arguments) {
    return words.say(Refusal.invalid("", KEY + name, arguments));
  }
}
