package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Amount;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.ingestion.Oddity;
import org.sharedoutcomes.core.outcome.MetricTree.Edge;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Share;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.reading.Author;
import org.sharedoutcomes.core.reading.Finding;
import org.sharedoutcomes.core.reading.Status;

/** What the outcome pages say, in the reader's language. */
public final class Phrases {
  private final Texts texts;

  public Phrases(Texts texts) {
    this.texts = texts;
  }

  String text(String name, Object... arguments) {
    return texts.text("shared-outcomes.page." + name, arguments);
  }

  /** A value with its unit; empty for none. */
  String amount(BigDecimal value, String unit) {
    return value == null ? "" : text("shown", new Amount(value, unit));
  }

  /** A value with its unit and with every digit. */
  String exact(BigDecimal value, String unit) {
    return (text("shown", value) + " " + unit).strip();
  }

  String day(Instant moment) {
    return text("shown", moment.atZone(java.time.ZoneOffset.UTC).toLocalDate());
  }

  String moment(Instant moment) {
    return text("shown", moment);
  }

  /** A whole day as such, anything else with its time. */
  String momentOrDay(Instant moment) {
    boolean isDay = moment.equals(moment.truncatedTo(java.time.temporal.ChronoUnit.DAYS));
    return isDay ? day(moment) : moment(moment);
  }

  String sentence(Oddity oddity) {
    return texts.text(oddity.key(), oddity.arguments().toArray());
  }

  /** A person, or the token by which a person's program sent something. */
  String person(String by) {
    Author author = Author.parse(by);
    String name = text("shown", new Actor(author.userKey()));
    return author.token().isEmpty() ? name : text("by-token", author.token(), name);
  }

  String sentence(Status status) {
    String sentence = texts.text(status.key(), status.arguments().toArray());
    return status.breached().isEmpty()
        ? sentence
        : sentence + " " + texts.text("shared-outcomes.status.breached", status.breached());
  }

  /** A standing in a word or two, with what is breached beside it. */
  String standing(Status status) {
    String word = word("standing", status.standing());
    return status.breached().isEmpty() ? word : text("standing.breached", word);
  }

  String sentence(Finding finding) {
    return texts.text(finding.key(), finding.arguments().toArray());
  }

  List<String> sentences(List<Refusal> reasons) {
    return reasons.stream().map(texts::say).toList();
  }

  String say(Refusal reason) {
    return texts.say(reason);
  }

  /** The short word for a constant, such as {@code page.grain.week}. */
  String word(String group, Enum<?> constant) {
    return text(group + "." + Findings.name(constant));
  }

  /** AUI's class for the lozenge of a standing. */
  static String lozenge(Status.Standing standing) {
    return switch (standing) {
      case REACHED, ON_TRACK -> "aui-lozenge aui-lozenge-success";
      case OFF_PACE -> "aui-lozenge aui-lozenge-moved";
      case MISSED -> "aui-lozenge aui-lozenge-error";
      case NO_DATA, DATA_PROBLEM, UNDER_WAY -> "aui-lozenge";
    };
  }

  /** An outcome as a guard, with what it must not pass; its name alone while it has no limit. */
  String guard(Outcome outcome) {
    if (outcome.limit() == null) {
      return outcome.name();
    }
    Amount limit = new Amount(outcome.limit(), outcome.metric().unit());
    return switch (outcome.metric().direction()) {
      case UP -> texts.text("shared-outcomes.catalogue.not-below", outcome.name(), limit);
      case DOWN -> texts.text("shared-outcomes.catalogue.not-above", outcome.name(), limit);
    };
  }

  /** What functions take on of a target, and whether it makes up the target. */
  String share(Share share, Programme programme) {
    return texts.text(
        "shared-outcomes.catalogue.share", share.quarter().toString(), share.say(texts, programme));
  }

  /** How one outcome of the tree acts on another, in a few words. */
  String relation(Edge edge) {
    if (edge.isComponent()) {
      return word("relation", edge.role() == null ? edge.operator() : edge.role());
    }
    return edge.confidence() == null
        ? text("relation." + way(edge))
        : text("relation." + way(edge) + "-confidence", text("confidence." + sure(edge)));
  }

  /** The same with how strong the effect is thought to be, and with the numbers. */
  String belief(Edge edge) {
    List<String> words = new ArrayList<>();
    if (!edge.isComponent() && edge.strength() != null) {
      words.add(text("strength." + strong(Math.abs(edge.strength()))));
    }
    if (!edge.isComponent() && edge.confidence() != null) {
      words.add(text("belief", text("confidence." + sure(edge)), edge.confidence()));
    }
    words.add(0, edge.isComponent() ? relation(edge) : text("relation." + way(edge)));
    return String.join(", ", words);
  }

  private static String way(Edge edge) {
    return edge.strength() != null && edge.strength() < 0 ? "lowers" : "raises";
  }

  private static String strong(double size) {
    return size < 0.4 ? "weak" : size < 0.7 ? "medium" : "strong";
  }

  private static String sure(Edge edge) {
    return sure(edge.confidence());
  }

  private static String sure(int percent) {
    return percent < 40 ? "low" : percent < 70 ? "medium" : "high";
  }

  /** A usual strength or confidence as a choice. */
  String grade(String group, String value) {
    return group.equals("strength")
        ? text("strength." + strong(Double.parseDouble(value)))
        : text(
            "belief", text("confidence." + sure(Integer.parseInt(value))), Integer.valueOf(value));
  }
}
