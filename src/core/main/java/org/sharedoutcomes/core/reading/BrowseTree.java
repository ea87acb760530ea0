package org.sharedoutcomes.core.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.outcome.Composition;
import org.sharedoutcomes.core.outcome.Flaw;
import org.sharedoutcomes.core.outcome.MetricTree;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.ShapeTree;
import org.sharedoutcomes.core.programme.Settings;
import org.sharedoutcomes.core.reading.BrowseReadings.Stand;

/**
 * Shows a programme's tree with how each outcome stands, whether its parts make it up, and what is
 * wrong with the tree; with one reading of all values.
 */
public final class BrowseTree {
  private final Journal journal;
  private final ShapeTree shapeTree;
  private final BrowseOutcomes browseOutcomes;
  private final BrowseReadings browseReadings;

  public BrowseTree(
      Journal journal,
      ShapeTree shapeTree,
      BrowseOutcomes browseOutcomes,
      BrowseReadings browseReadings) {
    this.journal = journal;
    this.shapeTree = shapeTree;
    this.browseOutcomes = browseOutcomes;
    this.browseReadings = browseReadings;
  }

  /**
   * A tree as it stands today.
   *
   * @param outcomes all of the programme, the North Star first, then by name; none that is retired
   * @param reconciliations by key of the whole; only of those that have parts
   */
  public record Picture(
      Document<MetricTree> tree,
      List<Outcome> outcomes,
      Map<String, Stand> stands,
      Map<String, Reconciliation> reconciliations,
      List<Flaw> flaws) {
    public Optional<Outcome> northStar() {
      return outcomes.stream().filter(Outcome::northStar).findFirst();
    }

    /** The whole picture under the version of its tree. */
    public Document<Picture> document() {
      return new Document<>(tree.key(), tree.version(), tree.changedAt(), tree.changedBy(), this);
    }

    public Outcome outcome(String key) {
      return outcomes.stream().filter(o -> o.key().equals(key)).findFirst().orElseThrow();
    }
  }

  public Answer<Picture> picture(Actor actor, String programme) {
    return journal.atOnce(
        () ->
            shapeTree
                .tree(actor, programme)
                .then(
                    tree ->
                        browseOutcomes
                            .all(actor, Optional.of(programme))
                            .then(outcomes -> picture(actor, tree, outcomes))));
  }

  private Answer<Picture> picture(
      Actor actor, Document<MetricTree> tree, List<Document<Outcome>> documents) {
    List<Outcome> outcomes =
        documents.stream().map(Document::value).filter(outcome -> !outcome.retired()).toList();
    return browseReadings.stands(actor, outcomes).map(stands -> picture(tree, outcomes, stands));
  }

  private Picture picture(
      Document<MetricTree> tree, List<Outcome> outcomes, Map<String, Stand> stands) {
    Map<String, Outcome> byKey = new LinkedHashMap<>();
    outcomes.forEach(outcome -> byKey.put(outcome.key(), outcome));
    Map<String, List<Reading>> trends = new LinkedHashMap<>();
    stands.forEach((key, stand) -> trends.put(key, stand.trend()));
    FiscalCalendar calendar = Settings.of(journal.snapshot()).calendar();
    Reconcile reconcile = new Reconcile(byKey, trends, calendar);
    List<Composition> compositions = Composition.of(tree.value().edges());
    Map<String, Reconciliation> reconciliations = new LinkedHashMap<>();
    compositions.forEach(
        composition -> reconciliations.put(composition.whole(), reconcile.of(composition)));
    List<Flaw> flaws = compositions.stream().flatMap(each -> each.flaw(byKey).stream()).toList();
    return new Picture(tree, outcomes, stands, reconciliations, flaws);
  }
}
