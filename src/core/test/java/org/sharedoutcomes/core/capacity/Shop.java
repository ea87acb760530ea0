package org.sharedoutcomes.core.capacity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.link.IssueOutcomes;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Retirement;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.plan.StopWork;
import org.sharedoutcomes.core.programme.PlanningFields;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.programme.Settings;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.OutcomeExamples;
import org.sharedoutcomes.core.testkit.World;

/** Programme DEMO in project SHOP on 15 May 2026, with estimates in <i>Story Points</i>. */
final class Shop {
  static final Quarter Q2 = new Quarter(2026, 2);
  static final String POINTS = "Story Points";

  final World world = new World();
  private final Map<Long, Map<String, Effect>> effects = new HashMap<>();

  Shop() {
    Programme demo = OutcomeExamples.demo();
    save(
        Programme.KIND,
        "DEMO",
        new Programme(
            "DEMO", demo.name(), demo.functions(), List.of("SHOP"), demo.stages(), false));
    world.issues.query(
        "project in (\"SHOP\") AND issuetype in (\"Epic\")",
        issue -> issue.project().equals("SHOP") && issue.type().equals("Epic"));
    estimatedBy(POINTS);
  }

  <T> void save(Kind<T> kind, String key, T value) {
    int version = world.journal.find(kind, key).map(d -> d.version()).orElse(0);
    world.journal.save(new Change<>(kind, key, version, FakePeople.ADMIN, "made", "", value)).get();
  }

  /** Names the field of estimates, or none with null. */
  void estimatedBy(String field) {
    save(
        Settings.KIND,
        Settings.KEY,
        new Settings(
            FiscalCalendar.CALENDAR_YEAR, List.of("Epic"), new PlanningFields(null, field, null)));
  }

  Shop outcome(String key) {
    save(Outcome.KIND, key, OutcomeExamples.outcome(key, key));
    return this;
  }

  void retire(String outcome, String mergedInto) {
    Outcome now = world.journal.find(Outcome.KIND, outcome).orElseThrow().value();
    save(Outcome.KIND, outcome, now.withRetirement(new Retirement(mergedInto, "Done with")));
  }

  /** An epic planned for 2026-Q2, with an estimate unless that is null. */
  Shop epic(long id, String estimate, String... outcomes) {
    return issue(AnIssue.epic(id, "SHOP-" + id).tagged(outcomes).targetQuarter(Q2), id, estimate);
  }

  Shop issue(AnIssue issue, long id, String estimate) {
    world.issues.put(issue);
    world.issues.setValue(id, POINTS, estimate == null ? "" : estimate);
    return this;
  }

  Shop effect(long id, String outcome, String effect, Integer confidence) {
    return effect(
        id,
        outcome,
        new Effect(
            effect == null ? null : new BigDecimal(effect), confidence, null, "", null, false));
  }

  Shop primary(long id, String outcome) {
    return effect(id, outcome, Effect.UNKNOWN.primary(true));
  }

  private Shop effect(long id, String outcome, Effect effect) {
    effects.computeIfAbsent(id, any -> new HashMap<>()).put(outcome, effect);
    save(IssueOutcomes.KIND, Long.toString(id), IssueOutcomes.expecting(effects.get(id)));
    return this;
  }

  Shop plan(long id, Plan plan) {
    save(Plan.KIND, Long.toString(id), plan);
    return this;
  }

  void allot(String quarter, Map<String, String> shares, String capacity) {
    define()
        .save(
            FakePeople.PAULA,
            "DEMO",
            quarter,
            java.util.OptionalInt.empty(),
            draft(shares, capacity))
        .get();
  }

  static AllocationDraft draft(Map<String, String> shares, String capacity) {
    return new AllocationDraft(
        shares.entrySet().stream()
            .map(
                share ->
                    new AllocationDraft.Share(share.getKey(), new BigDecimal(share.getValue())))
            .toList(),
        capacity == null ? null : new BigDecimal(capacity),
        "");
  }

  DefineAllocation define() {
    return new DefineAllocation(world.journal, world.permissions, world.people);
  }

  StopWork stopWork() {
    return new StopWork(world.journal, world.issues, world.permissions, world.clock);
  }

  ViewCapacity viewCapacity() {
    return new ViewCapacity(
        world.journal, world.permissions, world.people, world.issues, world.links, world.clock);
  }

  Capacity capacity() {
    return viewCapacity().view(FakePeople.PAULA, "DEMO", "2026-Q2", "").get();
  }

  ViewBacklog viewBacklog() {
    return new ViewBacklog(
        world.journal, world.permissions, world.issues, world.links, world.readings, world.clock);
  }

  Backlog backlog(String outcome) {
    return viewBacklog().view(FakePeople.PAULA, "DEMO", outcome).get();
  }

  static List<String> keys(List<Initiative> work) {
    return work.stream().map(one -> one.issue().key()).toList();
  }
}
