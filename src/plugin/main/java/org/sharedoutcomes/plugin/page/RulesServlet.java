package org.sharedoutcomes.plugin.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.programme.BrowseProgrammes;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.signoff.BrowseRules;
import org.sharedoutcomes.core.signoff.DefineRule;
import org.sharedoutcomes.core.signoff.DryRun;
import org.sharedoutcomes.core.signoff.Preview;
import org.sharedoutcomes.core.signoff.Rule;
import org.sharedoutcomes.core.signoff.Rule.Scope;
import org.sharedoutcomes.core.signoff.RuleDraft;

/** Sign-off rules for the administrator: the list, the form of one, and what it would do. */
public final class RulesServlet extends PageServlet {
  private static final long serialVersionUID = 1;
  private static final String PATH = "/plugins/servlet/shared-outcomes/admin/sign-off-rules";
  private static final String NEW = "new";

  private final transient BrowseRules browse;
  private final transient DefineRule define;
  private final transient DryRun dryRun;
  private final transient BrowseProgrammes programmes;
  private final transient People people;
  private final transient RuleViews views;

  public RulesServlet(
      PageFrame frame,
      BrowseRules browse,
      DefineRule define,
      DryRun dryRun,
      BrowseProgrammes programmes,
      People people,
      RuleViews views) {
    super(frame);
    this.browse = browse;
    this.define = define;
    this.dryRun = dryRun;
    this.programmes = programmes;
    this.people = people;
    this.views = views;
  }

  @Override
  Page get(Visit visit) {
    List<Refusal> stranger = browse.mayDefine(visit.actor()).reasons();
    if (!stranger.isEmpty()) {
      return refused(stranger);
    }
    String id = id(visit);
    if (id.isEmpty()) {
      return list(visit);
    }
    if (id.equals(NEW)) {
      Scope scope = new Scope(List.of(), List.of(), "", true, List.of());
      return form(visit, 200, 0, new RuleDraft("", scope, List.of(), null, ""), List.of(), null);
    }
    Answer<Document<Rule>> rule = browse.one(visit.actor(), id);
    return rule.isDone()
        ? form(
            visit,
            200,
            rule.get().version(),
            RuleDraft.of(rule.get().value(), people),
            List.of(),
            null)
        : refused(rule.reasons());
  }

  @Override
  Page post(Visit visit) {
    List<Refusal> stranger = browse.mayDefine(visit.actor()).reasons();
    if (!stranger.isEmpty()) {
      return refused(stranger);
    }
    OptionalInt seen = seen(visit.parameter("version"));
    if (visit.parameter("act").equals("delete")) {
      Answer<Integer> deleted = define.delete(visit.actor(), id(visit), seen, "");
      return deleted.isDone() ? Page.redirect(PATH, "rule-deleted") : refused(deleted.reasons());
    }
    RuleDraft draft = RuleFields.read(visit, functions(visit));
    boolean fresh = id(visit).equals(NEW);
    if (visit.parameter("act").equals("preview")) {
      Answer<Preview> preview =
          fresh
              ? dryRun.create(visit.actor(), draft)
              : dryRun.change(visit.actor(), id(visit), draft);
      return form(
          visit,
          preview.isDone() ? 200 : 422,
          seen.orElse(0),
          draft,
          preview.reasons(),
          preview.isDone() ? preview.get() : null);
    }
    Answer<?> saved =
        fresh
            ? define.create(visit.actor(), draft)
            : define.change(visit.actor(), id(visit), seen, draft, "");
    return saved.isDone()
        ? Page.redirect(PATH, "rule-saved")
        : form(visit, 422, seen.orElse(0), draft, saved.reasons(), null);
  }

  private Page list(Visit visit) {
    List<Function> functions = functions(visit);
    List<RulesPage.Line> lines =
        browse.all(visit.actor()).get().stream().map(rule -> views.line(rule, functions)).toList();
    return Page.admin("rules", title(), Plain.of(new RulesPage(lines, lines.isEmpty())));
  }

  private Page form(
      Visit visit,
      int status,
      int version,
      RuleDraft draft,
      List<Refusal> reasons,
      Preview preview) {
    String id = id(visit).equals(NEW) ? "" : id(visit);
    return new Page.Screen(
        status,
        "atl.admin",
        "rule-form",
        title(),
        Plain.of(views.form(id, version, draft, functions(visit), reasons, preview)));
  }

  /** The functions of all programmes, each key once. */
  private List<Function> functions(Visit visit) {
    Map<String, Function> functions = new LinkedHashMap<>();
    programmes.all(visit.actor()).get().stream()
        .flatMap(programme -> programme.value().functions().stream())
        .forEach(function -> functions.putIfAbsent(function.key(), function));
    return List.copyOf(functions.values());
  }

  private String title() {
    return texts().text("shared-outcomes.sign-off.rules.title");
  }

  private static String id(Visit visit) {
    List<String> path = visit.path();
    return path.size() > 2 ? path.get(2) : "";
  }

  private static OptionalInt seen(String version) {
    return version.matches("[1-9]\\d{0,8}")
        ? OptionalInt.of(Integer.parseInt(version))
        : OptionalInt.empty();
  }
}
