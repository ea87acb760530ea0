package org.sharedoutcomes.core.signoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.core.journal.Journal;

/** Shows the rules to everybody who may use the product. */
public final class BrowseRules {
  private final Journal journal;
  private final Permissions permissions;

  public BrowseRules(Journal journal, Permissions permissions) {
    this.journal = journal;
    this.permissions = permissions;
  }

  /** All rules by name. */
  public Answer<List<Document<Rule>>> all(Actor actor) {
    return new Access(permissions)
        .user(actor)
        .map(
            user ->
                journal.snapshot().all(Rule.KIND).stream()
                    .sorted(
                        Comparator.comparing(
                                (Document<Rule> rule) -> rule.value().name(),
                                String.CASE_INSENSITIVE_ORDER)
                            .thenComparing(Document::key))
                    .toList());
  }

  public Answer<Document<Rule>> one(Actor actor, String id) {
    return new Access(permissions)
        .user(actor)
        .then(
            user ->
                journal
                    .snapshot()
                    .find(Rule.KIND, id)
                    .map(Answer::done)
                    .orElseGet(() -> Answer.refused(noSuchRule(id))));
  }

  /** Every version of the rule, newest first, each with what differs from the one before. */
  public Answer<List<RuleVersion>> versions(Actor actor, String id) {
    return new Access(permissions)
        .user(actor)
        .map(user -> journal.history(Rule.KIND.stream(id)))
        .then(
            history ->
                history.isEmpty()
                    ? Answer.refused(noSuchRule(id))
                    : Answer.done(versions(history)));
  }

  private List<RuleVersion> versions(List<Entry> history) {
    RuleWords words = new RuleWords(journal.snapshot());
    List<RuleVersion> versions = new ArrayList<>();
    List<Refusal> before = List.of();
    for (Entry entry : history) {
      Rule rule = entry.isDeletion() ? null : journal.value(Rule.KIND, entry);
      List<Refusal> parts = rule == null ? List.of() : words.parts(rule);
      versions.add(
          0,
          new RuleVersion(
              new Document<>(entry.key(), entry.version(), entry.at(), entry.who(), rule),
              entry.what(),
              entry.why(),
              without(before, parts),
              without(parts, before)));
      before = parts;
    }
    return versions;
  }

  /** The versions before this one that still hold for some issues or until some day. */
  public static List<Integer> earlier(Document<Rule> newest) {
    return RuleVersions.line(newest).stream().skip(1).map(Document::version).toList();
  }

  /** That version of the rule, if it still holds for some issues; else the newest. */
  public static Document<Rule> version(Document<Rule> newest, int version) {
    return RuleVersions.line(newest).stream()
        .filter(rule -> rule.version() == version)
        .findFirst()
        .orElse(newest);
  }

  /** What has changed between two wordings of a rule. */
  public static List<Refusal> without(List<Refusal> sentences, List<Refusal> others) {
    return sentences.stream().filter(one -> !others.contains(one)).toList();
  }

  /** Rules as sentences, in the words of today's programmes. */
  public RuleWords words() {
    return new RuleWords(journal.snapshot());
  }

  /** The actor, when allowed to define rules. */
  public Answer<Actor> mayDefine(Actor actor) {
    return new Access(permissions).administrator(actor);
  }

  static Refusal noSuchRule(String id) {
    return Refusal.notFound("", "shared-outcomes.sign-off.rule.no-such-rule", id);
  }
}
