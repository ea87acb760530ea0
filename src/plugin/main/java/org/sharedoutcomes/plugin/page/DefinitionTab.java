package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.link.BrowseLinks;
import org.sharedoutcomes.core.link.DropOutcome;
import org.sharedoutcomes.core.outcome.Outcome;

/** What an outcome's metric means, and its targets. */
public final class DefinitionTab implements OutcomeTab {
  private final BrowseLinks browseLinks;
  private final DropOutcome dropOutcome;
  private final Phrases phrases;

  public DefinitionTab(BrowseLinks browseLinks, DropOutcome dropOutcome, Phrases phrases) {
    this.browseLinks = browseLinks;
    this.dropOutcome = dropOutcome;
    this.phrases = phrases;
  }

  private record View(List<Fact> definition, List<Fact> targets, boolean mayDelete) {}

  private record Fact(String name, String value) {}

  @Override
  public String name() {
    return "definition";
  }

  @Override
  public Record view(OpenedOutcome opened) {
    return new View(
        definition(opened.outcome()),
        targets(opened.outcome()),
        opened.member() && browseLinks.issuesOf(opened.actor(), opened.key()).get().isEmpty());
  }

  private List<Fact> definition(Outcome outcome) {
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("unit", outcome.metric().unit()));
    facts.add(fact("direction", phrases.word("direction", outcome.metric().direction())));
    facts.add(fact("formula", outcome.metric().formula()));
    facts.add(fact("source", outcome.metric().source()));
    facts.add(fact("grain", phrases.word("grain", outcome.metric().grain())));
    facts.add(fact("kind", phrases.word("kind", outcome.kind())));
    facts.add(fact("timing", phrases.word("timing", outcome.timing())));
    facts.add(fact("stage", outcome.stage()));
    facts.add(fact("baseline", phrases.amount(outcome.baseline(), outcome.metric().unit())));
    return facts.stream().filter(fact -> !fact.value().isEmpty()).toList();
  }

  private Fact fact(String name, String value) {
    return new Fact(phrases.text("field." + name), value);
  }

  private List<Fact> targets(Outcome outcome) {
    return outcome.targets().stream()
        .map(
            target ->
                new Fact(
                    target.quarter().toString(),
                    phrases.amount(target.value(), outcome.metric().unit())))
        .toList();
  }

  /** Deletes the outcome. */
  @Override
  public Done post(OpenedOutcome opened) {
    Answer<?> dropped = dropOutcome.drop(opened.actor(), opened.key(), OptionalInt.empty());
    return dropped.isDone()
        ? Done.led(OutcomesServlet.PATH, "outcome-deleted")
        : Done.refused(dropped.reasons());
  }
}
