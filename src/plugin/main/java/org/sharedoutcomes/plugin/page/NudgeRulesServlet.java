package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.nudge.BrowseNudgeRules;
import org.sharedoutcomes.core.nudge.BrowseNudgeRules.Shown;
import org.sharedoutcomes.core.nudge.DefineNudgeRule;
import org.sharedoutcomes.core.nudge.NudgeRuleDraft;
import org.sharedoutcomes.core.nudge.NudgeRuleDraft.ConditionDraft;
import org.sharedoutcomes.core.nudge.PreviewNudgeRule;
import org.sharedoutcomes.core.nudge.PreviewNudgeRule.Preview;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;

/** Nudge rules: the list, the form of one, and what it would have done. */
public final class NudgeRulesServlet extends PageServlet {
  static final String PATH = "/plugins/servlet/shared-outcomes/admin/nudge-rules";
  private static final long serialVersionUID = 1;
  private static final String NEW = "new";

  private final transient BrowseNudgeRules browse;
  private final transient DefineNudgeRule define;
  private final transient PreviewNudgeRule preview;
  private final transient BrowseOutcomes outcomes;
  private final transient People people;
  private final transient NudgeRuleViews views;
  private final transient NudgeWords words;

  public NudgeRulesServlet(
      PageFrame frame,
      BrowseNudgeRules browse,
      DefineNudgeRule define,
      PreviewNudgeRule preview,
      BrowseOutcomes outcomes,
      People people,
      NudgeRuleViews views,
      NudgeWords words) {
    super(frame);
    this.browse = browse;
    this.define = define;
    this.preview = preview;
    this.outcomes = outcomes;
    this.people = people;
    this.views = views;
    this.words = words;
  }

  @Override
  Page get(Visit visit) {
    String id = id(visit);
    if (id.isEmpty()) {
      return list(visit);
    }
    if (id.equals(NEW)) {
      return browse.mayDefine(visit.actor()).get().isEmpty()
          ? refused(List.of(Refusal.forbidden("shared-outcomes.programme.none-of-yours")))
          : form(visit, 200, filled("", 0, fresh(visit), List.of()));
    }
    Answer<Shown> rule = browse.one(visit.actor(), id);
    return rule.isDone()
        ? form(
            visit,
            200,
            filled(
                id,
                rule.get().rule().version(),
                NudgeRuleDraft.of(rule.get().rule().value(), people),
                List.of()))
        : refused(rule.reasons());
  }

  private static NudgeRuleViews.Filled filled(
      String id, int version, NudgeRuleDraft draft, List<Refusal> reasons) {
    return new NudgeRuleViews.Filled(
        id, version, draft, NudgeRuleFields.values(draft), reasons, Optional.empty());
  }

  /** A new rule that watches the outcome that it was asked for at. */
  private NudgeRuleDraft fresh(Visit visit) {
    String key = visit.parameter("outcome");
    Optional<String> programme =
        Optional.of(outcomes.one(visit.actor(), key))
            .filter(Answer::isDone)
            .map(found -> found.get().value().programme());
    return new NudgeRuleDraft(
        "",
        programme.orElseGet(() -> ownProgramme(visit)),
        programme.isPresent() ? List.of(key) : List.of(),
        new ConditionDraft("below", null, null, null, false),
        null,
        null,
        true,
        false,
        List.of(),
        false,
        true);
  }

  private String ownProgramme(Visit visit) {
    String wanted = visit.parameter("programme");
    return wanted.isEmpty() ? browse.mayDefine(visit.actor()).get().get(0).key() : wanted;
  }

  @Override
  Page post(Visit visit) {
    OptionalInt seen = seen(visit.parameter("version"));
    String id = id(visit);
    return switch (visit.parameter("act")) {
      case "delete" -> led(define.delete(visit.actor(), id, seen), "nudge-rule-deleted");
      case "take" -> take(visit, seen);
      case "preview" -> preview(visit, id, seen);
      default -> save(visit, id, seen);
    };
  }

  private Page take(Visit visit, OptionalInt seen) {
    String threshold = visit.parameter("threshold");
    if (!threshold.matches("-?\\d{1,15}(\\.\\d{1,15})?")) {
      return refused(
          List.of(Refusal.invalid("threshold", "shared-outcomes.reading.not-a-number", threshold)));
    }
    return led(
        define.take(visit.actor(), visit.parameter("rule"), seen, new BigDecimal(threshold)),
        "nudge-rule-saved");
  }

  private Page preview(Visit visit, String id, OptionalInt seen) {
    NudgeRuleFields fields = new NudgeRuleFields(visit);
    NudgeRuleDraft draft = fields.read();
    Answer<Preview> tried =
        fields.unreadable().isEmpty()
            ? preview.of(visit.actor(), draft)
            : Answer.refused(fields.unreadable());
    return again(visit, id, seen, fields, draft, tried);
  }

  private Page save(Visit visit, String id, OptionalInt seen) {
    NudgeRuleFields fields = new NudgeRuleFields(visit);
    NudgeRuleDraft draft = fields.read();
    if (!fields.unreadable().isEmpty()) {
      return again(visit, id, seen, fields, draft, Answer.refused(fields.unreadable()));
    }
    Answer<?> saved =
        id.equals(NEW)
            ? define.create(visit.actor(), draft)
            : define.change(visit.actor(), id, seen, draft);
    return saved.isDone()
        ? led(saved, "nudge-rule-saved")
        : again(visit, id, seen, fields, draft, Answer.refused(saved.reasons()));
  }

  private Page again(
      Visit visit,
      String id,
      OptionalInt seen,
      NudgeRuleFields fields,
      NudgeRuleDraft draft,
      Answer<Preview> tried) {
    if (!tried.isDone() && tried.reasons().get(0).kind() == Refusal.Kind.FORBIDDEN) {
      return refused(tried.reasons());
    }
    Map<String, String> typed = new LinkedHashMap<>(fields.typed());
    return form(
        visit,
        tried.isDone() ? 200 : 422,
        new NudgeRuleViews.Filled(
            id.equals(NEW) ? "" : id,
            seen.orElse(0),
            draft,
            typed,
            tried.reasons(),
            tried.isDone() ? Optional.of(tried.get()) : Optional.empty()));
  }

  private Page list(Visit visit) {
    Answer<List<Shown>> all = browse.all(visit.actor(), Optional.empty());
    if (!all.isDone()) {
      return refused(all.reasons());
    }
    List<NudgeRulePage.Line> lines = new ArrayList<>();
    all.get().forEach(shown -> lines.add(views.line(shown)));
    NudgeRulePage.All page =
        new NudgeRulePage.All(
            lines, lines.isEmpty(), !browse.mayDefine(visit.actor()).get().isEmpty());
    return Page.screen("nudge/rules", words.text("title-rules"), Plain.of(page)).with("nudges");
  }

  private Page form(Visit visit, int status, NudgeRuleViews.Filled filled) {
    String title = words.text(filled.id().isEmpty() ? "title-new-rule" : "title-rule");
    return new Page.Screen(
            status, "atl.general", "nudge/rule", title, Plain.of(views.form(visit.actor(), filled)))
        .with("nudges");
  }

  private Page led(Answer<?> answer, String done) {
    return answer.isDone() ? Page.redirect(PATH, done) : refused(answer.reasons());
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
