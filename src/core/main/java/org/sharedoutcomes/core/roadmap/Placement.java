package org.sharedoutcomes.core.roadmap;

import java.util.Comparator;
import java.util.Optional;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.IssueFacts.FixVersion;
import org.sharedoutcomes.core.common.Quarter;

/**
 * The quarter of an issue: its target quarter; else its due date's; else that of the latest release
 * date among its fix versions; else none.
 */
public record Placement(Quarter quarter, Source source) {
  /** What said so. Anything but the target quarter is derived. */
  public enum Source {
    TARGET_QUARTER,
    DUE_DATE,
    FIX_VERSION,
    NONE
  }

  private static final Placement UNSCHEDULED = new Placement(null, Source.NONE);

  public static Placement of(IssueFacts issue, FiscalCalendar calendar) {
    return of(issue.targetQuarter(), issue, calendar);
  }

  /** Where the issue would be with this target quarter, or with null for none. */
  static Placement of(Quarter target, IssueFacts issue, FiscalCalendar calendar) {
    if (target != null) {
      return new Placement(target, Source.TARGET_QUARTER);
    }
    if (issue.due() != null) {
      return new Placement(calendar.quarterOf(issue.due()), Source.DUE_DATE);
    }
    return issue.fixVersions().stream()
        .map(FixVersion::releaseDate)
        .max(Comparator.naturalOrder())
        .map(released -> new Placement(calendar.quarterOf(released), Source.FIX_VERSION))
        .orElse(UNSCHEDULED);
  }

  public Optional<Quarter> scheduled() {
    return Optional.ofNullable(quarter);
  }

  public boolean isDerived() {
    return source == Source.DUE_DATE || source == Source.FIX_VERSION;
  }
}
