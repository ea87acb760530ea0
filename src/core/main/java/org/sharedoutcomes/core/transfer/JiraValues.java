package org.sharedoutcomes.core.transfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.transfer.Archive.Tag;
import org.sharedoutcomes.core.transfer.ImportReport.Count;

/**
 * Fills the fields of issues from an archive, through Jira, where they are empty. What somebody has
 * entered in Jira is Jira's and stays.
 */
final class JiraValues {
  private static final Pattern ISSUE_ID = Pattern.compile("[0-9]{1,18}");

  private final Issues issues;
  private final Permissions permissions;
  private final Journal journal;

  JiraValues(Issues issues, Permissions permissions, Journal journal) {
    this.issues = issues;
    this.permissions = permissions;
    this.journal = journal;
  }

  /** How many fields were filled, and what was left as it is. */
  record Result(Count count, List<Refusal> leftOut) {}

  Result tag(Actor actor, List<Tag> tags, boolean dryRun) {
    Map<Long, List<String>> wanted = new LinkedHashMap<>();
    tags.forEach(tag -> wanted.put(tag.issueId(), tag.outcomes()));
    return fill(
        actor,
        wanted,
        List.of(),
        IssueFacts::outcomes,
        "shared-outcomes.transfer.other-tags",
        dryRun ? null : (id, outcomes) -> issues.tag(actor, id, outcomes));
  }

  Result plan(Actor actor, List<Entry> entries, boolean dryRun) {
    Map<Long, Quarter> wanted = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (entry.kind().equals(Plan.KIND.name()) && ISSUE_ID.matcher(entry.key()).matches()) {
        Quarter quarter = entry.isDeletion() ? null : journal.value(Plan.KIND, entry).quarter();
        wanted.put(Long.valueOf(entry.key()), quarter);
      }
    }
    wanted.values().removeIf(Objects::isNull);
    return fill(
        actor,
        wanted,
        null,
        IssueFacts::targetQuarter,
        "shared-outcomes.transfer.other-quarter",
        dryRun ? null : (id, quarter) -> issues.plan(actor, id, quarter));
  }

  /** Writes a field of an issue. */
  private interface Write<T> {
    Answer<IssueFacts> to(long id, T value);
  }

  private <T> Result fill(
      Actor actor,
      Map<Long, T> wanted,
      T empty,
      Function<IssueFacts, T> field,
      String otherwise,
      Write<T> write) {
    Map<Long, IssueFacts> known = known(wanted.keySet());
    List<Refusal> leftOut = new ArrayList<>();
    int filled = 0;
    for (Map.Entry<Long, T> wish : wanted.entrySet()) {
      IssueFacts issue = known.get(wish.getKey());
      if (issue == null) {
        leftOut.add(
            Refusal.invalid(
                "links", "shared-outcomes.transfer.no-issue", Long.toString(wish.getKey())));
      } else if (!Objects.equals(field.apply(issue), wish.getValue())) {
        if (!Objects.equals(field.apply(issue), empty)) {
          leftOut.add(Refusal.invalid("links", otherwise, issue.key()));
        } else if (!permissions.mayEdit(actor, issue.id())) {
          leftOut.add(
              Refusal.invalid("links", "shared-outcomes.roadmap.may-not-edit", issue.key()));
        } else {
          List<Refusal> reasons =
              write == null ? List.of() : write.to(issue.id(), wish.getValue()).reasons();
          reasons.stream().limit(1).forEach(leftOut::add);
          filled += reasons.isEmpty() ? 1 : 0;
        }
      }
    }
    int here = wanted.size() - filled - leftOut.size();
    return new Result(new Count(wanted.size(), filled, here), leftOut);
  }

  private Map<Long, IssueFacts> known(Collection<Long> ids) {
    Map<Long, IssueFacts> known = new LinkedHashMap<>();
    if (!ids.isEmpty()) {
      issues.visible(Actor.SYSTEM, ids).forEach(issue -> known.put(issue.id(), issue));
    }
    return known;
  }
}
