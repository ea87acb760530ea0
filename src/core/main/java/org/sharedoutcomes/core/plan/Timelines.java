package org.sharedoutcomes.core.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The timelines that were read so far; each can be read from Jira again at any time. */
public interface Timelines {
  /** Puts it in the place of the issue's one before. */
  void put(Timeline timeline);

  /** Those of these issues, by issue; one statement a thousand issues. */
  Map<Long, Timeline> of(Collection<Long> issues);

  /** Those of issues that may have been cards and are none today, in one statement. */
  List<Timeline> ofFormerCards();

  /** Ids of the issues of which there is one. */
  Set<Long> known();
}
