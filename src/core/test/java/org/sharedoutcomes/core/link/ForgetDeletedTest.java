package org.sharedoutcomes.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.World;

public class ForgetDeletedTest {
  private final World world = new World();
  private final ForgetDeleted work = new ForgetDeleted(world.issues, world.links, world.journal);

  @Test
  public void what_is_left_of_a_deleted_issue_is_taken_away_and_nothing_else() {
    world.issues.put(AnIssue.epic(1, "TIMOB-1").tagged("a"));
    world.links.put(2, List.of("a", "b"));
    expect(1);
    expect(2);
    work.run(world.clock.instant());
    assertThat(world.links.taggedIssues()).containsExactly(1L);
    assertThat(world.journal.find(IssueOutcomes.KIND, "2")).isEmpty();
    assertThat(world.journal.find(IssueOutcomes.KIND, "1")).isPresent();
    work.run(world.clock.instant());
    assertThat(world.links.taggedIssues()).containsExactly(1L);
  }

  private void expect(long issue) {
    Effect effect = new Effect(BigDecimal.ONE, null, null, "", null, false);
    world
        .journal
        .save(
            new Change<>(
                IssueOutcomes.KIND,
                Long.toString(issue),
                0,
                FakePeople.DEV,
                "changed",
                "",
                IssueOutcomes.expecting(Map.of("a", effect))))
        .get();
  }
}
