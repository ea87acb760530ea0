package org.sharedoutcomes.core.roadmap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.roadmap.Initiatives.Found;
import org.sharedoutcomes.core.signoff.Verdict;

/**
 * The point in time that a roadmap shows, and everything that it rests on as it was then. Who may
 * browse what is always asked of today.
 */
interface Moment {
  /** The day that it lies in: its quarter is the current one. */
  LocalDate day();

  /** Its last moment: now, or the end of its day. */
  Instant end();

  /** Whether it is over: then nothing can be moved, and no sign-off is reckoned. */
  boolean isPast();

  /** Outcomes and programmes; settings are always those of today. */
  Snapshot definitions();

  /** The programme's cards that the actor may browse. */
  Answer<Found> initiatives(
      Actor actor, Programme programme, List<String> types, Collection<String> outcomes);

  /** How many cards are left out because their history was not read yet; once they were found. */
  default int unread() {
    return 0;
  }

  /** What people said of single issues, such as plans and expected effects. */
  Snapshot said(Map<Kind<?>, List<String>> wanted);

  Trends trends(List<Outcome> outcomes);

  /** Verdicts by issue; of the past there are none. */
  Map<Long, Verdict> verdicts(List<IssueFacts> issues);

  /**
   * What stands around issues; of the past it is not known.
   *
   * @param plans those of the issues that have one
   */
  default Around around(Actor actor, List<IssueFacts> issues, Map<Long, Plan> plans) {
    return Around.NONE;
  }

  /**
   * Texts of fields, as {@link org.sharedoutcomes.core.common.Issues#values} gives them; of now.
   */
  Map<Long, Map<String, String>> values(List<Long> issues, List<String> fields);

  /**
   * The work inside of initiatives that the actor may browse, by their ids; of the past it is not
   * known.
   */
  Map<Long, List<IssueFacts>> children(Actor actor, List<IssueFacts> issues);
}
