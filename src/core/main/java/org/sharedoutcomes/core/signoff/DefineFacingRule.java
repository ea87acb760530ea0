package org.sharedoutcomes.core.signoff;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;

/**
 * Classification rules: everybody may read them, for they explain a gate; administrators create,
 * change and delete them.
 */
public final class DefineFacingRule {
  private static final int NAME = 100;
  private static final int QUERY = 2000;
  private static final int MOST = 100;
  private static final Set<String> OWN_QUERIES = Set.of("awaitingsignoff(", "signedoff(");

  private final Journal journal;
  private final Issues issues;
  private final Access access;

  public DefineFacingRule(Journal journal, Issues issues, Permissions permissions) {
    this.journal = journal;
    this.issues = issues;
    this.access = new Access(permissions);
  }

  /** All rules by name. */
  public Answer<List<Document<FacingRule>>> all(Actor actor) {
    return access
        .user(actor)
        .map(
            user ->
                journal.snapshot().all(FacingRule.KIND).stream()
                    .sorted(
                        Comparator.comparing(
                                (Document<FacingRule> rule) -> rule.value().name(),
                                String.CASE_INSENSITIVE_ORDER)
                            .thenComparing(Document::key))
                    .toList());
  }

  public Answer<Document<FacingRule>> one(Actor actor, String id) {
    return access.user(actor).then(user -> existing(id));
  }

  /** The actor, when allowed to define rules. */
  public Answer<Actor> mayDefine(Actor actor) {
    return access.administrator(actor);
  }

  public Answer<Document<FacingRule>> create(Actor actor, FacingRuleDraft draft) {
    return access
        .administrator(actor)
        .then(admin -> write(admin, UUID.randomUUID().toString().substring(0, 8), 0, draft));
  }

  /**
   * Changes the rule.
   *
   * @param seen the version that the administrator saw; empty for whatever is the newest
   */
  public Answer<Document<FacingRule>> change(
      Actor actor, String id, OptionalInt seen, FacingRuleDraft draft) {
    return access
        .administrator(actor)
        .then(admin -> existing(id))
        .then(now -> write(actor, id, seen.orElse(now.version()), draft));
  }

  public Answer<Integer> delete(Actor actor, String id, OptionalInt seen) {
    return access
        .administrator(actor)
        .then(admin -> existing(id))
        .then(now -> journal.delete(FacingRule.KIND, id, seen.orElse(now.version()), actor, ""));
  }

  private Answer<Document<FacingRule>> existing(String id) {
    return journal
        .snapshot()
        .find(FacingRule.KIND, id)
        .map(Answer::done)
        .orElseGet(() -> Answer.refused(Refusal.notFound("", text("no-such-rule"), id)));
  }

  private Answer<Document<FacingRule>> write(
      Actor actor, String id, int seen, FacingRuleDraft draft) {
    Findings findings = new Findings();
    check(actor, draft, findings);
    if (!findings.none()) {
      return Answer.refused(findings.reasons());
    }
    String what = seen == 0 ? "created" : "changed";
    return journal.save(new Change<>(FacingRule.KIND, id, seen, actor, what, "", draft.toRule(id)));
  }

  private void check(Actor actor, FacingRuleDraft draft, Findings findings) {
    findings.required("name", draft.name(), NAME);
    findings.optional("jql", draft.jql(), QUERY);
    if (draft.jql().isEmpty() && draft.components().isEmpty() && draft.labels().isEmpty()) {
      findings.add(Refusal.invalid("jql", text("matches-everything")));
    }
    List<String> unknown =
        draft.projects().stream().filter(project -> !issues.knowsProject(project)).toList();
    if (!unknown.isEmpty()) {
      findings.add(Refusal.invalid("projects", text("unknown-project"), unknown));
    }
    List.of(draft.projects(), draft.components(), draft.labels())
        .forEach(
            list -> {
              if (list.size() > MOST || list.stream().anyMatch(one -> one.length() > 255)) {
                findings.add(Refusal.invalid("", text("too-many"), MOST));
              }
            });
    query(actor, draft.jql(), findings);
  }

  private void query(Actor actor, String jql, Findings findings) {
    String bare = jql.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    if (OWN_QUERIES.stream().anyMatch(bare::contains)) {
      findings.add(Refusal.invalid("jql", text("jql-of-itself")));
    } else if (!jql.isEmpty()) {
      issues.count(actor, jql).reasons().stream()
          .limit(1)
          .forEach(reason -> findings.add(Refusal.invalid("jql", text("jql"), reason)));
    }
  }

  private static String text(String name) {
    return "shared-outcomes.customer-facing.rule." + name;
  }
}
