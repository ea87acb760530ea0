package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.outcome.MetricTree.Edge;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.reading.BrowseTree.Picture;
import org.sharedoutcomes.plugin.page.TreeForm.How;
import org.sharedoutcomes.plugin.page.TreeView.Editor;
import org.sharedoutcomes.plugin.page.TreeView.Option;
import org.sharedoutcomes.plugin.page.TreeView.Other;

/** The forms that add and change a tree's edges. */
final class TreeEditors {
  private static final List<String> STRENGTHS = List.of("0.3", "0.5", "0.8");
  private static final List<String> CONFIDENCES = List.of("30", "60", "90");

  private final Phrases phrases;
  private final Picture picture;
  private final TreeForm sent;

  TreeEditors(Phrases phrases, Picture picture, TreeForm sent) {
    this.phrases = phrases;
    this.picture = picture;
    this.sent = sent;
  }

  /** A form that adds to this outcome, in the way in which it is made up already. */
  Editor adding(Outcome outcome) {
    boolean again = sent != null && sent.action().equals("add");
    How usual =
        picture.tree().value().edges().stream()
            .filter(edge -> edge.isComponent() && edge.to().equals(outcome.key()))
            .map(How::of)
            .findFirst()
            .orElse(How.RAISES);
    return editor(again ? sent : TreeForm.empty(usual), again, false);
  }

  Editor changing(Edge edge) {
    boolean again = sent != null && sent.concerns(edge);
    return editor(again ? sent : TreeForm.of(edge), again, edge.isComponent());
  }

  private Editor editor(TreeForm form, boolean open, boolean part) {
    List<Other> others = new ArrayList<>();
    for (int i = 0; i < form.others().size(); i++) {
      String field = "other" + i;
      others.add(
          new Other(
              field,
              form.others().get(i),
              form.errors().containsKey(field),
              form.errors().getOrDefault(field, List.of())));
    }
    return new Editor(
        open,
        form.above(),
        others,
        Arrays.stream(How.values())
            .map(
                how ->
                    new Option(how.word(), phrases.word("how", how), how.word().equals(form.how())))
            .toList(),
        options(STRENGTHS, form.strength(), "strength"),
        options(CONFIDENCES, form.confidence(), "confidence"),
        form.reason(),
        part,
        form.errors());
  }

  /** None, the usual ones, and the one that is set should it be another. */
  private List<Option> options(List<String> usual, String chosen, String group) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", "\u2013", chosen.isEmpty()));
    usual.forEach(
        value -> options.add(new Option(value, phrases.grade(group, value), value.equals(chosen))));
    if (!chosen.isEmpty() && !usual.contains(chosen)) {
      options.add(new Option(chosen, chosen, true));
    }
    return options;
  }

  /** Every other outcome of the programme, by name. */
  List<Option> others(Outcome outcome) {
    return picture.outcomes().stream()
        .filter(other -> !other.key().equals(outcome.key()))
        .sorted(Comparator.comparing(Outcome::name, String.CASE_INSENSITIVE_ORDER))
        .map(
            other ->
                new Option(
                    other.key(),
                    Optional.of(other.metric().unit())
                        .filter(unit -> !unit.isEmpty())
                        .map(unit -> other.name() + " (" + unit + ")")
                        .orElse(other.name()),
                    false))
        .toList();
  }
}
