package org.sharedoutcomes.core.programme;

import java.util.List;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.journal.Snapshot;

/**
 * What an administrator sets for the whole installation.
 *
 * @param calendar which months make up a quarter
 * @param initiativeTypes names of the issue types that are cards of the roadmap by themselves
 * @param planning where planning finds teams, estimates and days
 */
public record Settings(
    FiscalCalendar calendar, List<String> initiativeTypes, PlanningFields planning) {
  public static final Kind<Settings> KIND = Kind.definition("settings", Settings.class);

  /** There is one document of settings; this is its key. */
  public static final String KEY = "installation";

  /** What holds until an administrator says otherwise. */
  public static final Settings DEFAULT =
      new Settings(FiscalCalendar.CALENDAR_YEAR, List.of("Epic"), PlanningFields.NONE);

  public Settings {
    initiativeTypes = List.copyOf(initiativeTypes);
    planning = planning == null ? PlanningFields.NONE : planning;
  }

  public static Settings of(Snapshot snapshot) {
    return snapshot.find(KIND, KEY).map(Document::value).orElse(DEFAULT);
  }
}
