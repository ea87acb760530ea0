package org.sharedoutcomes.core.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.outcome.Balance;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.BrowseProgrammes;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.reading.BrowseReadings.Stand;

/** Shows a programme's outcomes along the journey of its customers. */
public final class ViewJourney {
  private final BrowseProgrammes browseProgrammes;
  private final BrowseOutcomes browseOutcomes;
  private final BrowseReadings browseReadings;

  public ViewJourney(
      BrowseProgrammes browseProgrammes,
      BrowseOutcomes browseOutcomes,
      BrowseReadings browseReadings) {
    this.browseProgrammes = browseProgrammes;
    this.browseOutcomes = browseOutcomes;
    this.browseReadings = browseReadings;
  }

  /**
   * The outcomes in use by stage, and how balanced they are.
   *
   * @param stages every stage of the journey in order, also those without an outcome
   * @param elsewhere outcomes at no stage, or at one that the journey does not have
   * @param retired outcomes out of use, by name
   */
  public record Journey(
      Programme programme,
      List<Stage> stages,
      List<Placed> elsewhere,
      Balance balance,
      List<Outcome> retired) {}

  /** A stage with its outcomes. */
  public record Stage(String name, List<Placed> outcomes) {}

  /** An outcome and how it stands. */
  public record Placed(Outcome outcome, Stand stand) {}

  public Answer<Journey> of(Actor actor, String programme) {
    return browseProgrammes
        .one(actor, programme)
        .map(Document::value)
        .then(
            found ->
                browseOutcomes
                    .everything(actor, Optional.of(programme))
                    .map(all -> all.stream().map(Document::value).toList())
                    .then(all -> journey(actor, found, all)));
  }

  private Answer<Journey> journey(Actor actor, Programme programme, List<Outcome> all) {
    List<Outcome> inUse = all.stream().filter(outcome -> !outcome.retired()).toList();
    return browseReadings
        .stands(actor, inUse)
        .map(
            stands -> {
              Map<String, List<Placed>> byStage = new LinkedHashMap<>();
              programme.stages().forEach(stage -> byStage.put(stage, new ArrayList<>()));
              List<Placed> elsewhere = new ArrayList<>();
              for (Outcome outcome : inUse) {
                programme
                    .stage(outcome.stage())
                    .map(byStage::get)
                    .orElse(elsewhere)
                    .add(new Placed(outcome, stands.get(outcome.key())));
              }
              return new Journey(
                  programme,
                  byStage.entrySet().stream()
                      .map(stage -> new Stage(stage.getKey(), stage.getValue()))
                      .toList(),
                  elsewhere,
                  Balance.of(inUse),
                  all.stream().filter(Outcome::retired).toList());
            });
  }
}
