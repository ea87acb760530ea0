package org.sharedoutcomes.core.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.signoff.Decision.Kind;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;

/**
 * Long stories made by chance, each of whose ends is reckoned a second time by hand: the gate opens
 * exactly when enough people who may sign have signed what the issue is now.
 */
public class GateAgainstReckoningTest {
  private static final String FIELD = "Release note text";
  private static final List<String> FUNCTIONS = List.of("product", "marketing", "support");
  private static final int STORIES = 40;
  private static final int ACTS = 25;

  /** What was decided, as reckoned beside the product. */
  private record Said(Kind kind, String text) {}

  /** What a rule asks of a function. */
  private record Asked(int quorum, boolean material, boolean self) {}

  private static final class Reckoning {
    final Story story = new Story();
    final Random random;
    final Map<String, List<Actor>> members = new HashMap<>();
    final Map<String, Map<Actor, Said>> said = new HashMap<>();
    final Map<String, List<Asked>> asked = new HashMap<>();
    final Set<Actor> gone = new HashSet<>();
    final Set<Actor> blind = new HashSet<>();
    String text = "0";
    Actor assignee = FakePeople.DEV;
    Actor reporter = FakePeople.DEV;

    Reckoning(long seed) {
      random = new Random(seed);
      for (String function : FUNCTIONS) {
        List<Actor> people = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
          people.add(story.world.people.add(function + i, function + " " + i, function));
        }
        members.put(function, people);
        said.put(function, new HashMap<>());
        asked.put(function, new ArrayList<>());
      }
      members.get("product").add(FakePeople.PAULA);
      members.get("marketing").add(FakePeople.MAX);
      members.get("support").add(FakePeople.SUE);
      place();
      for (int rule = 0; rule < 1 + random.nextInt(2); rule++) {
        rule("r" + rule);
      }
    }

    void rule(String id) {
      List<Rule.Requirement> requirements = new ArrayList<>();
      for (String function : FUNCTIONS) {
        if (random.nextInt(3) > 0) {
          Asked one =
              new Asked(1 + random.nextInt(2), random.nextBoolean(), random.nextInt(3) == 0);
          asked.get(function).add(one);
          requirements.add(
              new Rule.Requirement(
                  function,
                  Story.OWN_GROUP,
                  one.quorum(),
                  one.material() ? List.of(FIELD) : List.of(),
                  one.self()));
        }
      }
      story.rule(id, Story.CUSTOMER_FACING, requirements.toArray(new Rule.Requirement[0]));
    }

    void place() {
      story.world.issues.put(
          AnIssue.like(story.issue()).assignee(assignee).reporter(reporter).customerFacing(true));
      story.world.issues.setValue(1, FIELD, text);
    }

    <T> T any(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }

    void act() {
      String function = any(FUNCTIONS);
      Actor person = any(members.get(function));
      switch (random.nextInt(16)) {
        case 0 -> text = "" + random.nextInt(2);
        case 1 -> assignee = person;
        case 2 -> reporter = random.nextBoolean() ? person : FakePeople.DEV;
        case 3 -> leaveOrLoseSight(person);
        default -> decide(person, function);
      }
      place();
    }

    void leaveOrLoseSight(Actor person) {
      if (random.nextInt(3) > 0) {
        return;
      }
      if (random.nextBoolean()) {
        story.world.people.leave(person);
        gone.add(person);
      } else {
        story.world.permissions.hide(person, 1);
        blind.add(person);
      }
    }

    void decide(Actor person, String function) {
      int chance = random.nextInt(16);
      Kind kind =
          chance == 0
              ? Kind.REQUEST_CHANGES
              : chance == 1 ? Kind.ABSTAIN : chance == 2 ? Kind.WITHDRAW : Kind.SIGN;
      if (!story.decide(person, function, kind, "because").isDone()) {
        return;
      }
      if (kind == Kind.WITHDRAW) {
        said.get(function).remove(person);
      } else {
        said.get(function).put(person, new Said(kind, text));
      }
    }

    boolean opens() {
      return opens(false);
    }

    boolean opens(boolean whateverTheText) {
      return FUNCTIONS.stream()
          .filter(function -> !asked.get(function).isEmpty())
          .allMatch(function -> hasSigned(function, whateverTheText));
    }

    boolean hasSigned(String function, boolean whateverTheText) {
      List<Asked> all = asked.get(function);
      boolean self = all.stream().allMatch(Asked::self);
      boolean material = all.stream().anyMatch(Asked::material);
      int quorum = all.stream().mapToInt(Asked::quorum).max().orElseThrow();
      int signed = 0;
      for (Actor person : members.get(function)) {
        Said one = said.get(function).get(person);
        boolean here = !gone.contains(person) && !blind.contains(person);
        boolean own = person.equals(assignee) || person.equals(reporter);
        if (one == null || !here) {
          continue;
        }
        if (one.kind() == Kind.REQUEST_CHANGES) {
          return false;
        }
        if (one.kind() == Kind.SIGN
            && (self || !own)
            && (whateverTheText || !material || one.text().equals(text))) {
          signed++;
        }
      }
      return signed >= quorum;
    }
  }

  @Test
  public void the_gate_opens_exactly_when_it_is_reckoned_to() {
    int open = 0;
    int shut = 0;
    int stale = 0;
    for (long seed = 0; seed < STORIES; seed++) {
      Reckoning reckoning = new Reckoning(seed);
      for (int act = 0; act < ACTS; act++) {
        reckoning.act();
        boolean opens = reckoning.opens();
        assertThat(reckoning.story.pass(FakePeople.DEV).isDone())
            .as("story %d after act %d", seed, act)
            .isEqualTo(opens);
        if (opens) {
          open++;
        } else {
          shut++;
          stale += reckoning.opens(true) ? 1 : 0;
        }
      }
    }
    assertThat(open).isGreaterThan(STORIES);
    assertThat(shut).isGreaterThan(STORIES);
    assertThat(stale).as("shut by a lapsed signature alone").isGreaterThan(STORIES);
  }
}
