package org.sharedoutcomes.plugin.page;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.plan.Commitment;
import org.sharedoutcomes.core.plan.Handoff;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.plan.Stopped;
import org.sharedoutcomes.core.roadmap.Placement;
import org.sharedoutcomes.core.roadmap.PlanChange;

/** What is planned, and how it came about, in the reader's words. */
record PlanWords(Texts texts) {
  private String text(String name, Object... arguments) {
    return texts.text("shared-outcomes.plan." + name, arguments);
  }

  /** How sure it is in a word; empty while nobody has said. */
  String commitment(Commitment sure) {
    return sure == null ? "" : text("commitment." + Findings.name(sure));
  }

  /** For which quarter it is planned and since when it is worked on, in a sentence or two. */
  String placed(String key, Placement placement, Plan plan) {
    Optional<Quarter> quarter = placement.scheduled();
    if (quarter.isEmpty()) {
      return text("unscheduled", key);
    }
    String in = quarter.get().toString();
    String placed =
        switch (placement.source()) {
          case DUE_DATE -> text("in-by-due-date", in);
          case FIX_VERSION -> text("in-by-fix-version", in);
          case TARGET_QUARTER, NONE -> text("in", in);
        };
    Quarter starts = plan.starts();
    if (starts == null || starts.equals(quarter.get())) {
      return placed;
    }
    return placed
        + " "
        + text(starts.compareTo(quarter.get()) < 0 ? "begins" : "begins-late", starts.toString());
  }

  String stopped(Plan plan) {
    Stopped stopped = plan.stopped();
    return stopped == null
        ? ""
        : text(
            "stopped-by",
            new Actor(stopped.by()),
            stopped.at().atZone(ZoneOffset.UTC).toLocalDate(),
            stopped.reason());
  }

  /** What the change did, a sentence for each thing. */
  List<String> sentences(PlanChange change) {
    Plan before = change.before();
    Plan after = change.after();
    Actor who = change.who();
    List<String> said = new ArrayList<>();
    if (!Objects.equals(before.quarter(), after.quarter())) {
      said.add(moved(who, before.quarter(), after.quarter()));
    }
    if (!Objects.equals(before.starts(), after.starts())) {
      said.add(
          after.starts() == null
              ? text("history.begins-there", who)
              : text("history.begins", who, after.starts().toString()));
    }
    if (before.commitment() != after.commitment()) {
      said.add(
          after.commitment() == null
              ? text("history.not-said", who, commitment(before.commitment()))
              : text("history.sure." + Findings.name(after.commitment()), who));
    }
    if (!Objects.equals(before.stopped(), after.stopped())) {
      said.add(
          after.stopped() == null
              ? text("history.goes-on", who)
              : text("history.stopped", who, after.stopped().reason()));
    }
    handoffs(who, before.handoffs(), after.handoffs(), said);
    return said;
  }

  private String moved(Actor who, Quarter from, Quarter to) {
    if (to == null) {
      return text("history.unscheduled", who, from.toString());
    }
    return from == null
        ? text("history.planned", who, to.toString())
        : text("history.moved", who, from.toString(), to.toString());
  }

  private void handoffs(Actor who, List<Handoff> before, List<Handoff> after, List<String> said) {
    Map<String, Handoff> known =
        before.stream().collect(Collectors.toMap(Handoff::id, Function.identity()));
    for (Handoff handoff : after) {
      Handoff old = known.remove(handoff.id());
      if (!handoff.equals(old)) {
        said.add(text("history.handoff-" + act(old, handoff), who, handoff.what(), handoff.due()));
      }
    }
    known.values().forEach(gone -> said.add(text("history.handoff-removed", who, gone.what())));
  }

  private static String act(Handoff old, Handoff now) {
    if (old == null) {
      return "agreed";
    }
    return old.done() == null && now.done() != null ? "given" : "changed";
  }
}
