package org.sharedoutcomes.plugin.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.programme.BrowseProgrammes;
import org.sharedoutcomes.core.programme.Settings;
import org.sharedoutcomes.core.roadmap.Card;
import org.sharedoutcomes.core.roadmap.Card.CardOutcome;
import org.sharedoutcomes.core.roadmap.Roadmap;
import org.sharedoutcomes.core.roadmap.RoadmapRequest;
import org.sharedoutcomes.core.roadmap.ViewRoadmap;

/** The cards of one quarter of a programme's roadmap, as far as whoever looks may browse them. */
public final class QuarterItem implements DashboardItem {
  /** So many are listed; how many more there are is said. */
  private static final int LISTED = 12;

  private static final String CURRENT = "current";
  private static final Map<String, Integer> SHIFTS = Map.of(CURRENT, 0, "next", 1, "previous", -1);

  private final BrowseProgrammes browseProgrammes;
  private final ViewRoadmap viewRoadmap;
  private final Journal journal;
  private final Texts texts;
  private final Clock clock;

  public QuarterItem(
      BrowseProgrammes browseProgrammes,
      ViewRoadmap viewRoadmap,
      Journal journal,
      Texts texts,
      Clock clock) {
    this.browseProgrammes = browseProgrammes;
    this.viewRoadmap = viewRoadmap;
    this.journal = journal;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * What the template prints.
   *
   * @param cards how many there are, in words
   * @param rest how many are not listed, in words; empty for none
   * @param query leads to the same quarter of the roadmap
   */
  record Model(
      boolean none,
      String quarter,
      String cards,
      List<Line> lines,
      String rest,
      String query,
      String hidden) {}

  /** A card in one line. */
  record Line(
      String key,
      String summary,
      String outcomes,
      List<RoadmapPage.PartView> signOff,
      String delivery,
      int done,
      int total) {}

  @Override
  public String name() {
    return "roadmap-quarter";
  }

  @Override
  public Page show(Visit visit) {
    return journal.atOnce(() -> page(visit));
  }

  private Page page(Visit visit) {
    ProgrammeChoice choice = choice(visit);
    String quarter = quarter(visit.parameter("quarter")).toString();
    Answer<Roadmap> roadmap =
        viewRoadmap.view(
            visit.actor(), RoadmapRequest.of(choice.key(), quarter, quarter, "outcome"));
    return Page.screen(
            "dashboard/roadmap-quarter",
            texts.text("shared-outcomes.dashboard.quarter-of", quarter, choice.name()),
            Plain.of(
                roadmap.isDone()
                    ? model(roadmap.get(), quarter)
                    : new Model(true, quarter, "", List.of(), "", "", "")))
        .with("dashboard");
  }

  private Model model(Roadmap roadmap, String quarter) {
    Collection<Card> cards =
        roadmap
            .cards()
            .filter(card -> quarter.equals(String.valueOf(card.placement().quarter())))
            .collect(
                Collectors.toMap(
                    card -> card.issue().key(),
                    card -> card,
                    (first, again) -> first,
                    LinkedHashMap::new))
            .values();
    CardViews views = new CardViews(texts, roadmap, Set.of());
    int more = cards.size() - LISTED;
    return new Model(
        cards.isEmpty(),
        quarter,
        texts.text("shared-outcomes.roadmap.cards", cards.size()),
        cards.stream().limit(LISTED).map(card -> line(card, views)).toList(),
        more > 0 ? texts.text("shared-outcomes.dashboard.more-cards", more) : "",
        "?programme=" + roadmap.programme() + "&from=" + quarter + "&to=" + quarter,
        roadmap.hidden() == 0
            ? ""
            : texts.text("shared-outcomes.roadmap.hidden", roadmap.hidden()));
  }

  private static Line line(Card card, CardViews views) {
    RoadmapPage.CardView view = views.of(card, "");
    return new Line(
        view.key(),
        view.summary(),
        card.outcomes().stream().map(CardOutcome::name).collect(Collectors.joining(", ")),
        view.signOff(),
        view.delivery(),
        view.done(),
        view.total());
  }

  private Quarter quarter(String word) {
    return Settings.of(journal.snapshot())
        .calendar()
        .quarterOf(LocalDate.now(clock))
        .plus(SHIFTS.getOrDefault(word, 0));
  }

  @Override
  public DashboardForm form(Visit visit) {
    String chosen = visit.parameter("quarter");
    return new DashboardForm(
        name(),
        List.of(
            DashboardForm.programmes(
                texts.text("shared-outcomes.dashboard.programme"), choice(visit)),
            new DashboardForm.Field(
                "quarter",
                texts.text("shared-outcomes.dashboard.quarter"),
                Stream.of(CURRENT, "next", "previous")
                    .map(
                        word ->
                            new DashboardForm.Option(
                                word,
                                texts.text("shared-outcomes.dashboard.quarter-" + word),
                                word.equals(chosen)))
                    .toList())));
  }

  private ProgrammeChoice choice(Visit visit) {
    return ProgrammeChoice.of(browseProgrammes, visit.actor(), visit.parameter("programme"));
  }
}
