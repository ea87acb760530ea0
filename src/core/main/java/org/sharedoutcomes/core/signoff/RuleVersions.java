package org.sharedoutcomes.core.signoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.signoff.Rule.Scope;

/**
 * Which version of a rule holds for which issue. The newest carries the earlier ones that still
 * hold for some issues, so nothing but the snapshot is read.
 */
final class RuleVersions {
  private RuleVersions() {}

  /** The issues that each version holds for; versions that hold for none of them are left out. */
  static Map<Document<Rule>, Collection<IssueFacts>> split(
      Document<Rule> newest, Collection<IssueFacts> of, Instant now) {
    if (newest.value().effective() == null) {
      return Map.of(newest, of);
    }
    List<Document<Rule>> line = line(newest);
    Map<Document<Rule>, Collection<IssueFacts>> split = new LinkedHashMap<>();
    for (IssueFacts issue : of) {
      line.stream()
          .filter(one -> covers(one.value(), issue.created(), now))
          .findFirst()
          .ifPresent(rule -> split.computeIfAbsent(rule, any -> new ArrayList<>()).add(issue));
    }
    return split;
  }

  /** The newest version and those before it that may hold for some issue, newest first. */
  static List<Document<Rule>> line(Document<Rule> newest) {
    List<Document<Rule>> line = new ArrayList<>();
    Document<Rule> next = newest;
    while (next != null) {
      line.add(next);
      next = before(next);
    }
    return line;
  }

  /** The scopes of all versions that hold for some issue, now or later. */
  static Stream<Scope> scopes(Snapshot snapshot) {
    return snapshot.all(Rule.KIND).stream()
        .flatMap(newest -> line(newest).stream())
        .map(rule -> rule.value().scope());
  }

  /** Since when it holds. */
  static Instant began(Document<Rule> rule) {
    Effective effective = rule.value().effective();
    return effective == null || effective.from().isBefore(rule.changedAt())
        ? rule.changedAt()
        : effective.from();
  }

  /**
   * What holds beside a version that is published now: nothing when that holds at once for all
   * issues; else the newest so far, without what it has already taken the place of.
   */
  static Effective.Earlier beside(Document<Rule> newest, Instant now) {
    Rule rule = newest.value();
    boolean replaced = covers(rule, Instant.MIN, now);
    return new Effective.Earlier(
        newest.version(),
        newest.changedAt(),
        newest.changedBy(),
        replaced ? rule.withEffective(null) : rule);
  }

  private static boolean covers(Rule rule, Instant created, Instant now) {
    return rule.effective() == null || rule.effective().covers(created, now);
  }

  private static Document<Rule> before(Document<Rule> rule) {
    Effective.Earlier before =
        rule.value().effective() == null ? null : rule.value().effective().before();
    return before == null
        ? null
        : new Document<>(
            rule.key(), before.version(), before.changedAt(), before.changedBy(), before.rule());
  }
}
