package org.sharedoutcomes.plugin.page;

import java.util.List;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.signoff.ClassifyIssue;
import org.sharedoutcomes.core.signoff.ReviewFacing;
import org.sharedoutcomes.core.signoff.ReviewFacing.Item;

/** Every No that a rule contradicts, for review; and what people say on the issue's panel. */
public final class FacingServlet extends PageServlet {
  private static final long serialVersionUID = 1;
  private static final String PATH = "/plugins/servlet/shared-outcomes/customer-facing";

  private final transient ReviewFacing review;
  private final transient ClassifyIssue classify;
  private final transient FacingViews views;

  public FacingServlet(
      PageFrame frame, ReviewFacing review, ClassifyIssue classify, FacingViews views) {
    super(frame);
    this.review = review;
    this.classify = classify;
    this.views = views;
  }

  private record Reviews(List<FacingViews.Line> lines, boolean empty) {}

  @Override
  Page get(Visit visit) {
    return list(visit, 200, "");
  }

  @Override
  Page post(Visit visit) {
    String issue = visit.parameter("issue");
    return switch (visit.parameter("act")) {
      case "accept" -> reviewed(visit, review.accept(visit.actor(), issue, sentence(visit)));
      case "turn-back" -> reviewed(visit, review.turnBack(visit.actor(), issue, sentence(visit)));
      default -> classified(visit, issue);
    };
  }

  private Page classified(Visit visit, String issue) {
    Boolean value =
        switch (visit.parameter("value")) {
          case "Yes" -> Boolean.TRUE;
          case "No" -> Boolean.FALSE;
          default -> null;
        };
    Answer<?> said = classify.classify(visit.actor(), issue, value, visit.parameter("reason"));
    return said.isDone() ? Page.redirect("/browse/" + issue, "") : refused(said.reasons());
  }

  private Page reviewed(Visit visit, Answer<Item> answer) {
    if (answer.isDone()) {
      return Page.redirect(PATH, "reviewed");
    }
    return answer.reasons().get(0).field().equals("sentence")
        ? list(visit, 422, texts().say(answer.reasons().get(0)))
        : refused(answer.reasons());
  }

  private Page list(Visit visit, int status, String error) {
    Answer<List<Item>> open = review.open(visit.actor());
    if (!open.isDone()) {
      return refused(open.reasons());
    }
    List<FacingViews.Line> lines =
        open.get().stream()
            .map(
                item ->
                    item.issue().key().equals(visit.parameter("issue"))
                        ? views.line(item, error, sentence(visit))
                        : views.line(item, "", ""))
            .toList();
    return new Page.Screen(
        status,
        "atl.general",
        "facing-reviews",
        texts().text("shared-outcomes.customer-facing.page.reviews"),
        Plain.of(new Reviews(lines, lines.isEmpty())));
  }

  private static String sentence(Visit visit) {
    return visit.parameter("sentence");
  }
}
