package org.sharedoutcomes.plugin.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.roadmap.Card;
import org.sharedoutcomes.core.roadmap.Companion;
import org.sharedoutcomes.core.roadmap.Mismatch;
import org.sharedoutcomes.core.roadmap.Placement;
import org.sharedoutcomes.core.signoff.Verdict;

/** A card of the roadmap on the wire; of the past neither sign-off nor delivery is known. */
record CardJson(
    String key,
    String summary,
    String status,
    String type,
    String quarter,
    boolean derived,
    String quarterSource,
    List<OutcomeJson> outcomes,
    SignOffJson signOff,
    DeliveryJson delivery,
    String assignee,
    String commitment,
    String starts,
    String team,
    BigDecimal estimate,
    boolean stopped,
    List<CompanionJson> companions,
    List<CompanionJson> companionOf,
    List<MismatchJson> mismatches) {
  /** An outcome of a card, with what the card is expected to do for it. */
  record OutcomeJson(
      String key,
      String name,
      BigDecimal expectedEffect,
      Integer confidence,
      String unit,
      List<BigDecimal> trend) {}

  /** How far the sign-off is. */
  record SignOffJson(String status, boolean required, List<FunctionJson> functions) {}

  /** One function's part of it. */
  record FunctionJson(String function, String name, String state) {}

  /** How much of the work is done. */
  record DeliveryJson(int done, int total, int percent) {}

  /** Work beside the card's work. */
  record CompanionJson(String key, String summary, String kind, String function, String quarter) {
    static CompanionJson of(Companion companion) {
      return new CompanionJson(
          companion.issue().key(),
          companion.issue().summary(),
          Findings.name(companion.kind()),
          companion.function(),
          CardJson.quarter(companion.placement()));
    }
  }

  /** Two pieces of work in an order that cannot work. */
  record MismatchJson(
      String kind, String first, String firstQuarter, String second, String secondQuarter) {
    static MismatchJson of(Mismatch mismatch) {
      return new MismatchJson(
          Findings.name(mismatch.kind()),
          mismatch.first().key(),
          written(mismatch.firstIn()),
          mismatch.second().key(),
          written(mismatch.secondIn()));
    }
  }

  static CardJson of(Card card) {
    return new CardJson(
        card.issue().key(),
        card.issue().summary(),
        card.issue().status(),
        card.issue().type(),
        quarter(card.placement()),
        card.placement().isDerived(),
        source(card.placement()),
        card.outcomes().stream()
            .map(
                outcome ->
                    new OutcomeJson(
                        outcome.key(),
                        outcome.name(),
                        outcome.effect().expectedEffect(),
                        outcome.effect().confidence(),
                        outcome.unit(),
                        outcome.trend()))
            .toList(),
        card.verdict() == Verdict.UNKNOWN ? null : signOff(card.verdict()),
        card.delivery() == Card.Delivery.UNKNOWN
            ? null
            : new DeliveryJson(
                card.delivery().done(), card.delivery().total(), card.delivery().percent()),
        name(card.assignee()),
        card.plan().commitment() == null ? null : Findings.name(card.plan().commitment()),
        written(card.starts()),
        card.team().isEmpty() ? null : card.team(),
        card.estimate(),
        card.plan().stopped() != null,
        card.companions().stream().map(CompanionJson::of).toList(),
        card.companionOf().stream().map(CompanionJson::of).toList(),
        card.mismatches().stream().map(MismatchJson::of).toList());
  }

  private static String written(Quarter quarter) {
    return quarter == null ? null : quarter.toString();
  }

  static String quarter(Placement placement) {
    return placement.scheduled().map(Quarter::toString).orElse(null);
  }

  static String source(Placement placement) {
    return switch (placement.source()) {
      case TARGET_QUARTER -> "target";
      case DUE_DATE -> "due";
      case FIX_VERSION -> "fixVersion";
      case NONE -> "none";
    };
  }

  static String name(Person person) {
    return person == null ? null : person.name();
  }

  private static SignOffJson signOff(Verdict verdict) {
    return new SignOffJson(
        word(verdict.status()),
        verdict.required(),
        verdict.functions().stream()
            .map(part -> new FunctionJson(part.function(), part.name(), word(part.state())))
            .toList());
  }

  private static String word(Verdict.Status status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
