package org.sharedoutcomes.plugin.page;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.alignment.CompareDelivery;
import org.sharedoutcomes.core.alignment.Delivery;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.reading.BrowseReadings;
import org.sharedoutcomes.core.reading.BrowseReadings.Stand;

/** One outcome: its value on the way to the target, and what is delivered for it. */
public final class OutcomeItem implements DashboardItem {
  private final BrowseOutcomes browseOutcomes;
  private final BrowseReadings browseReadings;
  private final CompareDelivery compareDelivery;
  private final Journal journal;
  private final Phrases phrases;
  private final Texts texts;
  private final Clock clock;

  public OutcomeItem(
      BrowseOutcomes browseOutcomes,
      BrowseReadings browseReadings,
      CompareDelivery compareDelivery,
      Journal journal,
      Phrases phrases,
      Texts texts,
      Clock clock) {
    this.browseOutcomes = browseOutcomes;
    this.browseReadings = browseReadings;
    this.compareDelivery = compareDelivery;
    this.journal = journal;
    this.phrases = phrases;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * What the template prints.
   *
   * @param row null when there is no such outcome
   * @param fresh how old the newest value is; empty without a value
   */
  record Model(boolean none, OutcomeRow row, String fresh, String work) {}

  @Override
  public String name() {
    return "outcome";
  }

  @Override
  public Page show(Visit visit) {
    return journal.atOnce(() -> page(visit));
  }

  private Page page(Visit visit) {
    Optional<Outcome> chosen = chosen(outcomes(visit), visit.parameter("outcome"));
    return Page.screen(
            "dashboard/outcome",
            chosen
                .map(Outcome::name)
                .orElseGet(() -> texts.text("shared-outcomes.dashboard.outcome")),
            Plain.of(
                chosen
                    .map(outcome -> model(visit, outcome))
                    .orElseGet(() -> new Model(true, null, "", ""))))
        .with("dashboard");
  }

  private Model model(Visit visit, Outcome outcome) {
    Stand stand = browseReadings.stands(visit.actor(), List.of(outcome)).get().get(outcome.key());
    Delivery delivery = compareDelivery.one(visit.actor(), outcome).get().delivery();
    return new Model(
        false,
        OutcomeRow.of(outcome, stand, 0, "", phrases),
        stand
            .newest()
            .map(newest -> Freshness.of(newest.at(), clock.instant(), phrases))
            .orElse(""),
        texts.text("shared-outcomes.dashboard.delivered", delivery.done(), delivery.total()));
  }

  private List<Outcome> outcomes(Visit visit) {
    return browseOutcomes.all(visit.actor(), Optional.empty()).get().stream()
        .map(Document::value)
        .filter(outcome -> !outcome.retired())
        .sorted(
            Comparator.comparing((Outcome outcome) -> !outcome.northStar())
                .thenComparing(Outcome::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /** The one of that key; a North Star while none is wanted. */
  private static Optional<Outcome> chosen(List<Outcome> outcomes, String key) {
    return outcomes.stream()
        .filter(outcome -> key.isEmpty() || outcome.key().equals(key))
        .findFirst();
  }

  @Override
  public DashboardForm form(Visit visit) {
    List<Outcome> outcomes = outcomes(visit);
    String key = chosen(outcomes, visit.parameter("outcome")).map(Outcome::key).orElse("");
    return new DashboardForm(
        name(),
        List.of(
            new DashboardForm.Field(
                "outcome",
                texts.text("shared-outcomes.dashboard.outcome"),
                outcomes.stream()
                    .map(
                        outcome ->
                            new DashboardForm.Option(
                                outcome.key(), outcome.name(), outcome.key().equals(key)))
                    .toList())));
  }
}
