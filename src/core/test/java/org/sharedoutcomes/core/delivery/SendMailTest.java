package org.sharedoutcomes.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Mail.Letter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.notice.Subject;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.InMemoryDeliveries;
import org.sharedoutcomes.core.testkit.InMemoryMailed;
import org.sharedoutcomes.core.testkit.InMemorySecrets;
import org.sharedoutcomes.core.testkit.World;

/** It is Friday, 15 May 2026, ten o'clock in UTC; the digest of today's morning has gone out. */
public class SendMailTest {
  private final World world = new World();
  private final InMemoryMailed mailed = new InMemoryMailed();
  private final SendMail work = node();
  private final ChooseMail choose = new ChooseMail(world.journal, world.permissions);

  private SendMail node() {
    return new SendMail(
        world.notices,
        world.anotherNode(),
        world.people,
        world.permissions,
        world.locales,
        world.readings,
        mailed,
        (user, notices) ->
            new Letter(
                user,
                notices.size() + " notices",
                String.join(",", notices.stream().map(Notice::id).toList())),
        world.mail,
        world.lock);
  }

  private void notice(String id, Notice.Kind kind, Subject subject, Actor... audience) {
    world.notices.add(
        new Notice(
            id,
            world.clock.instant(),
            kind,
            subject,
            "some.text",
            List.of(),
            "/somewhere",
            List.of(audience).stream().map(Actor::userKey).toList(),
            "group"));
  }

  private void deviation(String id, Actor... audience) {
    notice(id, Notice.Kind.DEVIATION, Subject.outcome("activation-rate"), audience);
  }

  private List<String> mailAfter(Duration time) {
    int before = world.mail.letters().size();
    Instant end = world.clock.instant().plus(time);
    while (world.clock.instant().isBefore(end)) {
      world.clock.pass(Duration.ofMinutes(5));
      work.run(world.clock.instant());
    }
    return world.mail.letters().subList(before, world.mail.letters().size()).stream()
        .map(letter -> letter.to() + ": " + letter.subject())
        .toList();
  }

  @Test
  public void twelve_deviations_are_one_digest() {
    for (int i = 0; i < 12; i++) {
      deviation("d" + i, FakePeople.PAULA);
      world.clock.pass(Duration.ofMinutes(10));
    }
    assertThat(mailAfter(Duration.ofDays(2))).containsExactly("u-paula: 12 notices");
  }

  @Test
  public void each_gets_it_at_eight_oclock_of_the_own_time_zone() {
    world.locales.move(FakePeople.PAULA, "Europe/Berlin");
    world.locales.move(FakePeople.MAX, "America/New_York");
    deviation("d", FakePeople.PAULA, FakePeople.MAX);
    assertThat(mailAfter(Duration.ofMinutes(115))).isEmpty();
    assertThat(mailAfter(Duration.ofMinutes(10))).containsExactly("u-max: 1 notices");
    assertThat(mailAfter(Duration.ofMinutes(17 * 60 + 50))).isEmpty();
    assertThat(mailAfter(Duration.ofMinutes(5))).containsExactly("u-paula: 1 notices");
    assertThat(mailAfter(Duration.ofDays(3))).isEmpty();
  }

  @Test
  public void who_wants_it_immediately_gets_it_with_the_next_run_and_who_wants_none_gets_none() {
    choose.choose(FakePeople.PAULA, "immediately", null).get();
    choose.choose(FakePeople.MAX, "off", null).get();
    deviation("d1", FakePeople.PAULA, FakePeople.MAX, FakePeople.SUE);
    assertThat(mailAfter(Duration.ofMinutes(5))).containsExactly("u-paula: 1 notices");
    assertThat(mailAfter(Duration.ofDays(4))).containsExactly("u-sue: 1 notices");
  }

  @Test
  public void weekly_waits_for_monday() {
    choose.choose(FakePeople.PAULA, "weekly", 9).get();
    deviation("d1", FakePeople.PAULA);
    assertThat(mailAfter(Duration.ofHours(70))).isEmpty();
    deviation("d2", FakePeople.PAULA);
    assertThat(mailAfter(Duration.ofHours(2))).containsExactly("u-paula: 2 notices");
  }

  @Test
  public void two_nodes_mail_nothing_twice() {
    deviation("d1", FakePeople.PAULA);
    world.clock.pass(Duration.ofDays(1));
    work.run(world.clock.instant());
    node().run(world.clock.instant());
    assertThat(world.mail.letters()).hasSize(1);
  }

  @Test
  public void who_may_not_see_an_issue_is_not_told_of_it() {
    world.issues.put(AnIssue.story(7, "SHOP-7"));
    world.permissions.hide(FakePeople.MAX, 7);
    notice("s", Notice.Kind.ALL_SIGNED, Subject.issue(7), FakePeople.PAULA, FakePeople.MAX);
    deviation("g", FakePeople.GUEST);
    assertThat(mailAfter(Duration.ofDays(1))).containsExactly("u-paula: 1 notices");
  }

  @Test
  public void a_reminder_is_left_out_when_a_value_came_and_a_deviation_is_not() {
    new DefineWebhook(
            world.journal,
            world.permissions,
            new InMemoryDeliveries(),
            new InMemorySecrets(),
            world.clock)
        .change(FakePeople.ADMIN, OptionalInt.empty(), null, 2)
        .get();
    notice("r", Notice.Kind.NO_DATA, Subject.outcome("activation-rate"), FakePeople.PAULA);
    notice("o", Notice.Kind.NO_DATA, Subject.outcome("other"), FakePeople.PAULA);
    deviation("d", FakePeople.PAULA);
    world.readings.add(
        List.of(
            new Reading(
                "activation-rate",
                world.clock.instant(),
                BigDecimal.ONE,
                null,
                "",
                "u-max",
                world.clock.instant())));
    mailAfter(Duration.ofDays(1));
    assertThat(world.mail.letters()).extracting(Letter::html).containsExactly("o,d");
  }

  @Test
  public void what_a_missed_day_left_over_comes_in_the_next_letter() {
    deviation("d1", FakePeople.PAULA);
    world.clock.pass(Duration.ofDays(3));
    deviation("d2", FakePeople.PAULA);
    assertThat(mailAfter(Duration.ofMinutes(5))).containsExactly("u-paula: 1 notices");
    assertThat(mailAfter(Duration.ofDays(1))).containsExactly("u-paula: 1 notices");
  }

  @Test
  public void nonsense_is_refused_at_its_field() {
    assertThat(choose.choose(FakePeople.PAULA, "sometimes", 24).reasons())
        .extracting(Refusal::field)
        .containsExactly("frequency", "hour");
    assertThat(choose.wishes(FakePeople.GUEST).isDone()).isFalse();
  }
}
