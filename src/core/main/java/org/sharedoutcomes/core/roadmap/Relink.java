package org.sharedoutcomes.core.roadmap;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.link.TagDraft;
import org.sharedoutcomes.core.link.TagIssue;
import org.sharedoutcomes.core.link.Tags;
import org.sharedoutcomes.core.link.Written;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Successors;

/** Links a card with the outcome of the lane it goes to, and takes the other link away. */
record Relink(TagIssue tagIssue, Journal journal) {
  /**
   * What became of the links.
   *
   * @param won key of the outcome that it was not linked with before; null for none
   * @param lost the link that it has no more, with what was expected; null for none
   */
  record Relinked(Written written, String won, TagDraft lost) {}

  Answer<Relinked> of(Actor actor, String issue, MoveRequest request) {
    Answer<Tags> wanted =
        request.link() == null
            ? Answer.done(new Tags(List.of(), java.util.Map.of()))
            : tagIssue.read(request.link());
    return wanted.then(
        link ->
            tagIssue
                .change(actor, issue, now -> changed(now, link, request.unlink()))
                .map(Relink::relinked));
  }

  /** Puts back what was there, because the rest could not be done. */
  void back(Actor actor, String issue, Relinked done) {
    tagIssue.change(
        actor,
        issue,
        now -> Answer.done(now.isSame(done.written().after()) ? done.written().before() : now));
  }

  private Answer<Tags> changed(Tags now, Tags link, String unlink) {
    Tags next = now;
    if (unlink != null && !unlink.isBlank()) {
      Set<String> gone = standingFor(unlink.strip(), now);
      if (gone.isEmpty()) {
        return Answer.refused(
            Refusal.conflict("unlink", "shared-outcomes.roadmap.not-linked-any-more"));
      }
      for (String key : gone) {
        next = next.without(key);
      }
    }
    for (String key : link.keys()) {
      if (!next.keys().contains(key)) {
        next = next.with(key, link.effects().getOrDefault(key, Effect.UNKNOWN));
      }
    }
    return Answer.done(next);
  }

  /** The tags that put a card into the outcome's lane: its own, and those merged into it. */
  private Set<String> standingFor(String outcome, Tags now) {
    Successors successors = new Successors(journal.snapshot());
    return now.keys().stream()
        .filter(
            key ->
                key.equals(outcome)
                    || successors.of(key).map(Outcome::key).filter(outcome::equals).isPresent())
        .collect(Collectors.toSet());
  }

  private static Relinked relinked(Written written) {
    Tags before = written.before();
    Tags after = written.after();
    String won =
        after.keys().stream().filter(key -> !before.keys().contains(key)).findFirst().orElse(null);
    TagDraft lost =
        before.keys().stream()
            .filter(key -> !after.keys().contains(key))
            .findFirst()
            .map(key -> draft(key, before.effects().getOrDefault(key, Effect.UNKNOWN)))
            .orElse(null);
    return new Relinked(written, won, lost);
  }

  private static TagDraft draft(String key, Effect effect) {
    return new TagDraft(
        key,
        effect.expectedEffect(),
        effect.confidence(),
        effect.horizonDays(),
        effect.rationale(),
        effect.lookBack() == null ? null : effect.lookBack().toString(),
        effect.primary());
  }
}
