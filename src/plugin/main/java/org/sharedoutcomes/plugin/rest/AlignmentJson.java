package org.sharedoutcomes.plugin.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.alignment.Alignment;
import org.sharedoutcomes.core.alignment.Alignment.Fault;
import org.sharedoutcomes.core.common.Findings;

/** A programme's alignment on the wire; each count with the query that finds just these. */
record AlignmentJson(
    String programme,
    int most,
    LineJson total,
    List<LineJson> projects,
    List<LineJson> functions,
    List<NamedJson> withoutWork,
    List<NamedJson> onRetired) {
  /** How many issues, and their query. */
  record FigureJson(int count, String jql) {
    static FigureJson of(Alignment.Figure figure) {
      return new FigureJson(figure.count(), figure.jql());
    }
  }

  /** A part of the work; without a name all of it, or that of no function. */
  record LineJson(String name, FigureJson open, Map<String, FigureJson> faults) {
    static LineJson of(Alignment.Line line) {
      Map<String, FigureJson> faults = new LinkedHashMap<>();
      for (Fault fault : Fault.values()) {
        if (line.faults().containsKey(fault)) {
          faults.put(Findings.name(fault), FigureJson.of(line.faults().get(fault)));
        }
      }
      return new LineJson(line.name(), FigureJson.of(line.open()), faults);
    }
  }

  /** An outcome, and its open work when it is out of use. */
  record NamedJson(String outcome, String name, FigureJson work) {}

  static AlignmentJson of(Alignment alignment) {
    return new AlignmentJson(
        alignment.programme().key(),
        alignment.most(),
        LineJson.of(alignment.total()),
        alignment.projects().stream().map(LineJson::of).toList(),
        alignment.functions().stream().map(LineJson::of).toList(),
        alignment.withoutWork().stream()
            .map(outcome -> new NamedJson(outcome.key(), outcome.name(), null))
            .toList(),
        alignment.onRetired().stream()
            .map(
                retired ->
                    new NamedJson(
                        retired.outcome().key(),
                        retired.outcome().name(),
                        FigureJson.of(retired.work())))
            .toList());
  }
}
