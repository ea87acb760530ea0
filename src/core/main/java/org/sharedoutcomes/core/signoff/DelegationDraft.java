package org.sharedoutcomes.core.signoff;

import java.util.List;

/**
 * A delegation as typed; nothing is checked.
 *
 * @param from a login name; empty for oneself
 * @param to a login name
 * @param functions keys; none for all
 * @param first a day such as {@code 2026-12-01}; empty for today
 * @param last a day
 * @param reason may be empty
 */
public record DelegationDraft(
    String from, String to, List<String> functions, String first, String last, String reason) {
  public DelegationDraft {
    from = from == null ? "" : from.strip();
    to = to == null ? "" : to.strip();
    functions = functions == null ? List.of() : functions.stream().map(String::strip).toList();
    first = first == null ? "" : first.strip();
    last = last == null ? "" : last.strip();
  }
}
