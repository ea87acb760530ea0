package org.sharedoutcomes.plugin.rest;

import java.util.List;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.roadmap.Mismatch;
import org.sharedoutcomes.core.roadmap.ShowConflicts.Conflicts;
import org.sharedoutcomes.core.roadmap.ShowConflicts.Unplanned;

/** What is planned in an order that cannot work, on the wire. */
record ConflictsJson(
    String programme, int total, List<ConflictJson> conflicts, List<UnplannedJson> unplanned) {
  /**
   * Two issues out of order.
   *
   * @param first what should come first, or no later
   * @param sentence the same in words
   */
  record ConflictJson(String kind, WorkJson first, WorkJson second, String sentence) {
    static ConflictJson of(Mismatch one, People people, Texts texts) {
      return new ConflictJson(
          Findings.name(one.kind()),
          WorkJson.of(one.first(), one.firstIn(), people),
          WorkJson.of(one.second(), one.secondIn(), people),
          ConflictsJson.sentence(one, texts));
    }
  }

  /** Work that has no quarter while what it is beside has one. */
  record UnplannedJson(WorkJson launch, String kind, WorkJson companion) {
    static UnplannedJson of(Unplanned one, People people) {
      return new UnplannedJson(
          WorkJson.of(one.launch(), one.launchIn(), people),
          Findings.name(one.companion().kind()),
          WorkJson.of(one.companion().issue(), null, people));
    }
  }

  /** An issue with its quarter, or null when it has none; the owner is its assignee. */
  record WorkJson(
      String issue, String summary, String status, String quarter, String owner, String due) {
    static WorkJson of(IssueFacts issue, Quarter quarter, People people) {
      return new WorkJson(
          issue.key(),
          issue.summary(),
          issue.status(),
          quarter == null ? null : quarter.toString(),
          issue.assignee() == null
              ? null
              : people.withKey(issue.assignee()).map(Person::name).orElse(null),
          issue.due() == null ? null : issue.due().toString());
    }
  }

  static ConflictsJson of(Conflicts found, People people, Texts texts) {
    return new ConflictsJson(
        found.programme().key(),
        found.mismatches().size(),
        found.mismatches().stream().map(one -> ConflictJson.of(one, people, texts)).toList(),
        found.unplanned().stream().map(one -> UnplannedJson.of(one, people)).toList());
  }

  static String sentence(Mismatch one, Texts texts) {
    return texts.text(
        "shared-outcomes.conflicts." + Findings.name(one.kind()),
        one.first().key(),
        one.firstIn().toString(),
        one.second().key(),
        one.secondIn().toString());
  }
}
