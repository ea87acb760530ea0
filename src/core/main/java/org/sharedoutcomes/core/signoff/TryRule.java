package org.sharedoutcomes.core.signoff;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.link.Links;
import org.sharedoutcomes.core.signoff.Rule.Scope;

/** Tells an administrator what a rule that is being written would ask of one issue, and why. */
public final class TryRule {
  private final Assess assess;
  private final Journal journal;
  private final Issues issues;
  private final People people;
  private final Links links;
  private final Access access;
  private final Clock clock;

  public TryRule(
      Assess assess,
      Journal journal,
      Issues issues,
      People people,
      Links links,
      Permissions permissions,
      Clock clock) {
    this.assess = assess;
    this.journal = journal;
    this.issues = issues;
    this.people = people;
    this.links = links;
    this.access = new Access(permissions);
    this.clock = clock;
  }

  public Answer<Trial> on(Actor actor, String issueKey, RuleDraft draft) {
    String key = issueKey == null ? "" : issueKey.trim();
    return access
        .administrator(actor)
        .then(
            admin ->
                issues
                    .visible(admin, key)
                    .or(() -> issues.visible(admin, key.toUpperCase(Locale.ROOT)))
                    .map(issue -> Answer.done(trial(admin, issue, draft)))
                    .orElseGet(
                        () ->
                            Answer.refused(
                                Refusal.notFound(
                                    "issue", "shared-outcomes.common.no-such-issue", key))));
  }

  private Trial trial(Actor actor, IssueFacts issue, RuleDraft draft) {
    Snapshot snapshot = journal.snapshot();
    Rule rule = draft.toRule("", people);
    Document<Rule> alone = new Document<>("", 1, clock.instant(), actor.userKey(), rule);
    Verdict verdict =
        assess.under(List.of(alone), snapshot, List.of(issue), clock.instant()).get(issue.id());
    return new Trial(issue, parts(actor, issue, rule.scope(), snapshot), verdict);
  }

  private List<Trial.Part> parts(Actor actor, IssueFacts issue, Scope scope, Snapshot snapshot) {
    List<Trial.Part> parts = new ArrayList<>();
    add(parts, scope.projects(), Set.of(issue.project()), "project");
    add(parts, scope.issueTypes(), Set.of(issue.type()), "type");
    if (!scope.stages().isEmpty()) {
      LinkedOutcomes linked =
          new LinkedOutcomes.Reader(links, issues, snapshot).of(List.of(issue)).get(issue.id());
      add(parts, scope.stages(), linked.stages(), "stage");
    }
    if (scope.customerFacingOnly()) {
      boolean facing =
          new Facings(issues, new Dossiers(journal))
              .of(snapshot, List.of(issue))
              .get(issue.id())
              .counts();
      parts.add(new Trial.Part(text(facing ? "facing" : "not-facing"), facing));
    }
    if (!scope.jql().isBlank()) {
      parts.add(query(actor, issue, scope.jql()));
    }
    return parts;
  }

  private static void add(
      List<Trial.Part> parts, List<String> wanted, Set<String> had, String name) {
    if (!wanted.isEmpty()) {
      boolean fits = Applications.fits(wanted, had);
      parts.add(
          new Trial.Part(
              had.isEmpty() ? text("no-" + name, wanted) : text(name, List.copyOf(had), wanted),
              fits));
    }
  }

  private Trial.Part query(Actor actor, IssueFacts issue, String jql) {
    Rule asking = new Rule("", "", scopeOf(jql), List.of(), null, null);
    Answer<Set<Long>> matching =
        new Queries(issues, people)
            .matching(
                new Document<>("", 1, clock.instant(), actor.userKey(), asking),
                Set.of(issue.id()));
    if (!matching.isDone()) {
      return new Trial.Part(text("query-broken", matching.reasons().get(0)), true);
    }
    boolean fits = matching.get().contains(issue.id());
    return new Trial.Part(text(fits ? "query" : "not-query", jql), fits);
  }

  private static Scope scopeOf(String jql) {
    return new Scope(List.of(), List.of(), jql, false, List.of());
  }

  private static Refusal text(String name, Object... arguments) {
    return Refusal.invalid("", "shared-outcomes.sign-off.trial." + name, arguments);
  }
}
