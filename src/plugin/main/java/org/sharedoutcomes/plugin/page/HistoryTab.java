package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.outcome.BrowseOutcomes.Version;
import org.sharedoutcomes.core.outcome.Outcome;

/** Who changed the definition of an outcome, when, why and what. */
public final class HistoryTab implements OutcomeTab {
  private final BrowseOutcomes browseOutcomes;
  private final Phrases phrases;

  public HistoryTab(BrowseOutcomes browseOutcomes, Phrases phrases) {
    this.browseOutcomes = browseOutcomes;
    this.phrases = phrases;
  }

  private record View(List<Edition> versions) {}

  private record Edition(int version, String when, String who, String why, String changed) {}

  @Override
  public String name() {
    return "history";
  }

  @Override
  public Record view(OpenedOutcome opened) {
    return new View(versions(browseOutcomes.versions(opened.actor(), opened.key()).get()));
  }

  private List<Edition> versions(List<Version> versions) {
    List<Edition> editions = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      Document<Outcome> document = versions.get(i).document();
      Optional<Outcome> before =
          i + 1 < versions.size()
              ? Optional.of(versions.get(i + 1).document().value())
              : Optional.empty();
      editions.add(
          new Edition(
              document.version(),
              phrases.moment(document.changedAt()),
              phrases.person(document.changedBy()),
              versions.get(i).why(),
              before.map(old -> changes(old, document.value())).orElse("")));
    }
    return editions;
  }

  /** The fields that differ, with what they were. */
  private String changes(Outcome before, Outcome after) {
    Map<String, String> old = OutcomeFields.of(before, phrases);
    Map<String, String> now = OutcomeFields.of(after, phrases);
    return String.join(
        "; ",
        now.keySet().stream()
            .filter(field -> !now.get(field).equals(old.get(field)))
            .map(
                field ->
                    phrases.text("was", phrases.text("field." + field), orDash(old.get(field))))
            .toList());
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "–" : text;
  }
}
