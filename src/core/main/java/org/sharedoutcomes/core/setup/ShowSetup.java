package org.sharedoutcomes.core.setup;

import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.signoff.Rule;

/**
 * Tells an administrator how far the product is set up. Nothing is remembered for it: each step is
 * done when what it is about is there, however it came there.
 */
public final class ShowSetup {
  private final Journal journal;
  private final JiraFields fields;
  private final Access access;

  public ShowSetup(Journal journal, JiraFields fields, Permissions permissions) {
    this.journal = journal;
    this.fields = fields;
    this.access = new Access(permissions);
  }

  /** The steps, in the order in which they make sense. */
  public enum Step {
    PROGRAMME,
    FIELDS,
    NORTH_STAR,
    RULE
  }

  /**
   * How far one programme is.
   *
   * @param programme the one asked for, else the first that is no sample; empty while there is none
   * @param screens those of the programme's projects; refused when Jira does not tell
   * @param rules rules that ask a function of the programme
   * @param sample key of the sample's programme
   */
  public record Setup(
      Optional<Programme> programme,
      List<JiraFields.Field> fields,
      Answer<List<JiraFields.Screen>> screens,
      Optional<Outcome> northStar,
      List<Rule> rules,
      Optional<String> sample) {
    public Setup {
      fields = List.copyOf(fields);
      rules = List.copyOf(rules);
    }

    /** Functions that nobody speaks for, since no group is named. */
    public List<Function> withoutGroup() {
      return programme.map(Programme::functions).orElse(List.of()).stream()
          .filter(function -> function.group() == null)
          .toList();
    }

    public boolean isDone(Step step) {
      return switch (step) {
        case PROGRAMME ->
            programme.map(p -> !p.functions().isEmpty() && withoutGroup().isEmpty()).orElse(false);
        case FIELDS ->
            fields.stream().allMatch(field -> field.id().isPresent())
                && screens.isDone()
                && screens.get().stream().allMatch(screen -> screen.missing().isEmpty());
        case NORTH_STAR -> northStar.isPresent();
        case RULE -> !rules.isEmpty();
      };
    }

    /** The first step that is not done; empty when all are. */
    public Optional<Step> next() {
      return List.of(Step.values()).stream().filter(step -> !isDone(step)).findFirst();
    }
  }

  public Answer<Setup> show(Actor actor, Optional<String> programme) {
    return access.administrator(actor).map(admin -> setup(journal.snapshot(), programme));
  }

  private Setup setup(Snapshot snapshot, Optional<String> wanted) {
    Optional<String> sample =
        snapshot.values(SampleData.KIND).stream().map(SampleData::programme).findFirst();
    Optional<Programme> programme =
        wanted
            .flatMap(key -> snapshot.find(Programme.KIND, key))
            .map(Document::value)
            .or(
                () ->
                    snapshot.values(Programme.KIND).stream()
                        .filter(one -> sample.filter(one.key()::equals).isEmpty())
                        .findFirst());
    return new Setup(
        programme,
        fields.fields(),
        fields.screens(programme.map(Programme::projects).orElse(List.of())),
        programme.flatMap(one -> northStar(snapshot, one)),
        programme.map(one -> rules(snapshot, one)).orElse(List.of()),
        sample);
  }

  private static Optional<Outcome> northStar(Snapshot snapshot, Programme programme) {
    return snapshot.values(Outcome.KIND).stream()
        .filter(outcome -> outcome.northStar() && outcome.programme().equals(programme.key()))
        .findFirst();
  }

  private static List<Rule> rules(Snapshot snapshot, Programme programme) {
    return snapshot.values(Rule.KIND).stream()
        .filter(
            rule ->
                rule.requires().stream()
                    .anyMatch(one -> programme.function(one.function()).isPresent()))
        .toList();
  }
}
