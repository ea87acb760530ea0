package org.sharedoutcomes.core.readiness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.readiness.Checklist.Item;
import org.sharedoutcomes.core.readiness.Checklist.Size;
import org.sharedoutcomes.core.readiness.Checklist.Wanted;

/**
 * Finds what is asked of issues: the union of the programmes that cover their projects. One search
 * for each tier that has a query, however many issues there are, and no statement. A query that
 * fails counts as matching, so that a broken one asks for more and never for less.
 */
public final class Checklists {
  private final Issues issues;
  private final Snapshot snapshot;

  public Checklists(Issues issues, Snapshot snapshot) {
    this.issues = issues;
    this.snapshot = snapshot;
  }

  /** The checklist of each issue, by id, with what was done about it. */
  public Map<Long, Checklist> of(Collection<IssueFacts> of, Map<Long, Preparation> done) {
    Map<Long, List<Asking>> asking = new HashMap<>();
    for (Document<Readiness> document : snapshot.all(Readiness.KIND)) {
      if (!document.value().tiers().isEmpty()) {
        snapshot
            .find(Programme.KIND, document.key())
            .ifPresent(programme -> ask(document, programme.value(), of, asking));
      }
    }
    Map<Long, Checklist> found = new LinkedHashMap<>();
    for (IssueFacts issue : of) {
      Preparation preparation = done.getOrDefault(issue.id(), Preparation.NONE);
      found.put(issue.id(), checklist(asking.getOrDefault(issue.id(), List.of()), preparation));
    }
    return found;
  }

  /** A programme that asks something of an issue. */
  private record Asking(Document<Readiness> document, String name, Tier usual, Refusal problem) {
    Size size(Preparation done) {
      Readiness readiness = document.value();
      return new Size(
          readiness.programme(),
          name,
          readiness.tiers(),
          usual,
          done.tier(readiness.programme()).orElse(null),
          problem);
    }
  }

  private void ask(
      Document<Readiness> document,
      Programme programme,
      Collection<IssueFacts> of,
      Map<Long, List<Asking>> asking) {
    Set<Long> left = new LinkedHashSet<>();
    of.stream().filter(one -> programme.covers(one.project())).forEach(one -> left.add(one.id()));
    List<Tier> tiers = document.value().tiers();
    for (int i = tiers.size() - 1; i >= 0 && !left.isEmpty(); i--) {
      Tier tier = tiers.get(i);
      if (!tier.jql().isBlank()) {
        Answer<Set<Long>> matching = issues.matching(left, tier.jql());
        Set<Long> found = matching.isDone() ? matching.get() : Set.copyOf(left);
        give(found, document, programme, tier, problem(tier, matching), asking);
        left.removeAll(found);
      }
    }
    Tier rest = tiers.stream().filter(Tier::otherwise).findFirst().orElse(tiers.get(0));
    give(left, document, programme, rest, null, asking);
  }

  private static Refusal problem(Tier tier, Answer<?> matching) {
    return matching.isDone()
        ? null
        : Refusal.invalid(
            "", "shared-outcomes.readiness.tier-broken", tier.name(), matching.reasons().get(0));
  }

  private static void give(
      Set<Long> ids,
      Document<Readiness> document,
      Programme programme,
      Tier tier,
      Refusal problem,
      Map<Long, List<Asking>> asking) {
    Asking one = new Asking(document, programme.name(), tier, problem);
    ids.forEach(id -> asking.computeIfAbsent(id, any -> new ArrayList<>()).add(one));
  }

  private static Checklist checklist(List<Asking> asking, Preparation done) {
    if (asking.isEmpty() && done.companions().isEmpty()) {
      return Checklist.NONE;
    }
    List<Size> sizes = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    List<Wanted> wanted = new ArrayList<>();
    for (Asking one : asking) {
      Readiness readiness = one.document().value();
      Size size = one.size(done);
      String tier = size.tier().id();
      sizes.add(size);
      for (Criterion criterion : readiness.criteria()) {
        if (criterion.tiers().contains(tier)) {
          items.add(
              new Item(
                  readiness.programme(),
                  one.document().version(),
                  criterion,
                  done.met(readiness.programme(), criterion.id()).orElse(null)));
        }
      }
      readiness.companions().stream()
          .filter(template -> template.tiers().contains(tier))
          .map(template -> new Wanted(readiness.programme(), template, readiness.linkType()))
          .forEach(wanted::add);
    }
    return new Checklist(sizes, items, wanted, done.companions());
  }
}
