package org.sharedoutcomes.plugin.page;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.BrowseProgrammes;
import org.sharedoutcomes.core.programme.Programme;

/** The outcomes that somebody may choose among, by programme; none that is out of use. */
public final class OutcomeChoices {
  private final BrowseProgrammes browseProgrammes;
  private final BrowseOutcomes browseOutcomes;

  public OutcomeChoices(BrowseProgrammes browseProgrammes, BrowseOutcomes browseOutcomes) {
    this.browseProgrammes = browseProgrammes;
    this.browseOutcomes = browseOutcomes;
  }

  /** The outcomes of one programme. */
  record Group(String name, List<Choice> outcomes) {}

  /** One of them; the unit tells in what its effect is said. */
  record Choice(String key, String name, String unit, boolean selected) {}

  /** Those for issues of the project, without some, and with the words in name or key. */
  List<Group> forProject(
      Actor actor, String project, Collection<String> without, String words, String selected) {
    return groups(
        actor,
        programme -> programme.covers(project),
        outcome -> !without.contains(outcome.key()) && has(outcome, words),
        selected);
  }

  List<Group> all(Actor actor, String selected) {
    return groups(actor, programme -> true, outcome -> true, selected);
  }

  private List<Group> groups(
      Actor actor, Predicate<Programme> programmes, Predicate<Outcome> wanted, String selected) {
    List<Outcome> all =
        browseOutcomes.all(actor, java.util.Optional.empty()).get().stream()
            .map(Document::value)
            .filter(outcome -> !outcome.retired())
            .filter(wanted)
            .toList();
    return browseProgrammes.all(actor).get().stream()
        .map(Document::value)
        .filter(programmes)
        .map(programme -> new Group(programme.name(), choices(all, programme, selected)))
        .filter(group -> !group.outcomes().isEmpty())
        .toList();
  }

  private static List<Choice> choices(List<Outcome> all, Programme programme, String selected) {
    return all.stream()
        .filter(outcome -> outcome.programme().equals(programme.key()))
        .map(
            outcome ->
                new Choice(
                    outcome.key(),
                    outcome.name(),
                    outcome.metric().unit(),
                    outcome.key().equals(selected)))
        .toList();
  }

  private static boolean has(Outcome outcome, String words) {
    String text = (outcome.name() + " " + outcome.key()).toLowerCase(Locale.ROOT);
    return List.of(words.toLowerCase(Locale.ROOT).split("\\s+")).stream().allMatch(text::contains);
  }
}
