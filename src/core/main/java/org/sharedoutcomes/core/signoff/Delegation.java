package org.sharedoutcomes.core.signoff;

import java.time.LocalDate;
import java.util.List;
import org.sharedoutcomes.core.journal.Kind;

/**
 * That somebody decides in sign-offs for somebody else who is away. It is not handed on: who stands
 * in decides only for those who named that person themselves. Its key is a short id given when it
 * is made.
 *
 * @param from user key of whom is stood in for
 * @param to user key of who stands in
 * @param functions keys of the functions it is for; none for all
 * @param first the first day, in UTC
 * @param last the last day, in UTC
 * @param reason may be empty
 */
public record Delegation(
    String id,
    String from,
    String to,
    List<String> functions,
    LocalDate first,
    LocalDate last,
    String reason) {
  public static final Kind<Delegation> KIND = Kind.definition("delegation", Delegation.class);

  public Delegation {
    functions = List.copyOf(functions);
  }

  boolean covers(String function) {
    return functions.isEmpty() || functions.contains(function);
  }

  boolean holds(LocalDate today) {
    return !today.isBefore(first) && !today.isAfter(last);
  }
}
