package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.ShapeTree;
import org.sharedoutcomes.core.programme.ChangeSettings;
import org.sharedoutcomes.core.reading.BrowseReadings;
import org.sharedoutcomes.core.reading.Reading;

/** How an outcome moves: its values as a chart or a table, checking in, and its neighbours. */
public final class OverviewTab implements OutcomeTab {
  static final String NAME = "overview";

  /** The chart and its table show so many values, the newest; REST gives all. */
  private static final int SHOWN = 400;

  private final BrowseReadings browseReadings;
  private final BrowseOutcomes browseOutcomes;
  private final ShapeTree shapeTree;
  private final ChangeSettings settings;
  private final CheckInForms forms;
  private final Phrases phrases;

  public OverviewTab(
      BrowseReadings browseReadings,
      BrowseOutcomes browseOutcomes,
      ShapeTree shapeTree,
      ChangeSettings settings,
      CheckInForms forms,
      Phrases phrases) {
    this.browseReadings = browseReadings;
    this.browseOutcomes = browseOutcomes;
    this.shapeTree = shapeTree;
    this.settings = settings;
    this.forms = forms;
    this.phrases = phrases;
  }

  private record View(
      String customerValue,
      String businessImpact,
      boolean asTable,
      Chart chart,
      int chartWidth,
      int chartHeight,
      String chartTitle,
      List<Value> values,
      boolean hasValues,
      boolean more,
      CheckInForm checkIn,
      Neighbours neighbours) {}

  private record Value(
      String day,
      String moment,
      String value,
      String confidence,
      String note,
      String who,
      String known) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Record view(OpenedOutcome opened) {
    Outcome outcome = opened.outcome();
    List<Reading> readings = browseReadings.newest(opened.actor(), opened.key(), SHOWN).get();
    return new View(
        outcome.customerValue(),
        outcome.businessImpact(),
        opened.visit().parameter("view").equals("table"),
        readings.isEmpty() ? null : chart(opened, readings),
        Chart.WIDTH,
        Chart.HEIGHT,
        phrases.text("chart-title", outcome.name(), readings.size()),
        values(outcome, readings),
        !readings.isEmpty(),
        readings.size() == SHOWN,
        opened.member() && !outcome.retired()
            ? forms.wide(outcome, opened.stand(), OutcomesServlet.PATH + "/" + opened.key())
            : null,
        Neighbours.of(opened, shapeTree, browseOutcomes, phrases));
  }

  private Chart chart(OpenedOutcome opened, List<Reading> readings) {
    return Chart.of(
        opened.outcome(),
        readings,
        settings.settings(opened.actor()).get().value().calendar(),
        phrases);
  }

  private List<Value> values(Outcome outcome, List<Reading> readings) {
    List<Value> values = new ArrayList<>();
    for (Reading reading : readings) {
      values.add(
          new Value(
              phrases.day(reading.at()),
              reading.at().toString(),
              phrases.exact(reading.value(), outcome.metric().unit()),
              reading.confidence() == null
                  ? ""
                  : phrases.text("confidence-of-ten", reading.confidence()),
              reading.note(),
              phrases.person(reading.by()),
              phrases.moment(reading.knownAt())));
    }
    Collections.reverse(values);
    return values;
  }
}
