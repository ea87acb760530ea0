package org.sharedoutcomes.core.outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.outcome.MetricTree.Edge;
import org.sharedoutcomes.core.outcome.MetricTree.EdgeKind;
import org.sharedoutcomes.core.outcome.MetricTree.Operator;
import org.sharedoutcomes.core.programme.Members;
import org.sharedoutcomes.core.programme.Programme;

/** Shows a programme's metric tree to users and lets members draw it anew. */
public final class ShapeTree {
  private final Journal journal;
  private final Access access;
  private final Members members;

  public ShapeTree(Journal journal, Permissions permissions, People people) {
    this.journal = journal;
    this.access = new Access(permissions);
    this.members = new Members(permissions, people);
  }

  /** An edge as typed. */
  public record EdgeDraft(
      String from, String to, String kind, String operator, Double strength, Integer confidence) {}

  /** The tree without edges to outcomes that are gone; version 0 while nobody has drawn any. */
  public Answer<Document<MetricTree>> tree(Actor actor, String programme) {
    return access
        .user(actor)
        .then(user -> programme(journal.snapshot(), programme))
        .map(found -> now(journal.snapshot(), programme));
  }

  /** Puts these edges in the place of all that are there. */
  public Answer<Document<MetricTree>> shape(
      Actor actor, String programme, OptionalInt expectedVersion, List<EdgeDraft> edges) {
    Snapshot snapshot = journal.snapshot();
    return access
        .user(actor)
        .then(user -> programme(snapshot, programme))
        .then(found -> members.member(actor, found))
        .then(member -> read(keys(snapshot, programme), edges))
        .then(
            tree ->
                journal.save(
                    new Change<>(
                        MetricTree.KIND,
                        programme,
                        expectedVersion.orElse(now(snapshot, programme).version()),
                        actor,
                        "changed",
                        "",
                        tree)));
  }

  private static Answer<Programme> programme(Snapshot snapshot, String key) {
    if (key == null || key.isBlank()) {
      return Answer.refused(
          Refusal.malformed("programme", "shared-outcomes.common.required", "programme"));
    }
    return snapshot
        .find(Programme.KIND, key)
        .map(found -> Answer.done(found.value()))
        .orElseGet(
            () ->
                Answer.refused(
                    Refusal.notFound(
                        "programme", "shared-outcomes.programme.no-such-programme", key)));
  }

  private static Set<String> keys(Snapshot snapshot, String programme) {
    return snapshot.values(Outcome.KIND).stream()
        .filter(outcome -> outcome.programme().equals(programme) && !outcome.retired())
        .map(Outcome::key)
        .collect(Collectors.toSet());
  }

  private static Document<MetricTree> now(Snapshot snapshot, String programme) {
    Set<String> known = keys(snapshot, programme);
    return snapshot
        .find(MetricTree.KIND, programme)
        .map(
            tree ->
                new Document<>(
                    tree.key(),
                    tree.version(),
                    tree.changedAt(),
                    tree.changedBy(),
                    new MetricTree(
                        tree.value().edges().stream()
                            .filter(e -> known.contains(e.from()) && known.contains(e.to()))
                            .toList())))
        .orElseGet(() -> new Document<>(programme, 0, Instant.EPOCH, "", MetricTree.EMPTY));
  }

  private record Ends(String from, String to) {}

  private static Answer<MetricTree> read(Set<String> known, List<EdgeDraft> drafts) {
    Findings findings = new Findings();
    List<Edge> edges = new ArrayList<>();
    Set<Ends> seen = new HashSet<>();
    for (int i = 0; i < drafts.size(); i++) {
      String field = "edges[" + i + "]";
      if (drafts.get(i) == null) {
        findings.add(Refusal.invalid(field, "shared-outcomes.common.required", field));
        continue;
      }
      Edge edge = edge(drafts.get(i), field, known, findings);
      if (!edge.from().isEmpty() && edge.from().equals(edge.to())) {
        findings.add(Refusal.invalid(field, "shared-outcomes.outcome.edge-to-itself", edge.from()));
      } else if (!seen.add(new Ends(edge.from(), edge.to()))) {
        findings.add(
            Refusal.invalid(field, "shared-outcomes.outcome.edge-twice", edge.from(), edge.to()));
      }
      edges.add(edge);
    }
    if (findings.none()) {
      Cycle.in(edges)
          .ifPresent(
              path ->
                  findings.add(
                      Refusal.invalid(
                          "edges", "shared-outcomes.outcome.cycle", String.join(" → ", path))));
    }
    return findings.none()
        ? Answer.done(new MetricTree(edges))
        : Answer.refused(findings.reasons());
  }

  private static Edge edge(EdgeDraft draft, String field, Set<String> known, Findings findings) {
    EdgeKind kind =
        findings.oneOf(field + ".kind", draft.kind(), EdgeKind.class, EdgeKind.COMPONENT);
    boolean component = kind == EdgeKind.COMPONENT;
    if (!component && draft.operator() != null && !draft.operator().isBlank()) {
      findings.add(Refusal.invalid(field, "shared-outcomes.outcome.operator-of-influence"));
    }
    if (component && (draft.strength() != null || draft.confidence() != null)) {
      findings.add(Refusal.invalid(field, "shared-outcomes.outcome.strength-of-component"));
    }
    Double strength = draft.strength();
    if (strength != null && !(strength >= -1 && strength <= 1)) {
      findings.add(
          Refusal.invalid(
              field + ".strength",
              "shared-outcomes.common.not-within",
              field + ".strength",
              -1,
              1));
    }
    return new Edge(
        end(field + ".from", draft.from(), known, findings),
        end(field + ".to", draft.to(), known, findings),
        kind,
        component
            ? findings.oneOf(field + ".operator", draft.operator(), Operator.class, Operator.SUM)
            : null,
        strength,
        findings.within(field + ".confidence", draft.confidence(), 0, 100));
  }

  private static String end(String field, String key, Set<String> known, Findings findings) {
    String wanted = findings.required(field, key, 60);
    Optional.of(wanted)
        .filter(outcome -> !outcome.isEmpty() && !known.contains(outcome))
        .ifPresent(
            unknown ->
                findings.add(
                    Refusal.invalid(field, "shared-outcomes.outcome.no-such-outcome", unknown)));
    return wanted;
  }
}
