package org.sharedoutcomes.plugin.page;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.signoff.SetWaiverPolicy;
import org.sharedoutcomes.core.signoff.Waiver;
import org.sharedoutcomes.core.signoff.WaiverPolicy;
import org.sharedoutcomes.core.signoff.WaiversToReview;
import org.sharedoutcomes.core.signoff.WaiversToReview.ToReview;

/** The waivers that wait for a judgement, and who may waive. */
public final class WaiversServlet extends PageServlet {
  private static final long serialVersionUID = 1;
  private static final String TEXTS = "shared-outcomes.sign-off.waivers.";

  private final transient WaiversToReview toReview;
  private final transient SetWaiverPolicy policy;
  private final transient DecisionViews views;
  private final transient Permissions permissions;
  private final transient Clock clock;

  public WaiversServlet(
      PageFrame frame,
      WaiversToReview toReview,
      SetWaiverPolicy policy,
      DecisionViews views,
      Permissions permissions,
      Clock clock) {
    super(frame);
    this.toReview = toReview;
    this.policy = policy;
    this.views = views;
    this.permissions = permissions;
    this.clock = clock;
  }

  /** What the page shows. */
  record View(
      List<Item> items,
      boolean empty,
      String policy,
      boolean mayChange,
      int version,
      String role,
      String longest,
      Map<String, String> errors) {}

  /**
   * A waiver.
   *
   * @param standing whether it holds, in words
   */
  record Item(
      String issue,
      String summary,
      int number,
      String function,
      String functionKey,
      String standing,
      String tone,
      boolean holds,
      String sentence,
      boolean mayReview) {}

  @Override
  Page get(Visit visit) {
    Document<WaiverPolicy> now = policy.policy(visit.actor()).get();
    return page(
        200,
        visit.actor(),
        now,
        now.value().role(),
        Integer.toString(now.value().longest()),
        List.of());
  }

  @Override
  Page post(Visit visit) {
    String version = visit.parameter("version");
    String longest = visit.parameter("longest");
    String role = visit.parameter("role");
    Answer<Document<WaiverPolicy>> answer =
        policy.set(
            visit.actor(),
            version.matches("\\d{1,9}")
                ? OptionalInt.of(Integer.parseInt(version))
                : OptionalInt.empty(),
            role,
            longest.matches("\\d{1,9}") ? Integer.parseInt(longest) : 0);
    if (answer.isDone()) {
      return Page.redirect("/plugins/servlet/shared-outcomes/waivers", "waiver-policy");
    }
    return permissions.mayAdminister(visit.actor())
        ? page(
            422, visit.actor(), policy.policy(visit.actor()).get(), role, longest, answer.reasons())
        : refused(answer.reasons());
  }

  private Page page(
      int status,
      Actor actor,
      Document<WaiverPolicy> now,
      String role,
      String longest,
      List<Refusal> reasons) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (Refusal reason : reasons) {
      errors.put(reason.field().isEmpty() ? "whole" : reason.field(), texts().say(reason));
    }
    List<Item> items = toReview.all(actor).get().stream().map(this::item).toList();
    return new Page.Screen(
        status,
        "atl.general",
        "waivers",
        texts().text(TEXTS + "title"),
        Plain.of(
            new View(
                items,
                items.isEmpty(),
                texts()
                    .text(
                        TEXTS + (now.value().role().isEmpty() ? "policy-admins" : "policy-role"),
                        now.value().longest(),
                        now.value().role()),
                permissions.mayAdminister(actor),
                now.version(),
                role,
                longest,
                errors)));
  }

  private Item item(ToReview one) {
    Waiver waiver = one.waiver();
    boolean holds = waiver.holds(clock.instant());
    return new Item(
        one.issue().key(),
        one.issue().summary(),
        waiver.number(),
        one.name(),
        waiver.function(),
        texts()
            .text(TEXTS + (holds ? "holds" : waiver.ended() != null ? "is-ended" : "has-lapsed")),
        holds ? "moved" : "default",
        holds,
        views.sentence(waiver),
        one.mayReview());
  }
}
