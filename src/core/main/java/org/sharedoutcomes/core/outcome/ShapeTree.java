package org.sharedoutcomes.core.outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.outcome.MetricTree.Edge;
import org.sharedoutcomes.core.programme.Members;
import org.sharedoutcomes.core.programme.Programme;

/**
 * Shows a programme's metric tree to users and lets members draw it: all of it anew, or single
 * edges. Only what a change touches has to hold; a flaw elsewhere does not stand in its way.
 */
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
      String from,
      String to,
      String kind,
      String operator,
      String role,
      Double strength,
      Integer confidence) {
    public EdgeDraft(
        String from, String to, String kind, String operator, Double strength, Integer confidence) {
      this(from, to, kind, operator, null, strength, confidence);
    }
  }

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
    return draw(actor, programme, expectedVersion, "", edges, (now, drawn) -> drawn);
  }

  /** Adds edges; a refusal calls them {@code edges[0]} and so on. */
  public Answer<Document<MetricTree>> add(
      Actor actor,
      String programme,
      OptionalInt expectedVersion,
      List<EdgeDraft> edges,
      String reason) {
    return draw(
        actor,
        programme,
        expectedVersion,
        reason,
        edges,
        (now, drawn) -> {
          List<Edge> all = new ArrayList<>(now);
          all.addAll(drawn);
          return all;
        });
  }

  /**
   * Draws the edge between the same two outcomes anew. When that changes what joins the parts of a
   * whole, its other parts follow, for a whole is made up in one way.
   */
  public Answer<Document<MetricTree>> change(
      Actor actor, String programme, OptionalInt expectedVersion, EdgeDraft edge, String reason) {
    return there(actor, programme, edge.from(), edge.to())
        .then(
            there ->
                draw(
                    actor,
                    programme,
                    expectedVersion,
                    reason,
                    List.of(edge),
                    (now, drawn) -> now.stream().map(e -> follow(e, drawn.get(0))).toList()));
  }

  private static Edge follow(Edge edge, Edge drawn) {
    if (edge.joins(drawn.from(), drawn.to())) {
      return drawn;
    }
    boolean sibling = edge.to().equals(drawn.to()) && edge.isComponent() && drawn.isComponent();
    return sibling
        ? new Edge(
            edge.from(),
            edge.to(),
            edge.kind(),
            drawn.operator(),
            drawn.role() == null ? null : drawn.role().other(),
            null,
            null)
        : edge;
  }

  public Answer<Document<MetricTree>> remove(
      Actor actor,
      String programme,
      OptionalInt expectedVersion,
      String from,
      String to,
      String reason) {
    return there(actor, programme, from, to)
        .then(
            there ->
                draw(
                    actor,
                    programme,
                    expectedVersion,
                    reason,
                    List.of(),
                    (now, none) -> now.stream().filter(edge -> !edge.joins(from, to)).toList()));
  }

  private Answer<Edge> there(Actor actor, String programme, String from, String to) {
    return tree(actor, programme)
        .then(
            tree ->
                tree.value().edges().stream()
                    .filter(edge -> edge.joins(from, to))
                    .findFirst()
                    .map(Answer::done)
                    .orElseGet(
                        () ->
                            Answer.refused(
                                Refusal.notFound(
                                    "edges", "shared-outcomes.tree.no-such-edge", from, to))));
  }

  private Answer<Document<MetricTree>> draw(
      Actor actor,
      String programme,
      OptionalInt expectedVersion,
      String reason,
      List<EdgeDraft> drafts,
      BiFunction<List<Edge>, List<Edge>, List<Edge>> change) {
    Snapshot snapshot = journal.snapshot();
    return access
        .user(actor)
        .then(user -> programme(snapshot, programme))
        .then(found -> members.member(actor, found))
        .then(
            member -> {
              Document<MetricTree> now = now(snapshot, programme);
              return new Drawing(outcomes(snapshot, programme), now.value().edges())
                  .read(drafts, reason, change)
                  .then(
                      tree ->
                          journal.save(
                              new Change<>(
                                  MetricTree.KIND,
                                  programme,
                                  expectedVersion.orElse(now.version()),
                                  actor,
                                  "changed",
                                  reason,
                                  tree)));
            });
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

  private static Map<String, Outcome> outcomes(Snapshot snapshot, String programme) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    snapshot.values(Outcome.KIND).stream()
        .filter(outcome -> outcome.programme().equals(programme) && !outcome.retired())
        .forEach(outcome -> outcomes.put(outcome.key(), outcome));
    return outcomes;
  }

  private static Document<MetricTree> now(Snapshot snapshot, String programme) {
    Map<String, Outcome> known = outcomes(snapshot, programme);
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
                            .filter(e -> known.containsKey(e.from()) && known.containsKey(e.to()))
                            .toList())))
        .orElseGet(() -> new Document<>(programme, 0, Instant.EPOCH, "", MetricTree.EMPTY));
  }
}
