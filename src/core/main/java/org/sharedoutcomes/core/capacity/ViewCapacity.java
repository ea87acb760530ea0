package org.sharedoutcomes.core.capacity;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.link.Links;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Members;
import org.sharedoutcomes.core.programme.Settings;
import org.sharedoutcomes.core.roadmap.Card;
import org.sharedoutcomes.core.roadmap.Roadmap;

/**
 * Shows what is planned in a quarter against what was allotted, for whoever may use the product.
 */
public final class ViewCapacity {
  /** What counts, as a request names it. */
  public static final String BY_ESTIMATE = "estimate";

  public static final String BY_COUNT = "count";

  private final Journal journal;
  private final Access access;
  private final Members members;
  private final Clock clock;
  private final ProgrammeWork work;

  public ViewCapacity(
      Journal journal,
      Permissions permissions,
      People people,
      Issues issues,
      Links links,
      Clock clock) {
    this.journal = journal;
    this.access = new Access(permissions);
    this.members = new Members(permissions, people);
    this.clock = clock;
    this.work = new ProgrammeWork(journal, permissions, issues, links);
  }

  /**
   * The quarter's work as far as the actor may browse it.
   *
   * @param programme its key; blank for the only programme
   * @param quarter as typed; blank for the current one
   * @param by {@link #BY_ESTIMATE} or {@link #BY_COUNT}; blank for estimates as soon as there is a
   *     field of them, without which cards are counted whatever is asked for
   */
  public Answer<Capacity> view(Actor actor, String programme, String quarter, String by) {
    return access.user(actor).then(user -> checked(user, programme, quarter, by));
  }

  private Answer<Capacity> checked(Actor actor, String programme, String quarter, String by) {
    Findings findings = new Findings();
    Quarter current = Settings.of(journal.snapshot()).calendar().quarterOf(LocalDate.now(clock));
    Quarter wanted =
        quarter == null || quarter.isBlank()
            ? current
            : findings.quarter("quarter", quarter).orElse(current);
    if (by != null && !by.isBlank() && !by.equals(BY_ESTIMATE) && !by.equals(BY_COUNT)) {
      findings.add(Refusal.malformed("by", "shared-outcomes.capacity.no-such-by", by));
    }
    return findings.none()
        ? work.of(actor, programme)
            .map(found -> capacity(actor, found, wanted, current, BY_COUNT.equals(by)))
        : Answer.refused(findings.reasons());
  }

  private Capacity capacity(
      Actor actor,
      ProgrammeWork.Found found,
      Quarter quarter,
      Quarter current,
      boolean countWanted) {
    String field = found.settings().planning().estimate();
    boolean byEstimate = field != null && !countWanted;
    AllocationInForce allocation =
        AllocationInForce.of(found.snapshot(), found.programme().key(), quarter);
    Shares shares =
        new Shares(
            allocation.allocation(),
            Planned.of(found.work(), quarter, byEstimate),
            byEstimate || field == null ? allocation.allocation().capacity() : null);
    List<Shares.Line> lines = shares.lines(found.outcomes().stream().map(Outcome::key).toList());
    return new Capacity(
        found.programme(),
        quarter,
        current,
        byEstimate,
        field,
        allocation,
        shares,
        lines,
        names(found.snapshot(), lines),
        shares.of(Planned.NO_OUTCOME),
        found.hidden(),
        members.isMember(actor, found.programme()));
  }

  private static Map<String, String> names(Snapshot snapshot, List<Shares.Line> lines) {
    return lines.stream()
        .map(Shares.Line::outcome)
        .collect(
            Collectors.toMap(
                key -> key,
                key ->
                    snapshot
                        .find(Outcome.KIND, key)
                        .map(Document::value)
                        .map(Outcome::name)
                        .orElse(key)));
  }

  /**
   * The shares of each quarter of a roadmap that shows all of the programme's work, by quarter;
   * reckoned from its cards alone, without asking anybody.
   */
  public Map<Quarter, Shares> of(Roadmap roadmap) {
    Snapshot snapshot = journal.snapshot();
    boolean byEstimate = Settings.of(snapshot).planning().estimate() != null;
    Map<Long, Initiative> all = new LinkedHashMap<>();
    roadmap.cards().map(ViewCapacity::initiative).forEach(i -> all.put(i.issue().id(), i));
    Map<Quarter, Shares> shares = new LinkedHashMap<>();
    for (Quarter quarter : roadmap.period().quarters()) {
      Allocation allocation =
          AllocationInForce.of(snapshot, roadmap.programme(), quarter).allocation();
      BigDecimal capacity = allocation.capacity();
      shares.put(
          quarter, new Shares(allocation, Planned.of(all.values(), quarter, byEstimate), capacity));
    }
    return shares;
  }

  private static Initiative initiative(Card card) {
    return Initiative.of(card);
  }
}
