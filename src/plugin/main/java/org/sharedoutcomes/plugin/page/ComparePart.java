package org.sharedoutcomes.plugin.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.plan.PlannedCard;
import org.sharedoutcomes.core.programme.Settings;
import org.sharedoutcomes.core.roadmap.CompareRoadmap;
import org.sharedoutcomes.core.roadmap.Dimension;
import org.sharedoutcomes.core.roadmap.Drift;
import org.sharedoutcomes.core.roadmap.Drift.Kind;
import org.sharedoutcomes.core.roadmap.Drift.Line;
import org.sharedoutcomes.core.roadmap.DriftRequest;
import org.sharedoutcomes.core.roadmap.Layout;
import org.sharedoutcomes.core.roadmap.Roadmap;

/** The roadmap's time machine: which day is shown, and what became of the plan since another. */
public final class ComparePart implements RoadmapPart {
  private static final int EARLIER_QUARTERS = 4;
  private static final Set<String> INPUTS = Set.of("as-of", "compare");

  private final CompareRoadmap compareRoadmap;
  private final Journal journal;
  private final DriftWords words;
  private final Clock clock;

  public ComparePart(
      CompareRoadmap compareRoadmap, Journal journal, DriftWords words, Clock clock) {
    this.compareRoadmap = compareRoadmap;
    this.journal = journal;
    this.words = words;
    this.clock = clock;
  }

  private record Choice(String value, String name, boolean chosen) {}

  /**
   * What the template prints.
   *
   * @param banner which day is shown; empty for now
   * @param baseDay the day to compare with; empty for a quarter's baseline or nothing
   * @param error why a day or a base was not taken; empty when it was
   * @param drift null when nothing is compared
   */
  private record Time(
      boolean past,
      String asOf,
      String today,
      String banner,
      String unread,
      String backQuery,
      String baseDay,
      List<Choice> bases,
      List<RoadmapAddress.Field> carried,
      String asOfError,
      String compareError,
      String programme,
      Shown drift) {
    /** How the plan changed. */
    private record Shown(
        String against,
        String taken,
        String summary,
        String deleted,
        String query,
        String csvQuery,
        boolean none,
        List<Change> changes,
        Map<String, String> marks,
        List<Ghost> ghosts) {}
  }

  /** A card that changed. */
  private record Change(
      String key,
      String summary,
      String kind,
      String arrow,
      String words,
      boolean dropped,
      List<String> happenings) {}

  /**
   * A card where it was and is not any more.
   *
   * @param lanes keys of the lanes that it was in; empty text for the one without outcome
   */
  private record Ghost(
      String key, String summary, String quarter, List<String> lanes, String words) {}

  @Override
  public String name() {
    return "compare";
  }

  @Override
  public Record show(Shown shown) {
    RoadmapAddress address = shown.address();
    Roadmap roadmap = shown.roadmap();
    String base = address.get("compare");
    Answer<Drift> drift = base.isEmpty() ? null : drift(shown, base);
    return new Time(
        roadmap.asOf() != null,
        address.get("as-of"),
        LocalDate.now(clock).toString(),
        banner(shown),
        roadmap.unread() == 0 ? "" : words.say("unread", roadmap.unread()),
        address.without(Set.of("as-of")).query(),
        Quarter.parse(base).isPresent() ? "" : base,
        bases(base),
        address.without(INPUTS).fields(),
        error(shown.reasons(), "as-of"),
        drift == null ? "" : error(drift.reasons(), ""),
        roadmap.programme(),
        drift == null || !drift.isDone() ? null : shown(drift.get(), shown));
  }

  /** The day of today is now, and yet for reading: that is said, too. */
  private String banner(Shown shown) {
    LocalDate day = shown.roadmap().asOf();
    if (day != null) {
      return words.say("as-it-was", words.day(day));
    }
    boolean today =
        !shown.address().get("as-of").isEmpty() && error(shown.reasons(), "as-of").isEmpty();
    return today ? words.say("as-it-is") : "";
  }

  private Answer<Drift> drift(Shown shown, String base) {
    Roadmap roadmap = shown.roadmap();
    boolean quarters = roadmap.layout() == Layout.QUARTERS;
    return compareRoadmap.drift(
        shown.actor(),
        new DriftRequest(
            roadmap.programme(),
            base,
            roadmap.asOf() == null ? "" : roadmap.asOf().toString(),
            quarters ? roadmap.period().from().toString() : "",
            quarters ? roadmap.period().to().toString() : ""));
  }

  /** Of one field, or of any but the day's, for the board says those itself. */
  private String error(List<Refusal> reasons, String field) {
    return reasons.stream()
        .filter(reason -> field.isEmpty() || reason.field().equals(field))
        .findFirst()
        .map(words::say)
        .orElse("");
  }

  /** The current quarter and some before it; another one that was typed stays among them. */
  private List<Choice> bases(String base) {
    Settings settings = Settings.of(journal.snapshot());
    Quarter current = settings.calendar().quarterOf(LocalDate.now(clock));
    Map<String, Choice> bases = new LinkedHashMap<>();
    for (int ago = 0; ago <= EARLIER_QUARTERS; ago++) {
      String quarter = current.plus(-ago).toString();
      bases.put(
          quarter, new Choice(quarter, words.say("baseline-of", quarter), quarter.equals(base)));
    }
    Quarter.parse(base)
        .map(Quarter::toString)
        .ifPresent(typed -> bases.putIfAbsent(typed, new Choice(typed, typed, true)));
    return List.copyOf(bases.values());
  }

  private Time.Shown shown(Drift drift, Shown shown) {
    Map<String, String> names = new LinkedHashMap<>();
    journal.snapshot().values(Outcome.KIND).forEach(o -> names.put(o.key(), o.name()));
    Map<String, String> marks = new LinkedHashMap<>();
    drift.lines().forEach(line -> marks.put(line.key(), mark(line)));
    String query =
        RoadmapAddress.of(
                Map.of(
                    "programme",
                    drift.programme(),
                    "as-of",
                    drift.until() == null ? "" : drift.until().toString(),
                    "from",
                    shown.roadmap().period().from().toString(),
                    "to",
                    shown.roadmap().period().to().toString()))
            .query();
    return new Time.Shown(
        words.against(drift),
        words.taken(drift.base()),
        words.summary(drift),
        drift.deleted() == 0 ? "" : words.say("deleted", drift.deleted()),
        shown.address().query(),
        query
            + (drift.base().quarter() == null
                ? "&since=" + drift.base().day()
                : "&quarter=" + drift.base().quarter()),
        drift.lines().isEmpty(),
        drift.lines().stream().map(line -> change(line, names)).toList(),
        marks,
        shown.roadmap().by() == Dimension.OUTCOME ? ghosts(drift) : List.of());
  }

  private String mark(Line line) {
    return DriftWords.arrow(line) + " " + words.words(line);
  }

  private Change change(Line line, Map<String, String> names) {
    return new Change(
        line.key(),
        line.summary(),
        Findings.name(line.kinds().iterator().next()),
        DriftWords.arrow(line),
        words.words(line),
        line.kinds().contains(Kind.DROPPED),
        words.happenings(line, names));
  }

  /** Those that were in the plan where they are not now. */
  private List<Ghost> ghosts(Drift drift) {
    List<Ghost> ghosts = new ArrayList<>();
    for (Line line : drift.lines()) {
      PlannedCard then = line.then();
      boolean left =
          line.kinds().stream()
              .anyMatch(Set.of(Kind.DROPPED, Kind.MOVED_EARLIER, Kind.MOVED_LATER)::contains);
      if (left) {
        ghosts.add(
            new Ghost(
                line.key(),
                line.summary(),
                then.quarter().toString(),
                then.outcomes().isEmpty() ? List.of("") : then.outcomes(),
                mark(line)));
      }
    }
    return ghosts;
  }
}
