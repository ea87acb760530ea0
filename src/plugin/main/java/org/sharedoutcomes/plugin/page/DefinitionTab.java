package org.sharedoutcomes.plugin.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.link.BrowseLinks;
import org.sharedoutcomes.core.link.DropOutcome;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.RetireOutcome;

/**
 * What an outcome's metric means: the card of its definition, the versions before, what guards it,
 * and taking it out of use.
 */
public final class DefinitionTab implements OutcomeTab {
  private final BrowseOutcomes browseOutcomes;
  private final BrowseLinks browseLinks;
  private final DropOutcome dropOutcome;
  private final RetireOutcome retireOutcome;
  private final DefinitionCards cards;
  private final Phrases phrases;

  public DefinitionTab(
      BrowseOutcomes browseOutcomes,
      BrowseLinks browseLinks,
      DropOutcome dropOutcome,
      RetireOutcome retireOutcome,
      DefinitionCards cards,
      Phrases phrases) {
    this.browseOutcomes = browseOutcomes;
    this.browseLinks = browseLinks;
    this.dropOutcome = dropOutcome;
    this.retireOutcome = retireOutcome;
    this.cards = cards;
    this.phrases = phrases;
  }

  private record View(
      DefinitionCards.Card card,
      List<DefinitionCards.Card> before,
      boolean hasBefore,
      List<Link> counters,
      boolean guarded,
      List<Link> guards,
      boolean guarding,
      boolean mayRetire,
      boolean mayRestore,
      boolean mayDelete,
      List<Link> others,
      String reason,
      String into,
      List<String> errors,
      boolean refused) {}

  /** Another outcome, in words. */
  private record Link(String key, String name) {}

  @Override
  public String name() {
    return "definition";
  }

  @Override
  public Record view(OpenedOutcome opened) {
    return view(opened, List.of());
  }

  private View view(OpenedOutcome opened, List<String> errors) {
    Outcome outcome = opened.outcome();
    List<DefinitionCards.Card> all =
        cards.of(browseOutcomes.definitions(opened.actor(), opened.key()).get());
    List<Outcome> others =
        browseOutcomes.all(opened.actor(), Optional.of(outcome.programme())).get().stream()
            .map(Document::value)
            .filter(other -> !other.key().equals(outcome.key()))
            .toList();
    return new View(
        all.get(0),
        all.subList(1, all.size()),
        all.size() > 1,
        outcome.counters().stream()
            .map(key -> browseOutcomes.one(opened.actor(), key))
            .filter(Answer::isDone)
            .map(found -> found.get().value())
            .map(counter -> new Link(counter.key(), phrases.guard(counter)))
            .toList(),
        !outcome.counters().isEmpty(),
        others.stream()
            .filter(other -> other.counters().contains(outcome.key()))
            .map(other -> new Link(other.key(), other.name()))
            .toList(),
        others.stream().anyMatch(other -> other.counters().contains(outcome.key())),
        opened.member() && !outcome.retired(),
        opened.member() && outcome.retired(),
        opened.member() && browseLinks.issuesOf(opened.actor(), opened.key()).get().isEmpty(),
        others.stream().map(other -> new Link(other.key(), other.name())).toList(),
        opened.visit().parameter("reason"),
        opened.visit().parameter("into"),
        errors,
        !errors.isEmpty());
  }

  /** Retires, merges, restores or deletes the outcome. */
  @Override
  public Done post(OpenedOutcome opened) {
    OptionalInt seen = OptionalInt.of(opened.document().version());
    String reason = opened.visit().parameter("reason");
    String into = opened.visit().parameter("into");
    return switch (opened.visit().parameter("action")) {
      case "retire" ->
          into.isEmpty()
              ? done(
                  opened,
                  retireOutcome.retire(opened.actor(), opened.key(), seen, reason),
                  "outcome-retired")
              : done(
                  opened,
                  retireOutcome.merge(opened.actor(), opened.key(), seen, into, reason),
                  "outcome-merged");
      case "restore" ->
          done(
              opened,
              retireOutcome.restore(opened.actor(), opened.key(), seen, reason),
              "outcome-restored");
      case "delete" -> {
        Answer<?> dropped = dropOutcome.drop(opened.actor(), opened.key(), OptionalInt.empty());
        yield dropped.isDone()
            ? Done.led(OutcomesServlet.PATH, "outcome-deleted")
            : Done.refused(dropped.reasons());
      }
      default -> OutcomeTab.super.post(opened);
    };
  }

  private Done done(OpenedOutcome opened, Answer<?> answer, String text) {
    return answer.isDone()
        ? Done.led(opened, "definition", text)
        : Done.again(view(opened, phrases.sentences(answer.reasons())));
  }
}
