package org.sharedoutcomes.plugin.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.java.ao.Query;
import org.sharedoutcomes.core.journal.Bodies;
import org.sharedoutcomes.core.plan.Timeline;
import org.sharedoutcomes.core.plan.Timelines;

/** Timelines, one row an issue. */
public final class ActiveObjectsTimelines implements Timelines {
  private final ActiveObjects ao;
  private final Bodies bodies;

  public ActiveObjectsTimelines(ActiveObjects ao, Bodies bodies) {
    this.ao = ao;
    this.bodies = bodies;
  }

  @Override
  public void put(Timeline timeline) {
    String body = bodies.write(timeline);
    boolean former = timeline.mayHaveBeenCard();
    Violations.retrying(
        () ->
            ao.executeInTransaction(
                () -> {
                  TimelineRow row = ao.get(TimelineRow.class, timeline.issue());
                  if (row == null) {
                    ao.create(
                        TimelineRow.class,
                        Map.of("ISSUE_ID", timeline.issue(), "FORMER", former, "BODY", body));
                  } else {
                    row.setFormer(former);
                    row.setBody(body);
                    row.save();
                  }
                  return body;
                }));
  }

  @Override
  public Map<Long, Timeline> of(Collection<Long> issues) {
    Map<Long, Timeline> found = new LinkedHashMap<>();
    for (List<Long> part : Columns.lists(issues)) {
      for (TimelineRow row :
          ao.find(TimelineRow.class, Columns.in("ISSUE_ID", part), part.toArray())) {
        found.put(row.getIssueId(), read(row));
      }
    }
    return found;
  }

  @Override
  public List<Timeline> ofFormerCards() {
    return Arrays.stream(ao.find(TimelineRow.class, "FORMER = ?", true)).map(this::read).toList();
  }

  @Override
  public Set<Long> known() {
    Set<Long> known = new HashSet<>();
    ao.stream(TimelineRow.class, Query.select("ISSUE_ID"), row -> known.add(row.getIssueId()));
    return known;
  }

  private Timeline read(TimelineRow row) {
    return bodies.read(row.getBody(), Timeline.class);
  }
}
