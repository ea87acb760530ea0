package org.sharedoutcomes.plugin.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.readiness.Checklist;
import org.sharedoutcomes.core.signoff.FunctionVerdict;
import org.sharedoutcomes.core.signoff.Timing;
import org.sharedoutcomes.core.signoff.Verdict;
import org.sharedoutcomes.core.signoff.Verdict.Status;

public class VerdictWordsTest {
  private final VerdictWords words = new VerdictWords(new SimpleTexts());

  private static FunctionVerdict part(String name, Status state) {
    return new FunctionVerdict(
        name,
        name,
        state,
        null,
        1,
        0,
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        FunctionVerdict.Terms.NONE,
        Timing.NONE);
  }

  private String say(Status status, FunctionVerdict... parts) {
    return words.say(
        new Verdict(
            status, Refusal.invalid("", "why"), List.of(), List.of(parts), Checklist.NONE, null));
  }

  @Test
  public void waiting_names_who_is_missing_and_not_who_signed() {
    assertThat(
            say(
                Status.WAITING,
                part("Product", Status.SIGNED),
                part("Marketing", Status.WAITING),
                part("Support", Status.WAITING)))
        .isEqualTo("sign-off-waiting(and(Marketing & Support))");
    assertThat(say(Status.WAITING, part("Support", Status.WAITING)))
        .isEqualTo("sign-off-waiting(Support)");
  }

  @Test
  public void the_first_state_in_the_fixed_order_is_told() {
    assertThat(
            say(
                Status.CHANGES_REQUESTED,
                part("Product", Status.CHANGES_REQUESTED),
                part("Support", Status.WAITING)))
        .isEqualTo("sign-off-changes-requested(Product)");
    assertThat(say(Status.STALE, part("Product", Status.STALE)))
        .isEqualTo("sign-off-stale(Product)");
  }

  @Test
  public void what_needs_no_names_has_none() {
    assertThat(say(Status.SIGNED, part("Product", Status.SIGNED))).isEqualTo("sign-off-signed");
    assertThat(say(Status.NOT_REQUIRED)).isEqualTo("sign-off-not-required");
    assertThat(say(Status.ERROR)).isEqualTo("sign-off-error");
    assertThat(say(Status.WAIVED)).isEqualTo("sign-off-waived");
  }
}
