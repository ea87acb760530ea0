package org.sharedoutcomes.core.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.signoff.Story.CUSTOMER_FACING;
import static org.sharedoutcomes.core.signoff.Story.keys;
import static org.sharedoutcomes.core.signoff.Story.needs;
import static org.sharedoutcomes.core.testkit.FakePeople.ADMIN;
import static org.sharedoutcomes.core.testkit.FakePeople.GUEST;
import static org.sharedoutcomes.core.testkit.FakePeople.MAX;
import static org.sharedoutcomes.core.testkit.FakePeople.SUE;

import java.time.Duration;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.signoff.AttestRule.Attested;
import org.sharedoutcomes.core.signoff.Attestations.Attestation;

public class AttestRuleTest {
  private final Story story = new Story();
  private final AttestRule attest =
      new AttestRule(
          story.world.journal, story.world.people, story.world.permissions, story.world.clock);

  @Before
  public void marketing_and_support_must_sign() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"), needs("support"));
  }

  @Test
  public void a_member_of_the_functions_group_attests_the_newest_version_for_it() {
    assertThat(attest.of(MAX, "a").get().mine()).containsExactly("marketing");
    Attested done = attest.attest(MAX, "a", "marketing", 1, " Still right ").get();
    assertThat(done.missing()).containsExactly("support");
    assertThat(done.mine()).isEmpty();
    Attestation one = done.given().get(0);
    assertThat(one.by()).isEqualTo(MAX.userKey());
    assertThat(one.quarter()).isEqualTo(new Quarter(2026, 2));
    assertThat(one.comment()).isEqualTo("Still right");
    assertThat(attest.missing(ADMIN).get()).containsEntry("a", List.of("support"));
  }

  @Test
  public void a_new_version_and_a_new_quarter_ask_again_and_forget_nothing() {
    attest.attest(MAX, "a", "marketing", 1, "");
    story.rule("a", CUSTOMER_FACING, needs("marketing", 2), needs("support"));
    assertThat(attest.of(MAX, "a").get().missing()).containsExactly("marketing", "support");
    attest.attest(MAX, "a", "marketing", 2, "");
    story.world.clock.pass(Duration.ofDays(60));
    Attested later = attest.of(SUE, "a").get();
    assertThat(later.missing()).containsExactly("marketing", "support");
    assertThat(later.given()).extracting(Attestation::version).containsExactly(2, 1);
  }

  @Test
  public void nobody_attests_for_others_twice_an_older_version_or_what_is_not_asked() {
    assertThat(keys(attest.attest(SUE, "a", "marketing", 1, "")))
        .containsExactly("shared-outcomes.sign-off.rule.may-not-attest");
    assertThat(keys(attest.attest(ADMIN, "a", "marketing", 1, "")))
        .containsExactly("shared-outcomes.sign-off.rule.may-not-attest");
    assertThat(keys(attest.attest(MAX, "a", "product", 1, "")))
        .containsExactly("shared-outcomes.sign-off.rule.not-asked");
    assertThat(keys(attest.attest(MAX, "a", "marketing", 7, "")))
        .containsExactly("shared-outcomes.journal.conflict");
    assertThat(attest.attest(MAX, "a", "marketing", 1, "").isDone()).isTrue();
    assertThat(keys(attest.attest(MAX, "a", "marketing", 1, "")))
        .containsExactly("shared-outcomes.sign-off.rule.attested-already");
    assertThat(attest.of(GUEST, "a").isDone()).isFalse();
    assertThat(keys(attest.of(MAX, "none")))
        .containsExactly("shared-outcomes.sign-off.rule.no-such-rule");
  }
}
