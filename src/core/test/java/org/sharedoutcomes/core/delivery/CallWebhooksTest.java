package org.sharedoutcomes.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.delivery.Delivery.State;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.notice.Subject;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.InMemoryDeliveries;
import org.sharedoutcomes.core.testkit.InMemorySecrets;
import org.sharedoutcomes.core.testkit.JacksonBodies;
import org.sharedoutcomes.core.testkit.World;

public class CallWebhooksTest {
  private static final String SECRET = "0123456789abcdef";

  private final World world = new World();
  private final InMemoryDeliveries deliveries = new InMemoryDeliveries();
  private final InMemorySecrets secrets = new InMemorySecrets();
  private final Receiver receiver = new Receiver();
  private final WebhookBodies bodies =
      new WebhookBodies(new JacksonBodies(), world.locales, () -> "https://jira.example.com");
  private final DefineWebhook webhooks =
      new DefineWebhook(world.journal, world.permissions, deliveries, secrets, world.clock);
  private final WatchDeliveries watch =
      new WatchDeliveries(
          webhooks, deliveries, bodies, receiver, secrets, world.journal, world.lock, world.clock);
  private final CallWebhooks work =
      new CallWebhooks(
          world.notices, world.journal, deliveries, bodies, receiver, secrets, world.lock);

  /** Answers with what a test laid out, then with 200. */
  private static final class Receiver implements Caller {
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final List<String> bodies = new ArrayList<>();
    private final List<Map<String, String>> headers = new ArrayList<>();

    @Override
    public Outcome post(
        URI address, Collection<String> listed, Map<String, String> sent, String json) {
      bodies.add(json);
      headers.add(sent);
      int status = answers.isEmpty() ? 200 : answers.poll();
      return new Outcome(status, status == 0 ? "no answer" : "");
    }
  }

  @Before
  public void hosts_are_listed() {
    webhooks
        .change(FakePeople.ADMIN, OptionalInt.empty(), List.of("hooks.example.com"), null)
        .get();
  }

  private static WebhookDraft draft(String url, String... events) {
    return new WebhookDraft("Chat", url, SECRET, List.of(events), null);
  }

  private String webhook(String... events) {
    return webhooks
        .create(FakePeople.ADMIN, draft("https://hooks.example.com/x", events))
        .get()
        .key();
  }

  private void notice(String id, Notice.Kind kind) {
    world.notices.add(
        new Notice(
            id,
            world.clock.instant(),
            kind,
            Subject.outcome("activation-rate"),
            "some.text",
            List.of("ä"),
            "/plugins/servlet/x",
            List.of("u-paula"),
            "group"));
  }

  private void pass(Duration time) {
    long minutes = Math.max(1, time.toMinutes());
    for (long i = 0; i < minutes; i++) {
      world.clock.pass(Duration.ofMinutes(1));
      work.run(world.clock.instant());
    }
  }

  private Delivery only(String webhook) {
    List<Delivery> all = watch.of(FakePeople.ADMIN, webhook).get();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  @Test
  public void a_notice_arrives_once_signed_and_whole() {
    String id = webhook();
    notice("deviation/1", Notice.Kind.DEVIATION);
    pass(Duration.ofMinutes(5));
    assertThat(receiver.bodies)
        .containsExactly(
            """
            {"id":"deviation/1","event":"deviation","at":"2026-05-15T10:00:00Z","subject":{"type":"outcome","key":"activation-rate"},"text":"some.text [ä]","url":"https://jira.example.com/plugins/servlet/x"}"""
                .replace(" \n", ""));
    Map<String, String> headers = receiver.headers.get(0);
    assertThat(headers.get("X-Shared-Outcomes-Event")).isEqualTo("deviation");
    assertThat(headers.get("X-Shared-Outcomes-Signature"))
        .isEqualTo(
            Signature.of(
                SECRET,
                Long.parseLong(headers.get("X-Shared-Outcomes-Timestamp")),
                receiver.bodies.get(0)));
    assertThat(only(id).state()).isEqualTo(State.DELIVERED);
    assertThat(only(id).attempts()).isEqualTo(1);
  }

  @Test
  public void the_signature_is_the_known_one() {
    // printf '%s' '1700000000.{}' | openssl dgst -sha256 -hmac secret-of-16-chars
    assertThat(Signature.of("secret-of-16-chars", 1_700_000_000L, "{}"))
        .isEqualTo("sha256=0697daecccb07d8201dae7bfbcf2dcbe1110628b1c0574a7559644220763429d");
  }

  @Test
  public void what_fails_twice_is_tried_again_later_each_time_and_then_arrives() {
    String id = webhook();
    receiver.answers.addAll(List.of(500, 0));
    notice("n", Notice.Kind.DEVIATION);
    world.clock.pass(Duration.ofSeconds(1));
    work.run(world.clock.instant());
    assertThat(only(id).error()).isEqualTo("HTTP status 500");
    assertThat(only(id).nextAt()).isEqualTo(world.clock.instant().plusSeconds(10));
    world.clock.pass(Duration.ofSeconds(9));
    work.run(world.clock.instant());
    assertThat(receiver.bodies).hasSize(1);
    world.clock.pass(Duration.ofSeconds(1));
    work.run(world.clock.instant());
    assertThat(only(id).error()).isEqualTo("no answer");
    assertThat(only(id).nextAt()).isEqualTo(world.clock.instant().plusSeconds(30));
    world.clock.pass(Duration.ofSeconds(30));
    work.run(world.clock.instant());
    assertThat(only(id).state()).isEqualTo(State.DELIVERED);
    assertThat(only(id).attempts()).isEqualTo(3);
    assertThat(receiver.bodies.stream().distinct()).hasSize(1);
  }

  @Test
  public void after_eight_failures_it_is_dead_and_can_be_sent_again() {
    String id = webhook();
    for (int i = 0; i < 8; i++) {
      receiver.answers.add(503);
    }
    notice("n", Notice.Kind.DEVIATION);
    pass(Duration.ofHours(18));
    assertThat(receiver.bodies).hasSize(8);
    assertThat(watch.dead(FakePeople.ADMIN).get()).containsExactly(only(id));
    watch.resend(FakePeople.ADMIN, only(id).id()).get();
    assertThat(watch.dead(FakePeople.ADMIN).get()).isEmpty();
    pass(Duration.ofMinutes(1));
    assertThat(only(id).state()).isEqualTo(State.DELIVERED);
    assertThat(watch.resend(FakePeople.ADMIN, only(id).id()).reasons())
        .extracting(Refusal::kind)
        .containsExactly(Refusal.Kind.CONFLICT);
  }

  @Test
  public void one_that_is_gone_is_not_asked_again() {
    String id = webhook();
    receiver.answers.add(410);
    notice("n", Notice.Kind.DEVIATION);
    pass(Duration.ofHours(1));
    assertThat(receiver.bodies).hasSize(1);
    assertThat(only(id).state()).isEqualTo(State.DEAD);
  }

  @Test
  public void one_that_does_not_answer_costs_each_run_one_attempt_alone() {
    webhook();
    receiver.answers.addAll(List.of(0));
    for (int i = 0; i < 5; i++) {
      notice("n" + i, Notice.Kind.DEVIATION);
    }
    work.run(world.clock.instant());
    assertThat(receiver.bodies).hasSize(1);
    pass(Duration.ofMinutes(2));
    assertThat(receiver.bodies).hasSize(6);
  }

  @Test
  public void it_is_told_of_the_kinds_that_it_wants_and_of_nothing_before_it_was_there() {
    notice("before", Notice.Kind.DEVIATION);
    world.clock.pass(Duration.ofMinutes(1));
    String id = webhook("deviation", "no-data");
    notice("wanted", Notice.Kind.DEVIATION);
    notice("unwanted", Notice.Kind.ALL_SIGNED);
    pass(Duration.ofMinutes(2));
    assertThat(only(id).event()).isEqualTo("wanted");
  }

  @Test
  public void a_host_that_was_taken_off_the_list_is_not_called() {
    String id = webhook();
    webhooks.change(FakePeople.ADMIN, OptionalInt.empty(), List.of(), null).get();
    notice("n", Notice.Kind.DEVIATION);
    pass(Duration.ofMinutes(1));
    assertThat(receiver.bodies).isEmpty();
    assertThat(only(id).state()).isEqualTo(State.DEAD);
    assertThat(only(id).error()).contains("list of hosts");
    assertThat(watch.test(FakePeople.ADMIN, id).reasons())
        .extracting(Refusal::key)
        .containsExactly("shared-outcomes.webhook.host-not-listed");
  }

  @Test
  public void a_test_calls_at_once_and_keeps_nothing() {
    String id = webhook();
    receiver.answers.add(404);
    assertThat(watch.test(FakePeople.ADMIN, id).get().error()).isEqualTo("HTTP status 404");
    assertThat(watch.test(FakePeople.ADMIN, id).get().state()).isEqualTo(State.DELIVERED);
    assertThat(receiver.headers.get(0)).containsEntry("X-Shared-Outcomes-Event", "test");
    assertThat(watch.of(FakePeople.ADMIN, id).get()).isEmpty();
  }

  private List<String> refused(WebhookDraft draft) {
    return reasons(webhooks.create(FakePeople.ADMIN, draft));
  }

  private static List<String> reasons(Answer<?> answer) {
    return answer.reasons().stream().map(why -> why.field() + ": " + why.key()).toList();
  }

  @Test
  public void only_listed_hosts_by_http_or_https_are_taken() {
    for (String url :
        List.of(
            "ftp://hooks.example.com/x",
            "hooks.example.com",
            "https://u:p@hooks.example.com",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "https:///x",
            "http://a b/")) {
      assertThat(refused(draft(url)))
          .as(url)
          .containsExactly("url: shared-outcomes.webhook.no-url");
    }
    assertThat(refused(draft("https://other.example.com/")))
        .containsExactly("url: shared-outcomes.webhook.host-not-listed");
    assertThat(refused(draft("http://127.0.0.1/")))
        .containsExactly("url: shared-outcomes.webhook.host-not-listed");
    assertThat(refused(draft("https://HOOKS.example.com/"))).isEmpty();
  }

  @Test
  public void every_mistake_is_told_at_its_field() {
    assertThat(
            refused(
                new WebhookDraft(" ", "https://hooks.example.com", "short", List.of("x"), true)))
        .containsExactly(
            "secret: shared-outcomes.webhook.secret-length",
            "name: shared-outcomes.common.required",
            "events: shared-outcomes.common.one-of");
  }

  @Test
  public void changing_it_without_a_secret_keeps_the_one_before() {
    String id = webhook();
    Document<Webhook> changed =
        webhooks
            .change(
                FakePeople.ADMIN,
                id,
                OptionalInt.of(1),
                new WebhookDraft("New name", "https://hooks.example.com/y", "", null, null))
            .get();
    assertThat(changed.value().name()).isEqualTo("New name");
    assertThat(secrets.of(id)).contains(SECRET);
    webhooks.remove(FakePeople.ADMIN, id, OptionalInt.of(2)).get();
    assertThat(secrets.of(id)).isEmpty();
  }

  @Test
  public void only_administrators_learn_that_there_are_any() {
    String id = webhook();
    Actor paula = FakePeople.PAULA;
    assertThat(webhooks.all(paula).isDone()).isFalse();
    assertThat(webhooks.one(paula, id).isDone()).isFalse();
    assertThat(webhooks.settings(paula).isDone()).isFalse();
    assertThat(watch.dead(paula).isDone()).isFalse();
    assertThat(watch.of(paula, id).isDone()).isFalse();
    assertThat(watch.test(paula, id).isDone()).isFalse();
    assertThat(watch.resend(paula, "1").isDone()).isFalse();
  }
}
