package org.sharedoutcomes.core.signoff;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.sharedoutcomes.core.common.InFlight;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.link.IssueOutcomes;
import org.sharedoutcomes.core.link.Links;
import org.sharedoutcomes.core.readiness.Checklist;
import org.sharedoutcomes.core.readiness.Checklists;
import org.sharedoutcomes.core.readiness.Preparation;
import org.sharedoutcomes.core.signoff.Verdict.Status;

/**
 * Computes verdicts from the rules, the decisions and the issues as they are now. The number of
 * statements and searches grows with the rules that have a query, never with the issues. Asks no
 * permission: who calls it has.
 */
public final class Assess {
  /**
   * What a verdict is made of besides rules and issues.
   *
   * @param everyDossier whether to read dossiers of issues of which nothing is required, too
   * @param unsearchable names of the fields a query asks about and no search can see as they are
   */
  private record Sources(
      boolean everyDossier, Function<String, List<String>> unsearchable, Values values) {}

  private final Journal journal;
  private final Issues issues;
  private final People people;
  private final Permissions permissions;
  private final Links links;
  private final Clock clock;

  public Assess(
      Journal journal,
      Issues issues,
      People people,
      Permissions permissions,
      Links links,
      Clock clock) {
    this.journal = journal;
    this.issues = issues;
    this.people = people;
    this.permissions = permissions;
    this.links = links;
    this.clock = clock;
  }

  public Verdict of(IssueFacts issue) {
    return all(List.of(issue)).get(issue.id());
  }

  /** The verdict on the issue as the step would leave it, with what the step edits. */
  public Verdict of(InFlight step) {
    Snapshot snapshot = journal.snapshot();
    IssueFacts issue = step.facts();
    Values edited = (ids, fields) -> Map.of(issue.id(), step.values(fields));
    return look(
            List.copyOf(snapshot.all(Rule.KIND)),
            snapshot,
            List.of(issue),
            new Sources(false, step::changedIn, edited),
            clock.instant())
        .verdicts()
        .get(issue.id());
  }

  /** The verdict of each of the issues, by id. */
  public Map<Long, Verdict> all(Collection<IssueFacts> of) {
    Snapshot snapshot = journal.snapshot();
    return under(List.copyOf(snapshot.all(Rule.KIND)), snapshot, of, clock.instant());
  }

  /** An issue with its verdict and all that the verdict knew of it. */
  record Seen(IssueFacts issue, Dossier dossier, Verdict verdict) {
    Seen with(Dossier other) {
      return new Seen(issue, other, verdict);
    }
  }

  /** The verdict of each of the issues, with their dossiers even where nothing is required. */
  List<Seen> seen(Collection<IssueFacts> of) {
    Snapshot snapshot = journal.snapshot();
    Look look =
        look(List.copyOf(snapshot.all(Rule.KIND)), snapshot, of, stored(true), clock.instant());
    return of.stream()
        .map(
            issue ->
                new Seen(
                    issue,
                    look.dossiers().getOrDefault(issue.id(), Dossier.EMPTY),
                    look.verdicts().get(issue.id())))
        .toList();
  }

  /** The values that a decision on the issue keeps, of those things that there are. */
  Map<String, String> values(IssueFacts issue, Collection<String> names) {
    if (names.isEmpty()) {
      return Map.of();
    }
    Material material =
        new Material(new LinkedOutcomes.Reader(links, issues, journal.snapshot()), issues::values);
    Snapshot effects =
        journal.find(
            Map.of(
                IssueOutcomes.KIND,
                names.stream().anyMatch(Material::isEffect)
                    ? material.tagged(List.of(issue)).stream().map(String::valueOf).toList()
                    : List.of()));
    return material.of(List.of(issue), names, effects).get(issue.id());
  }

  /** The verdicts as they would be at that moment if these were the rules. */
  Map<Long, Verdict> under(
      List<Document<Rule>> rules, Snapshot snapshot, Collection<IssueFacts> of, Instant now) {
    return look(rules, snapshot, of, stored(false), now).verdicts();
  }

  private Sources stored(boolean everyDossier) {
    return new Sources(everyDossier, jql -> List.of(), issues::values);
  }

  /** What was read on the way, and what came of it. */
  private record Look(Map<Long, Dossier> dossiers, Map<Long, Verdict> verdicts) {}

  private Look look(
      List<Document<Rule>> rules,
      Snapshot snapshot,
      Collection<IssueFacts> of,
      Sources sources,
      Instant now) {
    LinkedOutcomes.Reader outcomes = new LinkedOutcomes.Reader(links, issues, snapshot);
    Material material = new Material(outcomes, sources.values());
    Dossiers known = new Dossiers(journal);
    Map<Long, Facing> facings = new Facings(issues, known, sources.unsearchable()).of(snapshot, of);
    Map<Long, Application> applications =
        new Applications(new Queries(issues, people), outcomes, sources.unsearchable())
            .of(rules, of, facings, now);
    Map<Long, List<Need>> needs = needs(applications, snapshot, of);
    Snapshot documents = documents(needs, material, of, sources.everyDossier(), known);
    Map<Long, Dossier> dossiers = dossiers(documents, known);
    Map<Long, Checklist> checklists = checklists(snapshot, needs.keySet(), of, dossiers);
    Approving approving = new Approving(people);
    Map<Long, Map<String, Signers>> signers =
        new FindSigners(approving, permissions, snapshot, Timing.day(now)).of(needs, of, dossiers);
    Map<Long, Map<String, String>> values = values(needs, dossiers, of, material, documents);
    Map<Long, Verdict> verdicts = new LinkedHashMap<>();
    for (IssueFacts issue : of) {
      long id = issue.id();
      List<FunctionVerdict> parts =
          needs.getOrDefault(id, List.of()).stream()
              .map(
                  need ->
                      new Part(
                              need,
                              signers.get(id).get(need.function()).all(),
                              dossiers.getOrDefault(id, Dossier.EMPTY),
                              values.getOrDefault(id, Map.of()),
                              userKey -> approving.objection(need, issue, userKey),
                              now,
                              checklists.get(id),
                              signers.get(id).get(need.function()))
                          .verdict())
              .toList();
      verdicts.put(
          id,
          verdict(
              applications.get(id),
              parts,
              checklists.getOrDefault(id, Checklist.NONE),
              facings.get(id)));
    }
    return new Look(dossiers, verdicts);
  }

  private static Verdict verdict(
      Application application, List<FunctionVerdict> parts, Checklist checklist, Facing facing) {
    Status status = application.broken() != null ? Status.ERROR : Verdict.of(parts);
    return new Verdict(
        status, application.why(parts), application.named(), parts, checklist, facing);
  }

  private static Map<Long, List<Need>> needs(
      Map<Long, Application> applications, Snapshot snapshot, Collection<IssueFacts> of) {
    Needs finder = new Needs(snapshot);
    Map<Long, List<Need>> needs = new LinkedHashMap<>();
    for (IssueFacts issue : of) {
      List<Need> ofIssue = finder.of(applications.get(issue.id()), issue);
      if (!ofIssue.isEmpty()) {
        needs.put(issue.id(), ofIssue);
      }
    }
    return needs;
  }

  /** What people did about the issues, and what is expected of their outcomes if it matters. */
  private Snapshot documents(
      Map<Long, List<Need>> needs,
      Material material,
      Collection<IssueFacts> of,
      boolean every,
      Dossiers known) {
    List<IssueFacts> looking =
        of.stream()
            .filter(
                issue ->
                    needs.getOrDefault(issue.id(), List.of()).stream()
                        .anyMatch(Need::looksAtEffects))
            .toList();
    return journal.find(
        Map.of(
            Dossier.KIND,
            of.stream()
                .map(IssueFacts::id)
                .filter(id -> every || needs.containsKey(id))
                .filter(id -> !known.has(id))
                .map(String::valueOf)
                .toList(),
            IssueOutcomes.KIND,
            material.tagged(looking).stream().map(String::valueOf).toList()));
  }

  private static Map<Long, Dossier> dossiers(Snapshot documents, Dossiers known) {
    Map<Long, Dossier> found = new HashMap<>(known.found());
    documents
        .all(Dossier.KIND)
        .forEach(document -> found.put(Long.valueOf(document.key()), document.value()));
    return found;
  }

  private Map<Long, Checklist> checklists(
      Snapshot snapshot, Set<Long> ids, Collection<IssueFacts> of, Map<Long, Dossier> dossiers) {
    Map<Long, Preparation> done = new HashMap<>();
    dossiers.forEach((id, dossier) -> done.put(id, dossier.readiness()));
    return new Checklists(issues, snapshot)
        .of(of.stream().filter(issue -> ids.contains(issue.id())).toList(), done);
  }

  /** Only of issues on which somebody has decided: nothing else can be stale. */
  private static Map<Long, Map<String, String>> values(
      Map<Long, List<Need>> needs,
      Map<Long, Dossier> dossiers,
      Collection<IssueFacts> of,
      Material material,
      Snapshot documents) {
    List<IssueFacts> decided =
        of.stream()
            .filter(issue -> needs.containsKey(issue.id()))
            .filter(issue -> dossiers.containsKey(issue.id()))
            .filter(issue -> !dossiers.get(issue.id()).standing().isEmpty())
            .toList();
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (IssueFacts issue : decided) {
      needs.get(issue.id()).forEach(need -> names.addAll(need.materialFields()));
    }
    return names.isEmpty() ? Map.of() : material.of(decided, names, documents);
  }
}
