package org.sharedoutcomes.core.signoff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Work;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.notice.GiveNotice;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.notice.Subject;

/**
 * Tells the administrators who wrote a rule, once for each version and each thing, when Jira no
 * longer knows what the rule names: a field that was deleted, a group, a project.
 */
public final class WatchRules implements Work {
  private static final String PATH = "/plugins/servlet/shared-outcomes/admin/sign-off-rules/";

  private final ReviewRules review;
  private final Journal journal;
  private final Permissions permissions;
  private final GiveNotice give;

  public WatchRules(ReviewRules review, Journal journal, Permissions permissions, GiveNotice give) {
    this.review = review;
    this.journal = journal;
    this.permissions = permissions;
    this.give = give;
  }

  @Override
  public String name() {
    return "watch-sign-off-rules";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run(Instant now) {
    for (Map.Entry<String, List<Refusal>> found : review.problems().entrySet()) {
      Document<Rule> rule = journal.snapshot().find(Rule.KIND, found.getKey()).orElseThrow();
      List<String> authors = authors(rule.key());
      for (Refusal problem : found.getValue()) {
        give.give(notice(rule, problem, authors, now));
      }
    }
  }

  private static Notice notice(
      Document<Rule> rule, Refusal problem, List<String> audience, Instant now) {
    return new Notice(
        "sign-off-rule/" + rule.key() + "/" + rule.version() + "/" + problem.field(),
        now,
        Notice.Kind.FAILURE,
        Subject.rule(rule.key()),
        "shared-outcomes.sign-off.rule.notice",
        List.of(rule.value().name(), problem.field()),
        PATH + rule.key(),
        audience,
        "sign-off-rule/" + rule.key());
  }

  private List<String> authors(String id) {
    return journal.versions(Rule.KIND, id).stream()
        .map(Document::changedBy)
        .distinct()
        .filter(author -> permissions.mayAdminister(new Actor(author)))
        .toList();
  }
}
