package org.sharedoutcomes.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Amount;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.notice.Notices;
import org.sharedoutcomes.core.notice.Notices.Received;
import org.sharedoutcomes.core.notice.Subject;

/** What every store of notices does. */
public abstract class NoticesContract {
  private static final Instant NOON = Instant.parse("2026-05-15T12:00:00Z");

  /** The same store each time within one test, empty at its beginning. */
  protected abstract Notices notices();

  private static Notice notice(String id, Instant at, String... audience) {
    return new Notice(
        id,
        at,
        Notice.Kind.DEVIATION,
        Subject.outcome("activation-rate"),
        "shared-outcomes.nudge.fired",
        List.of("Activation rate"),
        "/plugins/servlet/shared-outcomes/outcomes/activation-rate",
        List.of(audience),
        "activation-rate");
  }

  @Test
  public void a_notice_comes_back_as_it_was_given() {
    Notice given =
        new Notice(
            "n/1",
            NOON,
            Notice.Kind.TARGET_REACHED,
            Subject.issue(7),
            "shared-outcomes.nudge.fired",
            List.of(
                "<b>'Ä\uD83C\uDF89",
                3,
                new BigDecimal("0.10"),
                new Amount(new BigDecimal("1200000"), "€"),
                new Actor("u-ann"),
                LocalDate.of(2026, 5, 1),
                NOON),
            "/browse/DEMO-1",
            List.of("u-ann"),
            "a group");
    assertThat(notices().add(given)).isTrue();
    assertThat(notices().of("u-ann", 10)).containsExactly(new Received(given, true));
  }

  @Test
  public void the_same_notice_is_kept_once() {
    assertThat(notices().add(notice("n/1", NOON, "u-ann"))).isTrue();
    assertThat(notices().add(notice("n/1", NOON.plusSeconds(1), "u-ann", "u-bo"))).isFalse();
    assertThat(notices().unread("u-ann")).isEqualTo(1);
    assertThat(notices().unread("u-bo")).isZero();
  }

  @Test
  public void of_many_who_give_it_at_once_one_is_first() throws Exception {
    Notices notices = notices();
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Boolean>> givers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        givers.add(() -> notices.add(notice("n/1", NOON, "u-ann", "u-bo")));
      }
      int first = 0;
      for (Future<Boolean> given : nodes.invokeAll(givers)) {
        first += given.get() ? 1 : 0;
      }
      assertThat(first).isEqualTo(1);
      assertThat(notices.unread("u-ann")).isEqualTo(1);
      assertThat(notices.unread("u-bo")).isEqualTo(1);
    } finally {
      nodes.shutdownNow();
    }
  }

  @Test
  public void each_reads_for_themselves() {
    notices().add(notice("n/1", NOON, "u-ann", "u-bo"));
    notices().add(notice("n/2", NOON, "u-ann"));
    notices().read("u-ann", List.of("n/1", "unknown"));
    assertThat(notices().unread("u-ann")).isEqualTo(1);
    assertThat(notices().unread("u-bo")).isEqualTo(1);
    assertThat(notices().of("u-ann", 10)).extracting(Received::unread).containsExactly(true, false);
    notices().readAll("u-ann");
    assertThat(notices().unread("u-ann")).isZero();
    assertThat(notices().unread("u-bo")).isEqualTo(1);
  }

  @Test
  public void the_newest_come_first_and_no_more_than_asked_for() {
    for (int i = 1; i <= 5; i++) {
      notices().add(notice("n/" + i, NOON.plusSeconds(i), "u-ann"));
    }
    assertThat(notices().of("u-ann", 2))
        .extracting(received -> received.notice().id())
        .containsExactly("n/5", "n/4");
    assertThat(notices().of("u-bo", 2)).isEmpty();
  }

  @Test
  public void those_about_an_outcome_can_be_taken_out_with_who_has_read_them() {
    notices().add(notice("n/1", NOON, "u-ann", "u-ben"));
    Notice other =
        new Notice(
            "n/2",
            NOON,
            Notice.Kind.ALL_SIGNED,
            Subject.issue(7),
            "shared-outcomes.nudge.fired",
            List.of(),
            "/browse/DEMO-1",
            List.of("u-ann"),
            "7");
    notices().add(other);
    notices().removeAll("activation-rate");
    assertThat(notices().of("u-ann", 10)).extracting(r -> r.notice().id()).containsExactly("n/2");
    assertThat(notices().unread("u-ann")).isEqualTo(1);
    assertThat(notices().unread("u-ben")).isZero();
    assertThat(notices().add(notice("n/1", NOON, "u-ben"))).isTrue();
  }

  @Test
  public void those_who_pass_them_on_get_each_with_its_whole_audience_oldest_first() {
    notices().add(notice("n/2", NOON.plusSeconds(2), "u-ann", "u-bo"));
    notices().add(notice("n/1", NOON.plusSeconds(1), "u-bo"));
    notices().add(notice("n/0", NOON.minusSeconds(1), "u-bo"));
    notices().add(notice("n/3", NOON.plusSeconds(3)));
    assertThat(notices().since(NOON, 2)).extracting(Notice::id).containsExactly("n/1", "n/2");
    assertThat(notices().since(NOON, 9).get(1).audience()).containsExactly("u-ann", "u-bo");
    assertThat(notices().since(NOON, 9).get(2).audience()).isEmpty();
  }
}
