package org.sharedoutcomes.plugin.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.outcome.DefineOutcome;
import org.sharedoutcomes.core.programme.DefineProgramme;
import org.sharedoutcomes.core.setup.LoadSample;
import org.sharedoutcomes.core.setup.PrepareJira;
import org.sharedoutcomes.core.setup.RemoveSample;
import org.sharedoutcomes.core.setup.ShowSetup;
import org.sharedoutcomes.core.setup.ShowSetup.Setup;
import org.sharedoutcomes.core.signoff.DefineRule;

/**
 * From an empty installation to a first programme, step by step: functions and their groups, fields
 * on screens, a North Star and a first rule. For Jira administrators.
 */
public final class SetupServlet extends PageServlet {
  static final String PATH = AdminServlet.PATH + "/setup";
  private static final long serialVersionUID = 1;

  private final transient ShowSetup showSetup;
  private final transient SetupViews views;
  private final transient Acts acts;

  public SetupServlet(PageFrame frame, ShowSetup showSetup, SetupViews views, Acts acts) {
    super(frame);
    this.showSetup = showSetup;
    this.views = views;
    this.acts = acts;
  }

  /** What the steps do, as one bean. */
  public record Acts(
      DefineProgramme programmes,
      PrepareJira jira,
      DefineOutcome outcomes,
      DefineRule rules,
      LoadSample load,
      RemoveSample remove) {}

  @Override
  Page get(Visit visit) {
    return shown(visit, "", List.of());
  }

  private Page shown(Visit visit, String step, List<Refusal> reasons) {
    Optional<String> programme =
        Optional.of(visit.parameter("programme")).filter(key -> !key.isEmpty());
    Answer<Setup> setup = showSetup.show(visit.actor(), programme);
    return setup.isDone()
        ? views.screen(setup.get(), visit, step, reasons)
        : refused(setup.reasons());
  }

  @Override
  Page post(Visit visit) {
    Map<String, Function<Visit, Answer<String>>> steps =
        Map.of(
            "programme", this::programme,
            "fields", this::fields,
            "north-star", this::northStar,
            "rule", this::rule,
            "load", this::load,
            "remove", this::remove);
    String step = visit.parameter("step");
    Function<Visit, Answer<String>> act = steps.get(step);
    if (act == null) {
      return shown(visit, "", List.of());
    }
    Answer<String> done = act.apply(visit);
    return done.isDone()
        ? Page.redirect(PATH + "?programme=" + done.get(), "setup-" + step)
        : shown(visit, step, done.reasons());
  }

  private Answer<String> programme(Visit visit) {
    return acts.programmes()
        .create(visit.actor(), SetupForms.programme(visit))
        .map(made -> made.key());
  }

  private Answer<String> fields(Visit visit) {
    return acts.jira()
        .prepare(visit.actor(), SetupForms.screens(visit))
        .map(placed -> visit.parameter("programme"));
  }

  private Answer<String> northStar(Visit visit) {
    return SetupForms.northStar(visit)
        .then(draft -> acts.outcomes().create(visit.actor(), draft))
        .map(made -> made.value().programme());
  }

  private Answer<String> rule(Visit visit) {
    return acts.rules()
        .create(visit.actor(), SetupForms.rule(visit, texts()))
        .map(made -> visit.parameter("programme"));
  }

  private Answer<String> load(Visit visit) {
    return acts.load().load(visit.actor()).map(key -> "");
  }

  private Answer<String> remove(Visit visit) {
    return acts.remove().remove(visit.actor()).map(removed -> "");
  }
}
