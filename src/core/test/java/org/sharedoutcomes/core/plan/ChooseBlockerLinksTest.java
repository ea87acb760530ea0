package org.sharedoutcomes.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.OptionalInt;
import org.junit.Test;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.testkit.FakeIssueLinks;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.World;

/** Jira has links of the types Blocks and Relates. */
public class ChooseBlockerLinksTest {
  private final World world = new World();
  private final ChooseBlockerLinks choose =
      new ChooseBlockerLinks(world.journal, world.permissions, new FakeIssueLinks());

  private Answer<Document<BlockerLinks>> choose(List<String> blocking, List<String> waiting) {
    return choose.choose(FakePeople.ADMIN, OptionalInt.empty(), blocking, waiting);
  }

  @Test
  public void until_somebody_chooses_blocks_blocks_and_depends_waits() {
    assertThat(choose.chosen(FakePeople.DEV).get().value())
        .isEqualTo(new BlockerLinks(List.of("Blocks"), List.of("Depends")));
  }

  @Test
  public void administrators_choose_among_the_types_that_there_are() {
    BlockerLinks now = choose(List.of(" relates ", "", "Relates"), List.of()).get().value();
    assertThat(now).isEqualTo(new BlockerLinks(List.of("relates"), List.of()));
    assertThat(choose(null, List.of("Blocks")).get().value())
        .isEqualTo(new BlockerLinks(List.of("relates"), List.of("Blocks")));
  }

  @Test
  public void a_type_that_jira_has_not_is_refused_unless_it_was_there_before() {
    assertThat(choose(List.of("Loves"), null).reasons())
        .extracting(Refusal::field, Refusal::key)
        .containsExactly(tuple("blocking", "shared-outcomes.dependencies.no-such-type"));
    assertThat(choose(List.of("Blocks"), List.of("Depends")).isDone()).isTrue();
  }

  @Test
  public void one_type_cannot_go_both_ways() {
    assertThat(choose(List.of("Blocks"), List.of("blocks")).reasons())
        .extracting(Refusal::key)
        .containsExactly("shared-outcomes.dependencies.both-ways");
  }

  @Test
  public void others_may_only_look_and_the_second_writer_is_told() {
    assertThat(choose.choose(FakePeople.PAULA, OptionalInt.empty(), List.of(), List.of()).reasons())
        .extracting(Refusal::key)
        .containsExactly("shared-outcomes.common.administrators-only");
    assertThat(choose.types(FakePeople.PAULA).isDone()).isFalse();
    choose(List.of(), List.of()).get();
    assertThat(
            choose
                .choose(FakePeople.ADMIN, OptionalInt.of(0), List.of("Blocks"), List.of())
                .reasons())
        .extracting(Refusal::kind)
        .containsExactly(Refusal.Kind.CONFLICT);
  }
}
