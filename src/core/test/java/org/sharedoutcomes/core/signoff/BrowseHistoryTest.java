package org.sharedoutcomes.core.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.signoff.Story.CUSTOMER_FACING;
import static org.sharedoutcomes.core.signoff.Story.keys;
import static org.sharedoutcomes.core.signoff.Story.needs;
import static org.sharedoutcomes.core.testkit.FakePeople.DEV;
import static org.sharedoutcomes.core.testkit.FakePeople.MAX;
import static org.sharedoutcomes.core.testkit.FakePeople.SUE;

import org.junit.Test;
import org.sharedoutcomes.core.signoff.BrowseHistory.Act;

public class BrowseHistoryTest {
  private final Story story = new Story();
  private final BrowseHistory history = new BrowseHistory(story.show, story.world.journal);

  @Test
  public void what_stands_and_what_was_is_told_newest_first_for_each_function_by_itself() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"), needs("support"));
    story.decide(MAX, "marketing", Decision.Kind.REQUEST_CHANGES, "Name the price");
    story.sign(SUE, "support");
    story.sign(MAX, "marketing");
    story.decide(MAX, "marketing", Decision.Kind.WITHDRAW, "Too early");
    assertThat(history.of(DEV, "SHOP-1", "marketing").get().acts())
        .extracting(Act::what)
        .containsExactly("withdraw", "sign", "request-changes");
    Act first = history.of(DEV, "SHOP-1", "marketing").get().acts().get(2);
    assertThat(first.by()).isEqualTo(MAX.userKey());
    assertThat(first.why()).isEqualTo("Name the price");
    assertThat(history.of(DEV, "SHOP-1", "product").get().acts()).isEmpty();
  }

  @Test
  public void who_cannot_see_the_issue_learns_nothing() {
    story.world.permissions.hide(DEV, 1);
    assertThat(keys(history.of(DEV, "SHOP-1", "marketing")))
        .containsExactly("shared-outcomes.common.no-such-issue");
  }
}
