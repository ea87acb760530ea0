package org.sharedoutcomes.plugin.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.handoff.ShowHandoffs;
import org.sharedoutcomes.core.signoff.Decide;
import org.sharedoutcomes.core.signoff.Decision;
import org.sharedoutcomes.core.signoff.Queue;
import org.sharedoutcomes.core.signoff.ShowQueue;
import org.sharedoutcomes.core.signoff.SignOff;
import org.sharedoutcomes.core.signoff.Wish;
import org.sharedoutcomes.plugin.page.SignOffsPage.Choice;
import org.sharedoutcomes.plugin.page.SignOffsPage.Retry;

/** My sign-offs, and taking the decisions of every form. */
public final class SignOffsServlet extends PageServlet {
  private static final long serialVersionUID = 1;
  private static final String PATH = "/plugins/servlet/shared-outcomes/sign-offs";

  /** The tab that has no sign-offs. */
  private static final String HANDOFFS = "handoffs";

  private final transient ShowQueue queue;
  private final transient QueueViews queues;
  private final transient Decide decide;
  private final transient SignOffWords words;
  private final transient ShowHandoffs handoffs;
  private final transient HandoffLines handed;

  public SignOffsServlet(
      PageFrame frame,
      ShowQueue queue,
      QueueViews queues,
      Decide decide,
      SignOffWords words,
      ShowHandoffs handoffs,
      HandoffLines handed) {
    super(frame);
    this.queue = queue;
    this.queues = queues;
    this.decide = decide;
    this.words = words;
    this.handoffs = handoffs;
    this.handed = handed;
  }

  @Override
  Page get(Visit visit) {
    Answer<Queue> found = queue.of(visit.actor());
    if (!found.isDone()) {
      return refused(found.reasons());
    }
    List<ShowHandoffs.Item> waiting = handoffs.of(visit.actor()).get();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("handoffs", Plain.of(handed.of(waiting, visit.parameter("tab").equals(HANDOFFS))));
    if (visit.parameter("tab").equals(HANDOFFS)) {
      model.putAll(Plain.of(queues.tabs(found.get(), HANDOFFS)));
    } else {
      model.putAll(
          Plain.of(
              queues.page(
                  found.get(), QueueViews.tab(visit.parameter("tab")), visit.parameter("open"))));
    }
    return Page.screen("sign-offs", texts().text("shared-outcomes.sign-off.page.title"), model)
        .with("queue");
  }

  @Override
  Page post(Visit visit) {
    Optional<Decision.Kind> kind =
        Arrays.stream(Decision.Kind.values())
            .filter(one -> Wish.word(one).equals(visit.parameter("decision")))
            .findFirst();
    if (kind.isEmpty()) {
      return refused(
          List.of(
              Refusal.invalid(
                  "decision",
                  "shared-outcomes.sign-off.no-such-decision",
                  Arrays.stream(Decision.Kind.values()).map(Wish::word).toList())));
    }
    Wish wish =
        new Wish(
            kind.get(), visit.parameter("comment"), visit.parameter("conditions").lines().toList());
    Answer<SignOff> answer =
        decide.decide(visit.actor(), visit.parameter("issue"), visit.parameter("function"), wish);
    if (answer.isDone()) {
      String key = answer.get().issue().key();
      return switch (visit.parameter("from")) {
        case "queue" -> Page.redirect(PATH, "decided");
        case "page" -> Page.redirect(PATH + "/" + key, "decided");
        default -> Page.redirect("/browse/" + key, "");
      };
    }
    return answer.reasons().get(0).kind() == Refusal.Kind.INVALID
            && !answer.reasons().get(0).field().equals("function")
        ? retry(visit, wish, answer.reasons())
        : refused(answer.reasons());
  }

  private Page retry(Visit visit, Wish wish, List<Refusal> reasons) {
    List<Choice> choices =
        Arrays.stream(Decision.Kind.values())
            .filter(kind -> kind != Decision.Kind.WITHDRAW)
            .map(kind -> new Choice(Wish.word(kind), label(kind), kind == wish.kind()))
            .toList();
    return new Page.Screen(
        422,
        "atl.general",
        "sign-off-retry",
        texts().text("shared-outcomes.common.refused-title"),
        Plain.of(
            new Retry(
                visit.parameter("issue"),
                visit.parameter("function"),
                words.errors(reasons),
                choices,
                wish.comment(),
                String.join("\n", wish.conditions()))));
  }

  private String label(Decision.Kind kind) {
    return texts().text("shared-outcomes.sign-off.panel." + Wish.word(kind));
  }
}
