package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.launch.MakeCompanions;
import org.sharedoutcomes.core.launch.MakeCompanions.Made;
import org.sharedoutcomes.core.launch.PrepareIssue;
import org.sharedoutcomes.core.signoff.ShowSignOff;
import org.sharedoutcomes.core.signoff.SignOff;
import org.sharedoutcomes.plugin.page.ReadinessViews.Refused;

/**
 * The forms of an issue's readiness: leads back to the issue, or says at the field what is wrong.
 */
public final class ReadinessServlet extends PageServlet {
  private static final long serialVersionUID = 1;

  private final transient ShowSignOff show;
  private final transient PrepareIssue prepare;
  private final transient MakeCompanions companions;
  private final transient SignOffViews views;

  public ReadinessServlet(
      PageFrame frame,
      ShowSignOff show,
      PrepareIssue prepare,
      MakeCompanions companions,
      SignOffViews views) {
    super(frame);
    this.show = show;
    this.prepare = prepare;
    this.companions = companions;
    this.views = views;
  }

  @Override
  Page get(Visit visit) {
    Answer<SignOff> signOff = show.of(visit.actor(), issue(visit));
    return signOff.isDone() ? page(signOff.get()) : refused(signOff.reasons());
  }

  @Override
  Page post(Visit visit) {
    if (visit.parameter("act").equals("companions")) {
      return make(visit);
    }
    Answer<SignOff> answer = act(visit);
    if (answer.isDone()) {
      return back(visit, answer.get());
    }
    Refusal reason = answer.reasons().get(0);
    if (reason.kind() != Refusal.Kind.INVALID) {
      return refused(answer.reasons());
    }
    boolean tier = visit.parameter("act").equals("set-tier");
    Refused here =
        new Refused(
            visit.parameter(tier ? "programme" : "criterion"),
            visit.parameter(tier ? "reason" : "evidence"),
            texts().say(reason));
    return screen(visit, 422, here, List.of(here.error()));
  }

  private Answer<SignOff> act(Visit visit) {
    Actor actor = visit.actor();
    String issue = issue(visit);
    String criterion = visit.parameter("criterion");
    return switch (visit.parameter("act")) {
      case "meet" -> prepare.meet(actor, issue, criterion, visit.parameter("evidence"));
      case "check" -> prepare.check(actor, issue, criterion);
      case "reopen" -> prepare.reopen(actor, issue, criterion, visit.parameter("reason"));
      case "set-tier" ->
          prepare.setTier(
              actor,
              issue,
              visit.parameter("programme"),
              visit.parameter("tier"),
              visit.parameter("reason"));
      default ->
          Answer.refused(
              Refusal.malformed(
                  "act",
                  "shared-outcomes.common.one-of",
                  "act",
                  "meet, check, reopen, set-tier, companions",
                  visit.parameter("act")));
    };
  }

  private Page make(Visit visit) {
    Answer<Made> answer = companions.make(visit.actor(), issue(visit));
    List<Refusal> reasons =
        answer.isDone()
            ? answer.get().failures().stream().map(MakeCompanions.Failure::reason).toList()
            : answer.reasons();
    if (reasons.isEmpty()) {
      return back(visit, answer.get().after());
    }
    return answer.isDone() || reasons.get(0).kind() == Refusal.Kind.INVALID
        ? screen(visit, answer.isDone() ? 200 : 422, Refused.NOTHING, told(answer, reasons))
        : refused(reasons);
  }

  /** What worked is said as well: the rest can be tried again. */
  private List<String> told(Answer<Made> answer, List<Refusal> reasons) {
    String made =
        texts()
            .text(
                "shared-outcomes.readiness.panel.partly",
                answer.isDone() ? answer.get().made() : 0,
                reasons.size());
    List<String> said = new ArrayList<>(List.of(made));
    reasons.stream().map(texts()::say).distinct().forEach(said::add);
    return said;
  }

  private Page screen(Visit visit, int status, Refused refused, List<String> errors) {
    Answer<SignOff> signOff = show.of(visit.actor(), issue(visit));
    if (!signOff.isDone()) {
      return refused(signOff.reasons());
    }
    Map<String, Object> model = Plain.of(views.of(signOff.get(), refused));
    model.put("errors", errors);
    model.put("from", "page");
    model.put("refused", !errors.isEmpty());
    return new Page.Screen(
        status,
        "atl.general",
        "readiness-issue",
        texts().text("shared-outcomes.readiness.panel.title", issue(visit)),
        model);
  }

  private static Page back(Visit visit, SignOff signOff) {
    return visit.parameter("from").equals("page")
        ? page(signOff)
        : Page.redirect("/browse/" + signOff.issue().key(), "");
  }

  /** The page of the issue's sign-off, which has the same forms. */
  private static Page page(SignOff signOff) {
    return Page.redirect("/plugins/servlet/shared-outcomes/sign-offs/" + signOff.issue().key(), "");
  }

  private static String issue(Visit visit) {
    return visit.path().size() > 1 ? visit.path().get(1) : "";
  }
}
