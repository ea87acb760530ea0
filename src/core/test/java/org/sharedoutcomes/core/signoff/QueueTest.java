package org.sharedoutcomes.core.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.signoff.Story.CUSTOMER_FACING;
import static org.sharedoutcomes.core.signoff.Story.needs;
import static org.sharedoutcomes.core.testkit.FakePeople.DEV;
import static org.sharedoutcomes.core.testkit.FakePeople.GUEST;
import static org.sharedoutcomes.core.testkit.FakePeople.MAX;
import static org.sharedoutcomes.core.testkit.FakePeople.SUE;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.signoff.Queue.Tab;
import org.sharedoutcomes.core.signoff.SignMany.Chosen;
import org.sharedoutcomes.core.signoff.SignMany.Line;
import org.sharedoutcomes.core.testkit.AnIssue;

public class QueueTest {
  private final Story story = new Story();
  private final ShowQueue queue =
      new ShowQueue(story.find, story.world.journal, story.world.people);
  private final SignMany signMany = new SignMany(queue, story.decide, story.world.issues);

  @Before
  public void three_issues_wait_for_marketing() {
    story.rule("a", CUSTOMER_FACING, needs("marketing", 1, "Release note text"), needs("support"));
    story.world.issues.put(AnIssue.story(2, "SHOP-2").customerFacing(true));
    story.world.issues.put(AnIssue.story(3, "SHOP-3").customerFacing(true));
  }

  private List<String> tab(Actor actor, Tab tab) {
    return queue.of(actor).get().of(tab).stream()
        .map(item -> item.issue().key() + "/" + item.part().function())
        .toList();
  }

  private static List<Chosen> chosen(String... issues) {
    return Arrays.stream(issues).map(issue -> new Chosen(issue, "marketing", "")).toList();
  }

  /** As the form sends it back after it was shown. */
  private List<Chosen> shown(String... issues) {
    return signMany.preview(MAX, chosen(issues)).get().stream()
        .map(line -> new Chosen(line.chosen().issue(), "marketing", line.seen()))
        .toList();
  }

  private static List<String> skipped(Answer<List<Line>> lines) {
    return lines.get().stream()
        .map(line -> line.isSigned() ? "" : line.skipped().key().replaceFirst(".*\\.", ""))
        .toList();
  }

  @Test
  public void each_tab_has_what_its_name_says() {
    story.sign(MAX, "marketing");
    assertThat(tab(MAX, Tab.MINE)).containsExactly("SHOP-2/marketing", "SHOP-3/marketing");
    assertThat(tab(SUE, Tab.MINE))
        .containsExactly("SHOP-1/support", "SHOP-2/support", "SHOP-3/support");
    story.world.issues.setValue(1, "Release note text", "Other");
    assertThat(tab(MAX, Tab.STALE)).containsExactly("SHOP-1/marketing");
    assertThat(tab(MAX, Tab.MINE)).hasSize(3);
    assertThat(tab(MAX, Tab.OVERDUE)).isEmpty();
    assertThat(tab(DEV, Tab.MY_FUNCTIONS)).isEmpty();
    assertThat(queue.of(GUEST).isDone()).isFalse();
  }

  @Test
  public void what_a_colleague_has_to_decide_is_my_functions_and_not_mine() {
    story.decide(MAX, "marketing", Decision.Kind.REQUEST_CHANGES, "Shorter, please");
    assertThat(tab(MAX, Tab.MINE)).doesNotContain("SHOP-1/marketing");
    assertThat(tab(MAX, Tab.MY_FUNCTIONS)).contains("SHOP-1/marketing");
  }

  @Test
  public void what_should_have_been_decided_is_overdue() {
    story.save(
        Rule.KIND,
        "a",
        new Rule("a", "Soon", CUSTOMER_FACING, List.of(needs("marketing")), 2, null));
    Observe observe =
        new Observe(story.assess, story.world.journal, story.world.issues, story.world.clock);
    assertThat(observe.everything()).isNotEmpty();
    assertThat(tab(MAX, Tab.OVERDUE)).isEmpty();
    story.world.clock.pass(Duration.ofDays(3));
    assertThat(tab(MAX, Tab.OVERDUE)).hasSize(3);
    story.sign(MAX, "marketing");
    assertThat(tab(MAX, Tab.OVERDUE)).containsExactly("SHOP-2/marketing", "SHOP-3/marketing");
  }

  @Test
  public void several_are_signed_as_they_were_shown() {
    Answer<List<Line>> signed = signMany.sign(MAX, shown("SHOP-1", "SHOP-2"), "Fine");
    assertThat(skipped(signed)).containsExactly("", "");
    assertThat(story.part("marketing").state()).isEqualTo(Verdict.Status.SIGNED);
    assertThat(tab(MAX, Tab.MINE)).containsExactly("SHOP-3/marketing");
  }

  @Test
  public void the_preview_writes_nothing() {
    assertThat(skipped(signMany.preview(MAX, chosen("SHOP-1", "SHOP-2")))).containsOnly("");
    assertThat(tab(MAX, Tab.MINE)).hasSize(3);
  }

  @Test
  public void what_changed_since_it_was_shown_is_left_out() {
    List<Chosen> shown = shown("SHOP-1", "SHOP-2");
    story.world.issues.setValue(1, "Release note text", "Other");
    assertThat(skipped(signMany.sign(MAX, shown, ""))).containsExactly("changed-meanwhile", "");
    assertThat(tab(MAX, Tab.MINE)).containsExactly("SHOP-1/marketing", "SHOP-3/marketing");
  }

  @Test
  public void only_what_the_same_rules_ask_for_is_signed_together() {
    story.world.issues.put(AnIssue.story(4, "SHOP-4").type("Bug").customerFacing(true));
    story.rule(
        "b", new Rule.Scope(List.of(), List.of("Bug"), "", false, List.of()), needs("marketing"));
    assertThat(skipped(signMany.sign(MAX, shown("SHOP-1", "SHOP-4", "SHOP-2"), "")))
        .containsExactly("", "other-rule", "");
  }

  @Test
  public void what_does_not_wait_for_me_is_left_out() {
    story.sign(MAX, "marketing");
    assertThat(skipped(signMany.preview(MAX, chosen("SHOP-1", "SHOP-9", "SHOP-2"))))
        .containsExactly("not-waiting", "not-waiting", "");
    assertThat(
            skipped(
                signMany.preview(
                    MAX, List.of(new Chosen("SHOP-1", "support", ""), chosen("SHOP-2").get(0)))))
        .containsExactly("not-waiting", "");
  }

  @Test
  public void nothing_chosen_and_too_many_are_refused() {
    assertThat(Story.keys(signMany.preview(MAX, List.of())))
        .containsExactly("shared-outcomes.queue.none-chosen");
    List<Chosen> many = java.util.Collections.nCopies(101, new Chosen("SHOP-1", "marketing", ""));
    assertThat(Story.keys(signMany.preview(MAX, many)))
        .containsExactly("shared-outcomes.queue.too-many");
  }
}
