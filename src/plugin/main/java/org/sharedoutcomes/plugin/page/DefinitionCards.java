package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.List;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.outcome.Definition;
import org.sharedoutcomes.core.outcome.Metric;
import org.sharedoutcomes.core.outcome.Outcome;

/** Versions of a definition as cards, in words. */
public final class DefinitionCards {
  private final Phrases phrases;
  private final Texts texts;

  public DefinitionCards(Phrases phrases, Texts texts) {
    this.phrases = phrases;
    this.texts = texts;
  }

  /**
   * One version.
   *
   * @param since who began it and when
   * @param why the reason given; empty for none
   * @param changed what became another, with what it was; empty for the first
   */
  record Card(
      int version,
      String since,
      String why,
      List<Fact> facts,
      List<String> changed,
      boolean anew) {}

  record Fact(String name, String value, boolean missing) {}

  /** Newest first. */
  List<Card> of(List<Definition> definitions) {
    List<Card> cards = new ArrayList<>();
    for (int i = 0; i < definitions.size(); i++) {
      Definition definition = definitions.get(i);
      cards.add(
          new Card(
              definition.version(),
              texts.text(
                  "shared-outcomes.catalogue.since",
                  definition.version(),
                  definition.since(),
                  new Actor(definition.by())),
              definition.why(),
              facts(definition.outcome()),
              i + 1 < definitions.size()
                  ? changed(definition, definitions.get(i + 1).outcome())
                  : List.of(),
              !definition.changed().isEmpty()));
    }
    return cards;
  }

  private List<Fact> facts(Outcome outcome) {
    Metric metric = outcome.metric();
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("definition", metric.definition()));
    facts.add(fact("formula", metric.formula()));
    facts.add(fact("unit", metric.unit()));
    facts.add(fact("direction", phrases.word("direction", metric.direction())));
    facts.add(fact("grain", phrases.word("grain", metric.grain())));
    facts.add(fact("source", metric.source()));
    facts.add(
        fact("refresh", texts.text("shared-outcomes.catalogue.every", metric.expectedDays())));
    facts.add(fact("owner", phrases.person(outcome.owner())));
    facts.add(fact("kind", phrases.word("kind", outcome.kind())));
    facts.add(fact("timing", phrases.word("timing", outcome.timing())));
    known(facts, "stage", outcome.stage());
    known(facts, "baseline", phrases.amount(outcome.baseline(), metric.unit()));
    known(facts, "limit", phrases.amount(outcome.limit(), metric.unit()));
    return facts;
  }

  /** What nobody misses when it is not there. */
  private void known(List<Fact> facts, String name, String value) {
    if (!value.isEmpty()) {
      facts.add(fact(name, value));
    }
  }

  private Fact fact(String name, String value) {
    return new Fact(phrases.text("field." + name), value, value.isEmpty());
  }

  private List<String> changed(Definition definition, Outcome before) {
    return definition.changed().stream()
        .map(
            field ->
                phrases.text("was", phrases.text("field." + field), value(field, before.metric())))
        .toList();
  }

  private String value(String field, Metric metric) {
    return switch (field) {
      case "definition" -> metric.definition();
      case "formula" -> metric.formula();
      case "unit" -> metric.unit();
      default -> phrases.word("direction", metric.direction());
    };
  }
}
