package org.sharedoutcomes.plugin.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.ShapeTree;
import org.sharedoutcomes.core.programme.BrowseProgrammes;
import org.sharedoutcomes.core.reading.BrowseReadings;
import org.sharedoutcomes.core.reading.BrowseReadings.Stand;

/** A programme's North Star, and what acts on it directly. */
public final class NorthStarItem implements DashboardItem {
  private final BrowseProgrammes browseProgrammes;
  private final BrowseOutcomes browseOutcomes;
  private final BrowseReadings browseReadings;
  private final ShapeTree shapeTree;
  private final Journal journal;
  private final Phrases phrases;
  private final Texts texts;

  public NorthStarItem(
      BrowseProgrammes browseProgrammes,
      BrowseOutcomes browseOutcomes,
      BrowseReadings browseReadings,
      ShapeTree shapeTree,
      Journal journal,
      Phrases phrases,
      Texts texts) {
    this.browseProgrammes = browseProgrammes;
    this.browseOutcomes = browseOutcomes;
    this.browseReadings = browseReadings;
    this.shapeTree = shapeTree;
    this.journal = journal;
    this.phrases = phrases;
    this.texts = texts;
  }

  /**
   * What the template prints.
   *
   * @param rows North Stars, each followed by what acts on it directly
   */
  record Model(String programme, String name, boolean none, List<OutcomeRow> rows) {}

  @Override
  public String name() {
    return "north-star";
  }

  @Override
  public Page show(Visit visit) {
    return journal.atOnce(() -> page(visit));
  }

  private Page page(Visit visit) {
    ProgrammeChoice choice = choice(visit);
    List<Outcome> outcomes =
        choice.none()
            ? List.of()
            : browseOutcomes.all(visit.actor(), Optional.of(choice.key())).get().stream()
                .map(Document::value)
                .filter(outcome -> !outcome.retired())
                .toList();
    List<TreeOrder.Place> places = choice.none() ? List.of() : places(visit, choice, outcomes);
    Map<String, Stand> stands =
        browseReadings
            .stands(visit.actor(), places.stream().map(TreeOrder.Place::outcome).toList())
            .get();
    List<OutcomeRow> rows =
        places.stream()
            .map(
                place ->
                    OutcomeRow.of(
                        place.outcome(),
                        stands.get(place.outcome().key()),
                        place.depth(),
                        place.edge() == null ? "" : phrases.relation(place.edge()),
                        phrases))
            .toList();
    return Page.screen(
            "dashboard/north-star",
            choice.name().isEmpty()
                ? texts.text("shared-outcomes.dashboard.north-star")
                : texts.text("shared-outcomes.dashboard.north-star-of", choice.name()),
            Plain.of(new Model(choice.key(), choice.name(), rows.isEmpty(), rows)))
        .with("dashboard");
  }

  /** The North Stars and what stands directly below one. */
  private List<TreeOrder.Place> places(
      Visit visit, ProgrammeChoice choice, List<Outcome> outcomes) {
    List<TreeOrder.Place> all =
        TreeOrder.of(outcomes, shapeTree.tree(visit.actor(), choice.key()).get().value());
    return all.stream()
        .filter(
            place ->
                place.outcome().northStar()
                    || place.depth() == 1 && isBelowNorthStar(place, outcomes))
        .toList();
  }

  private static boolean isBelowNorthStar(TreeOrder.Place place, List<Outcome> outcomes) {
    return outcomes.stream()
        .anyMatch(outcome -> outcome.northStar() && outcome.key().equals(place.edge().to()));
  }

  @Override
  public DashboardForm form(Visit visit) {
    return new DashboardForm(
        name(),
        List.of(
            DashboardForm.programmes(
                texts.text("shared-outcomes.dashboard.programme"), choice(visit))));
  }

  private ProgrammeChoice choice(Visit visit) {
    return ProgrammeChoice.of(browseProgrammes, visit.actor(), visit.parameter("programme"));
  }
}
