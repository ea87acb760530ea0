package org.sharedoutcomes.core.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.IssueLinks;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.readiness.ReadinessDraft.CriterionDraft;
import org.sharedoutcomes.core.readiness.ReadinessDraft.TemplateDraft;
import org.sharedoutcomes.core.readiness.ReadinessDraft.TierDraft;

/** Reads what an administrator typed, and finds everything that is wrong with it. */
final class ReadDraft {
  private static final int MOST_TIERS = 8;
  private static final int MOST = 100;
  private static final int NAME = 60;
  private static final int TEXT = 250;
  private static final int JQL = 4000;
  private static final int SUMMARY = 255;
  private static final int DESCRIPTION = 5000;
  private static final int LONGEST_TIME = 365;

  /** A tier that depends on a verdict would depend on itself. */
  private static final Set<String> OWN_QUERIES = Set.of("awaitingsignoff(", "signedoff(");

  private final Issues issues;
  private final Programme programme;
  private final Findings findings = new Findings();

  ReadDraft(Issues issues, Programme programme) {
    this.issues = issues;
    this.programme = programme;
  }

  Findings findings() {
    return findings;
  }

  List<Tier> tiers(Actor actor, List<TierDraft> drafts, Readiness now) {
    limit("tiers", drafts, MOST_TIERS);
    Ids ids = new Ids(findings, drafts.stream().map(TierDraft::id));
    List<Tier> tiers = new ArrayList<>();
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 0; i < drafts.size(); i++) {
      TierDraft draft = drafts.get(i);
      String field = "tiers[" + i + "]";
      String name = findings.required(field + ".name", draft.name(), NAME);
      if (!name.isEmpty() && !names.add(name)) {
        add(field + ".name", "tier-twice", name);
      }
      String jql = findings.optional(field + ".jql", draft.jql(), JQL);
      query(actor, field + ".jql", jql);
      tiers.add(
          new Tier(
              ids.of(field, draft.id(), name), name, jql, Boolean.TRUE.equals(draft.otherwise())));
    }
    if (!tiers.isEmpty() && tiers.stream().filter(Tier::otherwise).count() != 1) {
      add("tiers", "one-otherwise");
    }
    stillAsked(tiers.stream().map(Tier::id).toList(), now);
    return tiers;
  }

  private void query(Actor actor, String field, String jql) {
    String plain = jql.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    if (OWN_QUERIES.stream().anyMatch(plain::contains)) {
      add(field, "jql-of-itself");
    } else if (!jql.isEmpty()) {
      Answer<Long> count = issues.count(actor, jql);
      if (!count.isDone()) {
        add(field, "jql", count.reasons().get(0));
      }
    }
  }

  /** A tier may go as long as what it asks for is asked for by another. */
  private void stillAsked(List<String> left, Readiness now) {
    List<String> alone =
        Stream.concat(
                now.criteria().stream()
                    .filter(one -> one.tiers().stream().noneMatch(left::contains))
                    .map(Criterion::text),
                now.companions().stream()
                    .filter(one -> one.tiers().stream().noneMatch(left::contains))
                    .map(CompanionTemplate::summary))
            .toList();
    if (!alone.isEmpty()) {
      add("tiers", "tier-in-use", alone);
    }
  }

  List<Criterion> criteria(List<CriterionDraft> drafts, Readiness now) {
    limit("criteria", drafts, MOST);
    Ids ids = new Ids(findings, drafts.stream().map(CriterionDraft::id));
    List<Criterion> criteria = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      CriterionDraft draft = drafts.get(i);
      String field = "criteria[" + i + "]";
      String text = oneLine(field + ".text", draft.text(), TEXT);
      criteria.add(
          new Criterion(
              ids.of(field, draft.id(), text),
              function(field, draft.function()),
              text,
              tiers(field, draft.tiers(), now),
              !Boolean.FALSE.equals(draft.evidence()),
              findings.oneOf(
                  field + ".evidenceKind", draft.evidenceKind(), Evidence.Kind.class, null),
              Boolean.TRUE.equals(draft.peer())));
    }
    return criteria;
  }

  List<CompanionTemplate> companions(List<TemplateDraft> drafts, Readiness now) {
    limit("companions", drafts, MOST);
    Ids ids = new Ids(findings, drafts.stream().map(TemplateDraft::id));
    List<CompanionTemplate> templates = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      TemplateDraft draft = drafts.get(i);
      String field = "companions[" + i + "]";
      String summary = oneLine(field + ".summary", draft.summary(), SUMMARY);
      templates.add(
          new CompanionTemplate(
              ids.of(field, draft.id(), summary),
              findings.oneOf(
                  field + ".kind", draft.kind(), CompanionKind.class, CompanionKind.OTHER),
              function(field, draft.function()),
              tiers(field, draft.tiers(), now),
              issueType(field + ".issueType", draft.issueType()),
              project(field + ".project", draft.project()),
              summary,
              findings.optional(field + ".description", draft.description(), DESCRIPTION),
              findings.within(field + ".dueBefore", draft.dueBefore(), 0, LONGEST_TIME),
              labels(field + ".labels", draft.labels())));
    }
    return templates;
  }

  String linkType(String typed, IssueLinks links) {
    String wanted = findings.optional("linkType", typed, NAME);
    List<String> types = links.types();
    if (!wanted.isEmpty() && types.stream().noneMatch(wanted::equalsIgnoreCase)) {
      add("linkType", "no-such-link-type", wanted, types);
    }
    return wanted;
  }

  private String function(String field, String typed) {
    String key = findings.required(field + ".function", typed, NAME);
    if (!key.isEmpty() && programme.function(key).isEmpty()) {
      add(field + ".function", "no-such-function", key, programme.name());
    }
    return key;
  }

  private List<String> tiers(String field, List<String> typed, Readiness now) {
    List<String> wanted =
        typed == null ? List.of() : typed.stream().filter(Objects::nonNull).distinct().toList();
    List<String> known = now.tiers().stream().map(Tier::id).toList();
    if (wanted.isEmpty()) {
      add(field + ".tiers", known.isEmpty() ? "tiers-first" : "no-tier");
    }
    wanted.stream()
        .filter(id -> !known.contains(id))
        .forEach(id -> add(field + ".tiers", "no-such-tier", id, known));
    return wanted;
  }

  private String issueType(String field, String typed) {
    String name = findings.required(field, typed, NAME);
    if (!name.isEmpty() && !issues.knowsIssueType(name)) {
      add(field, "no-such-type", name);
    }
    return name;
  }

  private String project(String field, String typed) {
    String key = findings.optional(field, typed, SUMMARY);
    if (!key.isEmpty() && !issues.knowsProject(key)) {
      findings.add(Refusal.invalid(field, "shared-outcomes.programme.no-such-project", key));
    }
    return key;
  }

  private List<String> labels(String field, List<String> typed) {
    List<String> labels =
        typed == null
            ? List.of()
            : typed.stream()
                .filter(one -> one != null && !one.isBlank())
                .map(String::strip)
                .distinct()
                .toList();
    labels.stream()
        .filter(one -> one.matches(".*\\s.*") || one.length() > SUMMARY)
        .forEach(one -> add(field, "bad-label", one));
    return labels;
  }

  private String oneLine(String field, String typed, int most) {
    String text = findings.required(field, typed, most);
    if (text.matches("(?s).*\\R.*")) {
      add(field, "one-line");
    }
    return text;
  }

  private void limit(String field, List<?> drafts, int most) {
    if (drafts.size() > most) {
      add(field, "too-many", most);
    }
  }

  private void add(String field, String name, Object... arguments) {
    findings.add(Refusal.invalid(field, "shared-outcomes.readiness." + name, arguments));
  }
}
