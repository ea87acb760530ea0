package org.sharedoutcomes.core.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.signoff.Story.CUSTOMER_FACING;
import static org.sharedoutcomes.core.signoff.Story.needs;
import static org.sharedoutcomes.core.testkit.FakePeople.DEV;
import static org.sharedoutcomes.core.testkit.FakePeople.MAX;

import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.notice.GiveNotice;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.nudge.TellRequestedChanges;
import org.sharedoutcomes.core.signoff.Verdict.Status;
import org.sharedoutcomes.core.testkit.AnIssue;

/** Who may sign is asked again with every verdict; Max has signed for Marketing. */
public class SeparationOfDutiesTest {
  private final Story story = new Story();
  private final Actor mia = story.world.people.add("mia", "Mia Marketing", "marketing");

  @Before
  public void max_has_signed() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    story.sign(MAX, "marketing");
  }

  private void issue(AnIssue issue) {
    story.world.issues.put(issue.customerFacing(true));
  }

  private static AnIssue shop() {
    return AnIssue.story(1, "SHOP-1");
  }

  private String objection() {
    Refusal objection = story.part("marketing").decisions().get(0).objection();
    return objection == null ? "" : objection.key().replaceAll(".*\\.", "");
  }

  @Test
  public void a_signature_stops_counting_while_its_signer_is_assignee_or_reporter() {
    issue(shop().assignee(MAX));
    assertThat(story.part("marketing").state()).isEqualTo(Status.WAITING);
    assertThat(objection()).isEqualTo("assignee");
    issue(shop().assignee(DEV));
    assertThat(story.part("marketing").state()).isEqualTo(Status.SIGNED);
    assertThat(objection()).isEmpty();
    issue(shop().reporter(MAX));
    assertThat(objection()).isEqualTo("reporter");
    assertThat(story.part("marketing").decisions().get(0).objection().arguments())
        .containsExactly(MAX, "Marketing");
    issue(shop());
    assertThat(story.verdict().passes()).isTrue();
  }

  @Test
  public void a_signature_stops_counting_while_its_signer_is_not_in_the_group() {
    story.world.people.removeGroup("marketing");
    story.world.people.add("mia", "Mia Marketing", "marketing");
    assertThat(objection()).isEqualTo("no-approver");
    assertThat(story.part("marketing").state()).isEqualTo(Status.WAITING);
    story.world.people.add("max", "Max Marketing", "marketing");
    assertThat(story.part("marketing").state()).isEqualTo(Status.SIGNED);
  }

  @Test
  public void it_says_when_the_signer_has_left_or_may_not_see_the_issue() {
    story.world.permissions.hide(MAX, 1);
    assertThat(objection()).isEqualTo("may-not-browse");
    story.world.people.leave(MAX);
    assertThat(objection()).isEqualTo("left");
  }

  @Test
  public void a_rule_that_lets_authors_sign_lets_the_signature_stand() {
    story.rule(
        "a",
        CUSTOMER_FACING,
        new Rule.Requirement("marketing", Story.OWN_GROUP, 1, List.of(), true));
    issue(shop().assignee(MAX));
    assertThat(story.part("marketing").state()).isEqualTo(Status.SIGNED);
    assertThat(story.part("marketing").terms().selfApproval()).isTrue();
  }

  @Test
  public void requested_changes_stand_even_when_the_work_is_given_to_who_asked_for_them() {
    story.decide(mia, "marketing", Decision.Kind.REQUEST_CHANGES, "Name the price");
    issue(shop().assignee(mia));
    assertThat(story.part("marketing").state()).isEqualTo(Status.CHANGES_REQUESTED);
    assertThat(story.gate.wouldPass(1, IssueFacts.Progress.IN_PROGRESS)).isFalse();
    story.decide(mia, "marketing", Decision.Kind.WITHDRAW, "");
    assertThat(story.part("marketing").state()).isEqualTo(Status.SIGNED);
  }

  @Test
  public void who_abstained_is_no_longer_awaited_and_never_counts() {
    story.decide(MAX, "marketing", Decision.Kind.ABSTAIN, "");
    FunctionVerdict marketing = story.part("marketing");
    assertThat(marketing.state()).isEqualTo(Status.WAITING);
    assertThat(marketing.awaited()).extracting(person -> person.name()).containsExactly("mia");
    assertThat(FindSignOffs.waitsFor(marketing, MAX.userKey())).isFalse();
    assertThat(marketing.problem()).isNull();
    story.decide(mia, "marketing", Decision.Kind.ABSTAIN, "");
    assertThat(story.part("marketing").problem().key()).endsWith("problem.too-many-abstained");
    assertThat(story.verdict().passes()).isFalse();
  }

  @Test
  public void the_author_is_told_of_requested_changes_once() {
    Decide telling =
        new Decide(
            story.show,
            story.assess,
            story.world.journal,
            story.world.clock,
            List.of(
                new TellRequestedChanges(
                    story.world.permissions,
                    new GiveNotice(story.world.notices, story.world.journal, story.world.people))));
    Wish wish = new Wish(Decision.Kind.REQUEST_CHANGES, "Name the price", List.of());
    assertThat(telling.decide(mia, "SHOP-1", "marketing", wish).isDone()).isTrue();
    Wish again = new Wish(Decision.Kind.SIGN, "", List.of());
    assertThat(telling.decide(MAX, "SHOP-1", "marketing", again).isDone()).isTrue();
    assertThat(story.world.notices.all()).hasSize(1);
    Notice told = story.world.notices.all().get(0);
    assertThat(told.kind()).isEqualTo(Notice.Kind.CHANGES_REQUESTED);
    assertThat(told.audience()).containsExactly(DEV.userKey());
    assertThat(told.arguments()).contains("SHOP-1", mia, "Marketing", "Name the price");
  }
}
