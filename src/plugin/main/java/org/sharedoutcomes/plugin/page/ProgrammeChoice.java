package org.sharedoutcomes.plugin.page;

import java.util.List;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.programme.BrowseProgrammes;
import org.sharedoutcomes.core.programme.Programme;

/**
 * Which programme a page is about, and the others that one may choose. Printed by {@code
 * templates/page/programme-choice.vm} from {@code $page.choice}.
 *
 * @param key the chosen one's; empty when there is none
 */
record ProgrammeChoice(String key, String name, List<Other> programmes, boolean several) {
  /** A programme of the list. */
  record Other(String key, String name, boolean chosen) {}

  /** The wanted one, or the first when none is wanted. */
  static ProgrammeChoice of(BrowseProgrammes browse, Actor actor, String wanted) {
    List<Programme> all = browse.all(actor).get().stream().map(Document::value).toList();
    String key = wanted.isEmpty() && !all.isEmpty() ? all.get(0).key() : wanted;
    return new ProgrammeChoice(
        key,
        all.stream()
            .filter(programme -> programme.key().equals(key))
            .map(Programme::name)
            .findFirst()
            .orElse(""),
        all.stream()
            .map(
                programme ->
                    new Other(programme.key(), programme.name(), programme.key().equals(key)))
            .toList(),
        all.size() > 1);
  }

  boolean none() {
    return programmes.isEmpty();
  }
}
