package org.sharedoutcomes.core.link;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Work;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;

/**
 * Takes away what is left of issues that were deleted: their links, and what was expected of them.
 * What the search does not find is looked up by itself first, for an index may be behind.
 */
public final class ForgetDeleted implements Work {
  private final Issues issues;
  private final Links links;
  private final Journal journal;

  public ForgetDeleted(Issues issues, Links links, Journal journal) {
    this.issues = issues;
    this.links = links;
    this.journal = journal;
  }

  @Override
  public String name() {
    return "links-of-deleted-issues";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  public void run(Instant now) {
    Set<Long> missing = new HashSet<>(links.taggedIssues());
    if (!missing.isEmpty()) {
      issues.visible(Actor.SYSTEM, missing).stream()
          .map(IssueFacts::id)
          .toList()
          .forEach(missing::remove);
    }
    missing.stream().filter(id -> issues.withId(id).isEmpty()).forEach(this::forget);
  }

  private void forget(long id) {
    links.put(id, List.of());
    String key = Long.toString(id);
    Optional<Document<IssueOutcomes>> document = journal.find(IssueOutcomes.KIND, key);
    document.ifPresent(
        known ->
            journal.delete(IssueOutcomes.KIND, key, known.version(), Actor.SYSTEM, "").isDone());
  }
}
