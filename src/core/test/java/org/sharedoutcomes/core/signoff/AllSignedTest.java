package org.sharedoutcomes.core.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.notice.GiveNotice;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.nudge.TellMilestones;
import org.sharedoutcomes.core.testkit.FakePeople;

/** The last signature is news; those before it are not. */
public class AllSignedTest {
  private final Story story = new Story();
  private final Decide decide =
      new Decide(
          story.show,
          story.assess,
          story.world.journal,
          story.world.clock,
          List.of(
              new TellMilestones(
                  story.world.journal,
                  story.world.readings,
                  story.world.permissions,
                  new GiveNotice(story.world.notices, story.world.journal, story.world.people),
                  story.world.people,
                  story.world.clock)));

  private void sign(org.sharedoutcomes.core.common.Actor actor, String function) {
    assertThat(
            decide
                .decide(actor, "SHOP-1", function, new Wish(Decision.Kind.SIGN, "", List.of()))
                .isDone())
        .isTrue();
  }

  @Test
  public void the_reporter_is_told_when_the_last_signature_comes() {
    story.rule("r", Story.CUSTOMER_FACING, Story.needs("product"), Story.needs("marketing"));
    sign(FakePeople.PAULA, "product");
    assertThat(story.world.notices.all()).isEmpty();
    sign(FakePeople.MAX, "marketing");
    assertThat(story.world.notices.all())
        .extracting(Notice::kind)
        .containsExactly(Notice.Kind.ALL_SIGNED);
    assertThat(story.world.notices.all().get(0).audience())
        .containsExactly(FakePeople.DEV.userKey());
    assertThat(story.world.notices.all().get(0).arguments()).contains("SHOP-1");
  }
}
