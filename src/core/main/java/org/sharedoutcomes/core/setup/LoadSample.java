package org.sharedoutcomes.core.setup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.outcome.DefineOutcome;
import org.sharedoutcomes.core.outcome.OutcomeDraft;
import org.sharedoutcomes.core.outcome.ShapeTree;
import org.sharedoutcomes.core.programme.DefineProgramme;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.programme.Settings;
import org.sharedoutcomes.core.reading.ReadingDraft;
import org.sharedoutcomes.core.reading.RecordReadings;

/**
 * Makes the sample programme through the same doors that people use; for Jira administrators. It is
 * marked before anything else is written, so that half a sample can be removed too.
 */
public final class LoadSample {
  private final Samples samples;
  private final Journal journal;
  private final Access access;
  private final People people;
  private final DefineProgramme programmes;
  private final DefineOutcome outcomes;
  private final ShapeTree tree;
  private final RecordReadings readings;
  private final Clock clock;

  public LoadSample(
      Samples samples,
      Journal journal,
      Permissions permissions,
      People people,
      DefineProgramme programmes,
      DefineOutcome outcomes,
      ShapeTree tree,
      RecordReadings readings,
      Clock clock) {
    this.samples = samples;
    this.journal = journal;
    this.access = new Access(permissions);
    this.people = people;
    this.programmes = programmes;
    this.outcomes = outcomes;
    this.tree = tree;
    this.readings = readings;
    this.clock = clock;
  }

  /** Makes the sample; the key of its programme. */
  public Answer<String> load(Actor actor) {
    return access
        .administrator(actor)
        .then(admin -> unique())
        .then(nothing -> make(actor, sample(actor)));
  }

  private Answer<Boolean> unique() {
    return journal.snapshot().all(SampleData.KIND).isEmpty()
        ? Answer.done(true)
        : Answer.refused(Refusal.conflict("", "shared-outcomes.setup.sample-is-there"));
  }

  private Sample sample(Actor actor) {
    String owner = people.withKey(actor.userKey()).orElseThrow().name();
    return samples.read(LocalDate.now(clock), Settings.of(journal.snapshot()).calendar(), owner);
  }

  private Answer<String> make(Actor actor, Sample sample) {
    String key = sample.programme().key();
    if (journal.find(Programme.KIND, key).isPresent()) {
      return Answer.refused(Refusal.conflict("", "shared-outcomes.programme.taken", key));
    }
    return journal
        .save(new Change<>(SampleData.KIND, key, 0, actor, "created", "", new SampleData(key)))
        .then(marked -> programmes.create(actor, sample.programme()))
        .then(programme -> define(actor, sample.outcomes()))
        .then(defined -> tree.shape(actor, key, OptionalInt.empty(), sample.edges()))
        .then(shaped -> record(actor, sample))
        .map(recorded -> key);
  }

  private Answer<Integer> define(Actor actor, List<OutcomeDraft> drafts) {
    for (OutcomeDraft draft : drafts) {
      Answer<?> made = outcomes.create(actor, draft);
      if (!made.isDone()) {
        return Answer.refused(made.reasons());
      }
    }
    return Answer.done(drafts.size());
  }

  private Answer<Integer> record(Actor actor, Sample sample) {
    for (var outcome : sample.readings().entrySet()) {
      List<ReadingDraft> values = outcome.getValue();
      Answer<?> recorded = readings.record(actor, outcome.getKey(), values);
      if (!recorded.isDone()) {
        return Answer.refused(recorded.reasons());
      }
    }
    return Answer.done(sample.readings().size());
  }
}
