package org.sharedoutcomes.core.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.signoff.Story.ANYWHERE;
import static org.sharedoutcomes.core.signoff.Story.CUSTOMER_FACING;
import static org.sharedoutcomes.core.signoff.Story.needs;
import static org.sharedoutcomes.core.testkit.FakePeople.DEV;
import static org.sharedoutcomes.core.testkit.FakePeople.GUEST;
import static org.sharedoutcomes.core.testkit.FakePeople.MAX;
import static org.sharedoutcomes.core.testkit.FakePeople.SUE;

import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.testkit.AnIssue;

public class FindSignOffsTest {
  private final Story story = new Story();

  @Before
  public void marketing_signed_one_of_two() {
    story.rule("a", CUSTOMER_FACING, needs("marketing", 1, "Release note text"), needs("support"));
    story.world.issues.put(AnIssue.story(2, "SHOP-2").customerFacing(true));
    story.world.issues.put(AnIssue.story(3, "SHOP-3"));
    story.sign(MAX, "marketing");
  }

  @Test
  public void awaiting_finds_what_a_function_has_not_signed() {
    assertThat(found(story.find.awaiting(DEV, "marketing"))).containsExactly("SHOP-2");
    assertThat(found(story.find.awaiting(DEV, "support"))).containsExactly("SHOP-1", "SHOP-2");
    assertThat(found(story.find.awaiting(DEV, ""))).containsExactly("SHOP-1", "SHOP-2");
  }

  @Test
  public void awaiting_names_a_function_that_no_programme_has() {
    assertThat(Story.keys(story.find.awaiting(DEV, "legal")))
        .containsExactly("shared-outcomes.sign-off.no-such-function");
  }

  @Test
  public void signed_off_finds_done_work_too() {
    story.sign(SUE, "support");
    story.world.issues.put(AnIssue.story(1, "SHOP-1").customerFacing(true).done());
    assertThat(found(story.find.signed(DEV))).containsExactly("SHOP-1");
    story.world.issues.setValue(1, "Release note text", "Other");
    assertThat(found(story.find.signed(DEV))).isEmpty();
  }

  @Test
  public void my_queue_has_what_waits_for_me_and_what_became_stale() {
    assertThat(found(story.find.waitingFor(MAX))).containsExactly("SHOP-2");
    story.world.issues.setValue(1, "Release note text", "Other");
    assertThat(found(story.find.waitingFor(MAX))).containsExactly("SHOP-1", "SHOP-2");
    assertThat(found(story.find.waitingFor(DEV))).isEmpty();
  }

  @Test
  public void done_work_waits_for_nobody() {
    story.world.issues.put(AnIssue.story(2, "SHOP-2").customerFacing(true).done());
    assertThat(found(story.find.waitingFor(MAX))).isEmpty();
  }

  @Test
  public void nobody_finds_what_one_may_not_browse() {
    story.world.permissions.hide(DEV, 1);
    assertThat(found(story.find.awaiting(DEV, "support"))).containsExactly("SHOP-2");
    story.sign(SUE, "support");
    assertThat(found(story.find.signed(DEV))).isEmpty();
    assertThat(story.find.signed(GUEST).isDone()).isFalse();
    assertThat(story.find.awaiting(GUEST, "legal").isDone()).isFalse();
  }

  @Test
  public void the_number_of_searches_does_not_grow_with_the_issues() {
    story.rule("b", ANYWHERE, needs("product"));
    for (long id = 100; id < 150; id++) {
      story.world.issues.put(AnIssue.story(id, "SHOP-" + id).customerFacing(true));
    }
    int searches = story.world.issues.searches();
    assertThat(story.find.waitingFor(SUE).get()).hasSize(52);
    assertThat(story.world.issues.searches() - searches).isLessThanOrEqualTo(2);
  }

  private static List<String> found(Answer<List<SignOff>> answer) {
    return answer.get().stream().map(one -> one.issue().key()).toList();
  }
}
