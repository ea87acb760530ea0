package org.sharedoutcomes.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.signoff.Assess;
import org.sharedoutcomes.core.signoff.Decision;
import org.sharedoutcomes.core.signoff.Dossier;
import org.sharedoutcomes.core.signoff.FindSignOffs;
import org.sharedoutcomes.core.signoff.Rule;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.World;

/**
 * Prints what verdicts cost the rules alone, with all ports in memory: one issue, and all open
 * issues as the queue and the JQL functions ask for them; 200 groups of 50 people, 20 decisions an
 * issue. Arguments: issues and rules, such as {@code 10000 50}.
 */
public final class MeasureVerdicts {
  private static final int GROUPS = 200;
  private static final int PEOPLE = 50;
  private static final int DECISIONS = 20;
  private static final int RUNS = 5;
  private static final Rule.Approvers OWN =
      new Rule.Approvers(List.of(), List.of(), List.of(), false);

  /** What was last found, so that finding it cannot be left out. */
  private Object told;

  private final World world = new World();
  private final Assess assess =
      new Assess(
          world.journal, world.issues, world.people, world.permissions, world.links, world.clock);
  private final FindSignOffs find =
      new FindSignOffs(assess, world.journal, world.issues, world.permissions);

  private MeasureVerdicts() {}

  public static void main(String[] args) {
    System.out.println("| issues | rules | decisions | asked | ms | statements | searches |");
    System.out.println("|---|---|---|---|---|---|---|");
    if (args.length == 2) {
      new MeasureVerdicts().measure(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
      return;
    }
    for (int rules : new int[] {5, 50}) {
      for (int issues : new int[] {1000, 3000, 10_000}) {
        new MeasureVerdicts().measure(issues, rules);
      }
    }
  }

  private void measure(int issues, int rules) {
    fill(issues, rules);
    IssueFacts one = world.issues.withId(1).orElseThrow();
    print(issues, rules, "one issue", 500, () -> assess.of(one).status());
    print(issues, rules, "all", 2, () -> find.awaiting(FakePeople.PAULA, "f0").get().size());
  }

  /** The first runs are not told: the machine learns the code by them. */
  private void print(int issues, int rules, String asked, int before, Supplier<?> work) {
    for (int run = 0; run < before; run++) {
      told = work.get();
    }
    int statements = world.entries.statements();
    int searches = world.issues.searches();
    long[] nanos = new long[RUNS];
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      told = work.get();
      nanos[run] = System.nanoTime() - start;
    }
    System.out.printf(
        "| %,d | %d | %,d | %s | %.1f | %d | %d |%n",
        issues,
        rules,
        issues * DECISIONS,
        asked,
        LongStream.of(nanos).sorted().skip(RUNS / 2).findFirst().orElseThrow() / 1e6,
        (world.entries.statements() - statements) / RUNS,
        (world.issues.searches() - searches) / RUNS);
  }

  private void fill(int issues, int rules) {
    List<Function> functions = new ArrayList<>();
    for (int group = 0; group < GROUPS; group++) {
      functions.add(new Function("f" + group, "Function " + group, "g" + group));
      for (int person = 0; person < PEOPLE; person++) {
        world.people.add("p" + group + "-" + person, "Person " + person, "g" + group);
      }
    }
    save(
        Programme.KIND,
        "LOAD",
        new Programme("LOAD", "Load", functions, List.of("LOAD"), null, false));
    for (int rule = 0; rule < rules; rule++) {
      save(Rule.KIND, "r" + rule, rule(rule, rules));
    }
    for (int issue = 1; issue <= issues; issue++) {
      world.issues.put(AnIssue.story(issue, "LOAD-" + issue).customerFacing(true));
      world.issues.setValue(issue, "Release note text", "What is new in " + issue);
      dossier(issue);
    }
  }

  /** Every tenth is for all issues; of the others each looks at one type of issue of its own. */
  private static Rule rule(int number, int rules) {
    List<Rule.Requirement> requires =
        IntStream.range(0, 3)
            .mapToObj(
                i ->
                    new Rule.Requirement(
                        "f" + (number * 3 + i) % GROUPS,
                        OWN,
                        1,
                        List.of("summary", "Release note text"),
                        false))
            .toList();
    boolean everything = number % 10 == 0;
    return new Rule(
        "r" + number,
        "Rule " + number + " of " + rules,
        new Rule.Scope(
            List.of("LOAD"),
            everything ? List.of() : List.of("Type " + number),
            "",
            everything,
            List.of()),
        requires,
        5,
        null);
  }

  private void dossier(int issue) {
    List<Decision> standing =
        IntStream.range(0, DECISIONS)
            .mapToObj(
                i ->
                    new Decision(
                        "f" + i % 3,
                        Decision.Kind.SIGN,
                        "u-p" + i % 3 + "-" + (i + 1),
                        Instant.parse("2026-05-01T10:00:00Z"),
                        "",
                        List.of(),
                        Map.of("r0", 1),
                        Map.of(
                            "summary",
                            "Story LOAD-" + issue,
                            "Release note text",
                            i == 0 ? "Something else" : "What is new in " + issue)))
            .toList();
    save(Dossier.KIND, Integer.toString(issue), Dossier.EMPTY.withStanding(standing));
  }

  private <T> void save(Kind<T> kind, String key, T value) {
    if (!world
        .journal
        .save(new Change<>(kind, key, 0, FakePeople.ADMIN, "made", "", value))
        .isDone()) {
      throw new IllegalStateException(key + " was not saved");
    }
  }
}
