package org.sharedoutcomes.plugin.rest;

import java.util.List;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.signoff.Delegation;
import org.sharedoutcomes.core.signoff.DelegationDraft;

/**
 * A delegation on the wire.
 *
 * @param from login name of whom is stood in for; whoever asks, when absent
 * @param to login name of who stands in
 * @param functions keys; none for all
 * @param first a day; today when absent
 */
record DelegationJson(
    String id,
    String from,
    String to,
    List<String> functions,
    String first,
    String last,
    String reason,
    Integer version) {
  static DelegationJson of(Document<Delegation> document, People people) {
    Delegation one = document.value();
    return new DelegationJson(
        one.id(),
        name(one.from(), people),
        name(one.to(), people),
        one.functions(),
        one.first().toString(),
        one.last().toString(),
        one.reason(),
        document.version());
  }

  DelegationDraft draft() {
    return new DelegationDraft(from, to, functions, first, last, reason);
  }

  private static String name(String userKey, People people) {
    return people.withKey(userKey).map(Person::name).orElse(userKey);
  }
}
