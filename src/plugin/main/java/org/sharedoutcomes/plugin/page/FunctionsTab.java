package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.List;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.IssueFacts.Progress;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.link.WorkOfFunctions;
import org.sharedoutcomes.core.link.WorkOfFunctions.Part;
import org.sharedoutcomes.core.outcome.Outcome;

/** Who answers for an outcome together: its owner, its functions, what each takes on and does. */
public final class FunctionsTab implements OutcomeTab {
  private static final int SHOWN = 8;

  private final WorkOfFunctions workOfFunctions;
  private final Phrases phrases;
  private final Texts texts;

  public FunctionsTab(WorkOfFunctions workOfFunctions, Phrases phrases, Texts texts) {
    this.workOfFunctions = workOfFunctions;
    this.phrases = phrases;
    this.texts = texts;
  }

  private record View(
      String together,
      boolean hasInfluencers,
      List<Row> functions,
      List<Sum> shares,
      boolean hasShares) {}

  private record Row(
      String name,
      boolean influencer,
      String people,
      List<String> takesOn,
      boolean takes,
      String delivery,
      List<Item> work,
      boolean works,
      String more) {}

  private record Item(String key, String summary, String status, String lozenge) {}

  private record Sum(String quarter, String sentence, boolean off) {}

  @Override
  public String name() {
    return "functions";
  }

  @Override
  public Record view(OpenedOutcome opened) {
    Outcome outcome = opened.outcome();
    List<Part> parts = workOfFunctions.of(opened.actor(), opened.key()).get();
    List<String> influencers =
        parts.stream().filter(Part::influencer).map(part -> part.function().name()).toList();
    return new View(
        influencers.isEmpty()
            ? texts.text("shared-outcomes.catalogue.alone", phrases.person(outcome.owner()))
            : texts.text(
                "shared-outcomes.catalogue.together", phrases.person(outcome.owner()), influencers),
        !influencers.isEmpty(),
        parts.stream().map(part -> row(outcome, part)).toList(),
        outcome.shares().stream()
            .map(
                share ->
                    new Sum(
                        share.quarter().toString(),
                        share.say(texts, opened.programme()),
                        !share.addsUp()))
            .toList(),
        !outcome.shares().isEmpty());
  }

  private Row row(Outcome outcome, Part part) {
    List<String> takesOn = new ArrayList<>();
    if (part.function() != null) {
      outcome.functionTargets().stream()
          .filter(target -> target.function().equals(part.function().key()))
          .forEach(
              target ->
                  takesOn.add(
                      phrases.text(
                          "target-by",
                          phrases.amount(target.value(), outcome.metric().unit()),
                          target.quarter().toString())));
    }
    long done = part.work().stream().filter(i -> i.progress() == Progress.DONE).count();
    int hidden = Math.max(0, part.work().size() - SHOWN);
    return new Row(
        part.function() == null
            ? texts.text("shared-outcomes.catalogue.nobody")
            : part.function().name(),
        part.influencer(),
        people(part),
        takesOn,
        !takesOn.isEmpty(),
        part.work().isEmpty() ? "" : phrases.text("delivery", done, part.work().size()),
        part.work().stream().limit(SHOWN).map(FunctionsTab::item).toList(),
        !part.work().isEmpty(),
        hidden == 0 ? "" : texts.text("shared-outcomes.catalogue.more-work", hidden));
  }

  private String people(Part part) {
    if (part.function() == null) {
      return "";
    }
    return part.members().isEmpty()
        ? texts.text("shared-outcomes.catalogue.no-members")
        : String.join(", ", part.members());
  }

  private static Item item(IssueFacts issue) {
    String lozenge =
        switch (issue.progress()) {
          case TO_DO -> "aui-lozenge";
          case IN_PROGRESS -> "aui-lozenge aui-lozenge-inprogress";
          case DONE -> "aui-lozenge aui-lozenge-success";
        };
    return new Item(issue.key(), issue.summary(), issue.status(), lozenge);
  }
}
