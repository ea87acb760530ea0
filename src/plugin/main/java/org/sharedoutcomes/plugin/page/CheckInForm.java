package org.sharedoutcomes.plugin.page;

import java.util.List;

/**
 * The form for a new value of one outcome, wherever it stands: type the value, press Enter. Printed
 * by {@code templates/page/check-in-form.vm} from {@code $form}, taken by {@link CheckInServlet}.
 *
 * @param id unique on the page; also what the way back jumps to
 * @param label says for screen readers which outcome's value is wanted
 * @param last the previous value with its date, in a sentence
 * @param back where to go when it is saved, a path below Jira's base
 * @param compact with everything but the value folded away
 * @param open whether what is usually folded away is to be seen
 * @param typed what was typed before it was refused; empty texts otherwise
 */
record CheckInForm(
    String id,
    String outcome,
    String name,
    String label,
    String unit,
    String last,
    String back,
    String today,
    boolean compact,
    boolean open,
    Typed typed,
    Wrong wrong) {
  /** What stands in the fields. */
  record Typed(String value, String at, String confidence, String note) {
    static final Typed NOTHING = new Typed("", "", "", "");

    /** Whether a field that is folded away holds something. */
    boolean more() {
      return !(at + confidence + note).isEmpty();
    }

    static Typed in(Visit visit) {
      return new Typed(
          visit.parameter("value"),
          visit.parameter("at"),
          visit.parameter("confidence"),
          visit.parameter("note"));
    }
  }

  /** What is wrong with each field, as sentences; and what is wrong with none of them. */
  record Wrong(
      String value, String at, String confidence, String note, List<String> other, boolean any) {
    static final Wrong NOTHING = new Wrong("", "", "", "", List.of(), false);
  }

  CheckInForm again(Typed typed, Wrong wrong) {
    return new CheckInForm(
        id, outcome, name, label, unit, last, back, today, compact, typed.more(), typed, wrong);
  }
}
