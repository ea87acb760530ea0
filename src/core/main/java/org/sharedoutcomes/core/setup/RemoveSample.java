package org.sharedoutcomes.core.setup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.ClusterLock;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Erasable;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.link.Links;
import org.sharedoutcomes.core.outcome.Outcome;

/**
 * Takes the sample out with its history, its values, and the tags that people gave to issues since;
 * for Jira administrators. Nothing of it is left in the product; Jira's own history of an issue
 * keeps that a tag was there.
 */
public final class RemoveSample {
  private final Journal journal;
  private final Links links;
  private final Issues issues;
  private final Access access;
  private final ClusterLock lock;
  private final Collection<Kind<?>> kinds;
  private final List<Erasable> stores;

  /**
   * @param kinds every kind of document that there is
   * @param stores whatever keeps something of outcomes beside the documents
   */
  public RemoveSample(
      Journal journal,
      Links links,
      Issues issues,
      Permissions permissions,
      ClusterLock lock,
      Collection<Kind<?>> kinds,
      List<Erasable> stores) {
    this.journal = journal;
    this.links = links;
    this.issues = issues;
    this.access = new Access(permissions);
    this.lock = lock;
    this.kinds = List.copyOf(kinds);
    this.stores = List.copyOf(stores);
  }

  /**
   * What went.
   *
   * @param documents programme, outcomes and what belongs to them
   * @param issues how many issues lost a tag
   */
  public record Removed(int documents, int issues) {}

  public Answer<Removed> remove(Actor actor) {
    return access.administrator(actor).then(admin -> lock.holding("sample", () -> gone(actor)));
  }

  private Answer<Removed> gone(Actor actor) {
    List<SampleData> samples = journal.snapshot().values(SampleData.KIND);
    if (samples.isEmpty()) {
      return Answer.refused(Refusal.conflict("", "shared-outcomes.setup.no-sample"));
    }
    int documents = 0;
    int untagged = 0;
    for (SampleData sample : samples) {
      Set<String> outcomes = outcomes(sample.programme());
      Answer<Integer> tags = untag(actor, outcomes);
      if (!tags.isDone()) {
        return Answer.refused(tags.reasons());
      }
      untagged += tags.get();
      stores.forEach(store -> outcomes.forEach(store::removeAll));
      documents += journal.erase(kinds, sample.programme(), outcomes);
    }
    return Answer.done(new Removed(documents, untagged));
  }

  /** Those that somebody deleted too: their history is still there. */
  private Set<String> outcomes(String programme) {
    return journal.keysEver(Outcome.KIND, outcome -> outcome.programme().equals(programme));
  }

  private Answer<Integer> untag(Actor actor, Set<String> outcomes) {
    Set<Long> tagged = new LinkedHashSet<>();
    links.issuesOf(outcomes).values().forEach(tagged::addAll);
    Map<Long, List<String>> now = links.outcomesOf(tagged);
    for (long issue : tagged) {
      List<String> left = new ArrayList<>(now.getOrDefault(issue, List.of()));
      left.removeAll(outcomes);
      Answer<?> done = issues.tag(actor, issue, left);
      if (!done.isDone()) {
        return Answer.refused(done.reasons());
      }
    }
    return Answer.done(tagged.size());
  }
}
