package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Amount;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.outcome.MetricTree.Edge;
import org.sharedoutcomes.core.outcome.MetricTree.EdgeKind;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Share;
import org.sharedoutcomes.core.programme.Programme;
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

  String person(String userKey) {
    return text("shown", new Actor(userKey));
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
    String name = edge.kind().name().toLowerCase(Locale.ROOT);
    if (edge.kind() == EdgeKind.COMPONENT) {
      return text("relation." + name, word("operator", edge.operator()));
    }
    String way = edge.strength() != null && edge.strength() < 0 ? "lowers" : "raises";
    return edge.confidence() == null
        ? text("relation." + way)
        : text("relation." + way + "-confidence", edge.confidence());
  }
}
