package org.sharedoutcomes.core.nudge;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Members;
import org.sharedoutcomes.core.programme.Programme;

/** Shows rules and how people take them to whoever may use the product. */
public final class BrowseNudgeRules {
  private final Journal journal;
  private final Access access;
  private final Members members;
  private final PreviewNudgeRule preview;

  public BrowseNudgeRules(
      Journal journal, Permissions permissions, People people, PreviewNudgeRule preview) {
    this.journal = journal;
    this.access = new Access(permissions);
    this.members = new Members(permissions, people);
    this.preview = preview;
  }

  /** A rule with its health, and whether the one who looks may change it. */
  public record Shown(Document<NudgeRule> rule, RuleHealth health, boolean editable) {}

  /** All rules by name; of one programme when it is given. */
  public Answer<List<Shown>> all(Actor actor, Optional<String> programme) {
    return shown(actor, rule -> programme.map(rule.programme()::equals).orElse(true));
  }

  /** The rules that watch the outcome, by name. */
  public Answer<List<Shown>> watching(Actor actor, Outcome outcome) {
    return shown(actor, rule -> rule.watches(outcome));
  }

  public Answer<Shown> one(Actor actor, String id) {
    return access
        .user(actor)
        .then(user -> find(journal.snapshot(), id))
        .then(rule -> shown(actor, other -> other.id().equals(id)))
        .map(found -> found.get(0));
  }

  /** Programmes that the actor may make rules for, by name. */
  public Answer<List<Programme>> mayDefine(Actor actor) {
    return access
        .user(actor)
        .map(
            user ->
                journal.snapshot().values(Programme.KIND).stream()
                    .filter(programme -> members.isMember(user, programme))
                    .sorted(Comparator.comparing(Programme::name, String.CASE_INSENSITIVE_ORDER))
                    .toList());
  }

  private Answer<List<Shown>> shown(Actor actor, Predicate<NudgeRule> which) {
    return mayDefine(actor)
        .map(
            mine -> {
              List<String> keys = mine.stream().map(Programme::key).toList();
              List<Document<NudgeRule>> rules =
                  journal.snapshot().all(NudgeRule.KIND).stream()
                      .filter(rule -> which.test(rule.value()))
                      .sorted(
                          Comparator.comparing(
                              rule -> rule.value().name(), String.CASE_INSENSITIVE_ORDER))
                      .toList();
              Map<String, Document<Nudge>> nudges =
                  rules.isEmpty() ? Map.of() : journal.all(Nudge.KIND);
              return rules.stream()
                  .map(
                      rule ->
                          new Shown(
                              rule,
                              health(rule.value(), nudges),
                              keys.contains(rule.value().programme())))
                  .toList();
            });
  }

  private RuleHealth health(NudgeRule rule, Map<String, Document<Nudge>> nudges) {
    List<Episode> episodes =
        nudges.values().stream()
            .map(Document::value)
            .filter(nudge -> nudge.rule().equals(rule.id()))
            .flatMap(nudge -> nudge.episodes().stream())
            .filter(episode -> episode.isOpen() || !episode.found().isBefore(rule.since()))
            .toList();
    int handled = (int) episodes.stream().filter(one -> !one.handlings().isEmpty()).count();
    int ignored = (int) episodes.stream().filter(Episode::isIgnored).count();
    int open = (int) episodes.stream().filter(Episode::isOpen).count();
    return new RuleHealth(
        episodes.size(),
        handled,
        ignored,
        open,
        ignored >= RuleHealth.TOO_OFTEN ? preview.suggest(rule) : Optional.empty());
  }

  static Answer<Document<NudgeRule>> find(Snapshot snapshot, String id) {
    return snapshot
        .find(NudgeRule.KIND, id)
        .map(Answer::done)
        .orElseGet(
            () ->
                Answer.refused(
                    Refusal.notFound("", "shared-outcomes.nudge.rule.no-such-rule", id)));
  }
}
