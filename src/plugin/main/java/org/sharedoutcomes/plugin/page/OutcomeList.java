package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.ShapeTree;
import org.sharedoutcomes.core.programme.BrowseProgrammes;
import org.sharedoutcomes.core.programme.Members;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.reading.BrowseReadings;
import org.sharedoutcomes.core.reading.BrowseReadings.Stand;

/** The page of all outcomes: each programme's tree as a list, its North Star first. */
public final class OutcomeList {
  private final BrowseProgrammes browseProgrammes;
  private final BrowseOutcomes browseOutcomes;
  private final BrowseReadings browseReadings;
  private final ShapeTree shapeTree;
  private final Members members;
  private final Permissions permissions;
  private final Journal journal;
  private final Phrases phrases;

  public OutcomeList(
      BrowseProgrammes browseProgrammes,
      BrowseOutcomes browseOutcomes,
      BrowseReadings browseReadings,
      ShapeTree shapeTree,
      Members members,
      Permissions permissions,
      Journal journal,
      Phrases phrases) {
    this.browseProgrammes = browseProgrammes;
    this.browseOutcomes = browseOutcomes;
    this.browseReadings = browseReadings;
    this.shapeTree = shapeTree;
    this.members = members;
    this.permissions = permissions;
    this.journal = journal;
    this.phrases = phrases;
  }

  private record View(List<Part> programmes, boolean noProgramme, boolean mayAdminister) {}

  private record Part(
      String key,
      String name,
      String caption,
      boolean mayDefine,
      List<OutcomeRow> rows,
      boolean empty) {}

  Page page(Actor actor) {
    return journal.atOnce(() -> read(actor));
  }

  private Page read(Actor actor) {
    List<Outcome> outcomes =
        browseOutcomes.all(actor, Optional.empty()).get().stream().map(Document::value).toList();
    Map<String, Stand> stands = browseReadings.stands(actor, outcomes).get();
    List<Part> parts = new ArrayList<>();
    for (Document<Programme> programme : browseProgrammes.all(actor).get()) {
      parts.add(part(actor, programme.value(), outcomes, stands));
    }
    View view = new View(parts, parts.isEmpty(), permissions.mayAdminister(actor));
    return Page.screen("outcomes", phrases.text("outcomes"), Plain.of(view));
  }

  private Part part(
      Actor actor, Programme programme, List<Outcome> all, Map<String, Stand> stands) {
    List<Outcome> own =
        all.stream().filter(outcome -> outcome.programme().equals(programme.key())).toList();
    List<OutcomeRow> rows =
        TreeOrder.of(own, shapeTree.tree(actor, programme.key()).get().value()).stream()
            .map(
                place ->
                    OutcomeRow.of(
                        place.outcome(),
                        stands.get(place.outcome().key()),
                        place.depth(),
                        place.edge() == null ? "" : phrases.relation(place.edge()),
                        phrases))
            .toList();
    return new Part(
        programme.key(),
        programme.name(),
        phrases.text("outcomes-of", programme.name()),
        members.isMember(actor, programme),
        rows,
        rows.isEmpty());
  }
}
