package org.sharedoutcomes.core.signoff;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How long a function may take by all the rules that ask it together: the shortest time of any.
 * What happens around that day is said by the rules that give this time.
 *
 * @param days from the day on which its turn began to the last day; null for no limit
 * @param remindBefore how many days before the last one its approvers are reminded
 * @param escalateTo user keys of those whom an overdue decision is put before
 */
record Term(Integer days, int remindBefore, List<String> escalateTo) {
  static final Term NONE = new Term(null, 0, List.of());
  private static final int DAY_BEFORE = 1;

  /** With others to put an overdue decision before, where no rule names anybody. */
  Term orTo(List<String> others) {
    return escalateTo.isEmpty() ? new Term(days, remindBefore, others) : this;
  }

  static Term of(Collection<Rule> asking) {
    Integer shortest =
        asking.stream().map(Rule::due).filter(Objects::nonNull).min(Integer::compare).orElse(null);
    if (shortest == null) {
      return NONE;
    }
    List<Rule> strict = asking.stream().filter(rule -> shortest.equals(rule.due())).toList();
    Stream<Integer> reminders =
        strict.stream().map(rule -> Objects.requireNonNullElse(rule.remindBefore(), DAY_BEFORE));
    return new Term(
        shortest,
        reminders.max(Integer::compare).orElse(DAY_BEFORE),
        strict.stream().map(Rule::escalateTo).filter(Objects::nonNull).distinct().toList());
  }
}
