package org.sharedoutcomes.plugin.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.signoff.AskForSignOff;
import org.sharedoutcomes.core.signoff.Asked;
import org.sharedoutcomes.core.signoff.ShowSignOff;
import org.sharedoutcomes.core.signoff.SignOff;

/**
 * The sign-off of one issue as a page of its own, where refused transitions and mails lead: what
 * the panel on the issue shows, and asking for what is missing. Opening it decides nothing.
 */
public final class IssueSignOffServlet extends PageServlet {
  private static final long serialVersionUID = 1;

  private final transient ShowSignOff show;
  private final transient AskForSignOff ask;
  private final transient SignOffViews views;

  public IssueSignOffServlet(
      PageFrame frame, ShowSignOff show, AskForSignOff ask, SignOffViews views) {
    super(frame);
    this.show = show;
    this.ask = ask;
    this.views = views;
  }

  @Override
  Page get(Visit visit) {
    return page(visit, 200, List.of());
  }

  @Override
  Page post(Visit visit) {
    Answer<Asked> asked = ask.ask(visit.actor(), issue(visit));
    if (asked.isDone()) {
      return Page.redirect(
          "/plugins/servlet/shared-outcomes/sign-offs/" + asked.get().signOff().issue().key(),
          "sign-off-asked");
    }
    return asked.reasons().get(0).kind() == Refusal.Kind.CONFLICT
            || asked.reasons().get(0).kind() == Refusal.Kind.INVALID
        ? page(visit, 409, asked.reasons())
        : refused(asked.reasons());
  }

  private Page page(Visit visit, int status, List<Refusal> reasons) {
    Answer<SignOff> signOff = show.of(visit.actor(), issue(visit));
    if (!signOff.isDone()) {
      return refused(signOff.reasons());
    }
    Map<String, Object> model = new LinkedHashMap<>(Plain.of(views.of(signOff.get())));
    model.put("sentences", reasons.stream().map(texts()::say).toList());
    model.put("refused", !reasons.isEmpty());
    model.put("from", "page");
    return new Page.Screen(
        status,
        "atl.general",
        "issue-sign-off",
        texts().text("shared-outcomes.sign-off.ask.page-title", signOff.get().issue().key()),
        model);
  }

  /** The key at the end of the address. */
  private static String issue(Visit visit) {
    List<String> path = visit.path();
    return path.size() == 2 ? path.get(1) : "";
  }
}
