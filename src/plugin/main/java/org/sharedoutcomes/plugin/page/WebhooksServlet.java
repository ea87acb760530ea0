package org.sharedoutcomes.plugin.page;

import java.util.List;
import java.util.OptionalInt;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.delivery.DefineWebhook;
import org.sharedoutcomes.core.delivery.Delivery;
import org.sharedoutcomes.core.delivery.WatchDeliveries;

/** {@code admin/webhooks}: webhooks, the hosts that may be called, and what came of the calls. */
public final class WebhooksServlet extends PageServlet {
  private static final long serialVersionUID = 1;
  private static final String PATH = "/plugins/servlet/shared-outcomes/admin/webhooks";

  private final transient DefineWebhook webhooks;
  private final transient WatchDeliveries deliveries;
  private final transient WebhookViews views;

  public WebhooksServlet(
      PageFrame frame, DefineWebhook webhooks, WatchDeliveries deliveries, WebhookViews views) {
    super(frame);
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.views = views;
  }

  @Override
  Page get(Visit visit) {
    Answer<?> admitted = webhooks.all(visit.actor());
    if (!admitted.isDone()) {
      return refused(admitted.reasons());
    }
    return id(visit).isEmpty() ? list(visit, null, List.of()) : one(visit);
  }

  private static String id(Visit visit) {
    return visit.path().size() > 2 ? visit.path().get(2) : "";
  }

  private Page list(Visit visit, String hosts, List<Refusal> reasons) {
    return screen("webhooks", views.list(visit.actor(), hosts, reasons), reasons);
  }

  private Page one(Visit visit) {
    if (id(visit).equals("new")) {
      return screen("webhook", views.empty(), List.of());
    }
    Answer<?> found = webhooks.one(visit.actor(), id(visit));
    return found.isDone()
        ? screen("webhook", views.filled(visit.actor(), id(visit)), List.of())
        : refused(found.reasons());
  }

  private Page screen(String template, Record view, List<Refusal> reasons) {
    return new Page.Screen(
        reasons.isEmpty() ? 200 : 422,
        "atl.admin",
        template,
        texts().text("shared-outcomes.webhook.title"),
        Plain.of(view));
  }

  @Override
  Page post(Visit visit) {
    return switch (visit.parameter("do")) {
      case "hosts" -> hosts(visit);
      case "remove" -> led(webhooks.remove(visit.actor(), id(visit), version(visit)), "removed");
      case "test" -> test(visit);
      case "resend" -> led(deliveries.resend(visit.actor(), visit.parameter("delivery")), "resent");
      default -> save(visit);
    };
  }

  private Page led(Answer<?> answer, String done) {
    return answer.isDone() ? Page.redirect(PATH, "webhook-" + done) : refused(answer.reasons());
  }

  private Page hosts(Visit visit) {
    String typed = visit.parameter("hosts");
    Answer<?> answer =
        webhooks.change(
            visit.actor(), version(visit), List.of(typed.split("[\\s,]+")), number(visit));
    return answer.isDone() || answer.reasons().get(0).field().isEmpty()
        ? led(answer, "settings")
        : list(visit, typed, answer.reasons());
  }

  /** What is no number is none within the limits. */
  private static Integer number(Visit visit) {
    String days = visit.parameter("skipUpdatedWithinDays");
    return days.matches("\\d{1,4}") ? Integer.valueOf(days) : Integer.valueOf(-1);
  }

  private Page test(Visit visit) {
    Answer<Delivery> answer = deliveries.test(visit.actor(), id(visit));
    if (!answer.isDone()) {
      return refused(answer.reasons());
    }
    return screen("webhook", views.tested(visit.actor(), id(visit), answer.get()), List.of());
  }

  private Page save(Visit visit) {
    boolean fresh = id(visit).equals("new") || id(visit).isEmpty();
    Answer<?> answer =
        fresh
            ? webhooks.create(visit.actor(), WebhookViews.draft(visit))
            : webhooks.change(visit.actor(), id(visit), version(visit), WebhookViews.draft(visit));
    if (answer.isDone()) {
      return Page.redirect(PATH, "webhook-saved");
    }
    boolean atFields = answer.reasons().stream().noneMatch(why -> why.field().isEmpty());
    return atFields
        ? screen("webhook", views.again(visit, answer.reasons()), answer.reasons())
        : refused(answer.reasons());
  }

  private static OptionalInt version(Visit visit) {
    String version = visit.parameter("version");
    return version.matches("\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(version))
        : OptionalInt.empty();
  }
}
