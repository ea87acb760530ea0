package org.sharedoutcomes.plugin.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.programme.BrowseProgrammes;
import org.sharedoutcomes.core.roadmap.Dimension;
import org.sharedoutcomes.core.roadmap.Layout;
import org.sharedoutcomes.core.roadmap.Roadmap;

/** What of the roadmap is shown, and how: the form above it. */
public final class RoadmapToolbar implements RoadmapPart {
  private static final Set<String> INPUTS =
      Set.of("programme", "lanes", "layout", "from", "to", "outcome", "filter", "jql");
  private static final List<String> FIELDS =
      List.of(
          "effect",
          "trend",
          "sign-off",
          "delivery",
          "companions",
          "commitment",
          "assignee",
          "estimate",
          "capacity");

  private final BrowseProgrammes programmes;
  private final BrowseOutcomes outcomes;
  private final Texts texts;

  public RoadmapToolbar(BrowseProgrammes programmes, BrowseOutcomes outcomes, Texts texts) {
    this.programmes = programmes;
    this.outcomes = outcomes;
    this.texts = texts;
  }

  private record Choice(String value, String name, boolean chosen) {}

  /** A field of the cards that is shown or not, and the state in which it is the other way. */
  private record Toggle(String name, boolean shown, String query) {}

  private record Toolbar(
      List<Choice> programmes,
      boolean several,
      String programme,
      List<Choice> lanes,
      List<Choice> layouts,
      List<Choice> outcomes,
      String from,
      String to,
      String filter,
      String jql,
      boolean filtered,
      String clearQuery,
      List<RoadmapAddress.Field> carried,
      List<Toggle> toggles,
      Map<String, String> errors) {}

  @Override
  public String name() {
    return "toolbar";
  }

  @Override
  public Record show(Shown shown) {
    RoadmapAddress address = shown.address();
    Roadmap roadmap = shown.roadmap();
    List<Choice> all =
        choices(
            programmes.all(shown.actor()).get().stream().map(Document::value).toList(),
            programme -> programme.key(),
            programme -> programme.name(),
            roadmap.programme());
    Map<String, String> errors = new HashMap<>();
    shown.reasons().forEach(r -> errors.put(r.field().replace('-', '_'), texts.say(r)));
    return new Toolbar(
        all,
        all.size() > 1,
        roadmap.programme(),
        words(Dimension.values(), "board.lanes-", roadmap.by()),
        words(Layout.values(), "board.layout-", roadmap.layout()),
        outcomes(shown.actor(), roadmap.programme(), address.get("outcome")),
        typed(address, "from", errors, roadmap.period().from().toString()),
        typed(address, "to", errors, roadmap.period().to().toString()),
        address.get("filter"),
        address.get("jql"),
        Stream.of("outcome", "filter", "jql").anyMatch(name -> !address.get(name).isEmpty()),
        address.without(Set.of("outcome", "filter", "jql")).query(),
        address.fields().stream().filter(field -> !INPUTS.contains(field.name())).toList(),
        FIELDS.stream().map(field -> toggle(field, address)).toList(),
        errors);
  }

  /** What cannot be shown stands in its field as it was typed. */
  private static String typed(
      RoadmapAddress address, String name, Map<String, String> errors, String shown) {
    return errors.containsKey(name) ? address.get(name) : shown;
  }

  private List<Choice> outcomes(Actor actor, String programme, String chosen) {
    return choices(
        outcomes.all(actor, Optional.of(programme)).get().stream().map(Document::value).toList(),
        outcome -> outcome.key(),
        outcome -> outcome.name(),
        chosen);
  }

  private List<Choice> words(Enum<?>[] all, String stem, Enum<?> chosen) {
    return choices(
        Arrays.asList(all),
        Findings::name,
        each -> texts.text("shared-outcomes.roadmap." + stem + Findings.name(each)),
        Findings.name(chosen));
  }

  private static <T> List<Choice> choices(
      List<T> all, Function<T, String> value, Function<T, String> name, String chosen) {
    Map<String, Choice> choices = new LinkedHashMap<>();
    for (T each : all) {
      String key = value.apply(each);
      choices.put(key, new Choice(key, name.apply(each), key.equals(chosen)));
    }
    return List.copyOf(choices.values());
  }

  private Toggle toggle(String field, RoadmapAddress address) {
    Set<String> hidden = new TreeSet<>(address.hidden());
    boolean shown = hidden.add(field);
    if (!shown) {
      hidden.remove(field);
    }
    return new Toggle(
        texts.text("shared-outcomes.roadmap.board.show-" + field),
        shown,
        address.with("hide", String.join(",", hidden)).query());
  }
}
