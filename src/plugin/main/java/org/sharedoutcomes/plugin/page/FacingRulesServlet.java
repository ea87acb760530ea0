package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.signoff.DefineFacingRule;
import org.sharedoutcomes.core.signoff.FacingRule;
import org.sharedoutcomes.core.signoff.FacingRuleDraft;

/** Classification rules for the administrator: all of them, and the form of one below. */
public final class FacingRulesServlet extends PageServlet {
  private static final long serialVersionUID = 1;
  private static final String PATH = "/plugins/servlet/shared-outcomes/admin/customer-facing";

  private final transient DefineFacingRule define;

  public FacingRulesServlet(PageFrame frame, DefineFacingRule define) {
    super(frame);
    this.define = define;
  }

  private record Line(String id, String name, String where) {}

  private record Rules(
      List<Line> rules,
      boolean empty,
      String id,
      int version,
      Map<String, String> values,
      Map<String, String> errors,
      List<String> summary,
      boolean refused) {}

  @Override
  Page get(Visit visit) {
    List<Refusal> stranger = define.mayDefine(visit.actor()).reasons();
    if (!stranger.isEmpty()) {
      return refused(stranger);
    }
    if (id(visit).isEmpty()) {
      return page(visit, 200, 0, empty(), List.of());
    }
    Answer<Document<FacingRule>> rule = define.one(visit.actor(), id(visit));
    return rule.isDone()
        ? page(visit, 200, rule.get().version(), FacingRuleDraft.of(rule.get().value()), List.of())
        : refused(rule.reasons());
  }

  @Override
  Page post(Visit visit) {
    List<Refusal> stranger = define.mayDefine(visit.actor()).reasons();
    if (!stranger.isEmpty()) {
      return refused(stranger);
    }
    OptionalInt seen = seen(visit.parameter("version"));
    if (visit.parameter("act").equals("delete")) {
      Answer<Integer> deleted = define.delete(visit.actor(), id(visit), seen);
      return deleted.isDone() ? Page.redirect(PATH, "rule-deleted") : refused(deleted.reasons());
    }
    FacingRuleDraft draft =
        new FacingRuleDraft(
            visit.parameter("name"),
            list(visit.parameter("projects")),
            visit.parameter("jql"),
            list(visit.parameter("components")),
            list(visit.parameter("labels")));
    Answer<?> saved =
        id(visit).isEmpty()
            ? define.create(visit.actor(), draft)
            : define.change(visit.actor(), id(visit), seen, draft);
    return saved.isDone()
        ? Page.redirect(PATH, "rule-saved")
        : page(visit, 422, seen.orElse(0), draft, saved.reasons());
  }

  private Page page(
      Visit visit, int status, int version, FacingRuleDraft draft, List<Refusal> reasons) {
    Map<String, String> errors = new LinkedHashMap<>();
    reasons.forEach(
        reason -> errors.merge(reason.field(), texts().say(reason), (a, b) -> a + " " + b));
    List<Line> lines =
        define.all(visit.actor()).get().stream()
            .map(rule -> new Line(rule.key(), rule.value().name(), where(rule.value())))
            .toList();
    return new Page.Screen(
        status,
        "atl.admin",
        "facing-rules",
        say("rules"),
        Plain.of(
            new Rules(
                lines,
                lines.isEmpty(),
                id(visit),
                version,
                values(draft),
                errors,
                reasons.stream().map(texts()::say).toList(),
                !reasons.isEmpty())));
  }

  private String where(FacingRule rule) {
    List<String> parts = new ArrayList<>();
    parts.add(rule.projects().isEmpty() ? say("everywhere") : say("in-projects", rule.projects()));
    if (!rule.components().isEmpty()) {
      parts.add(say("with-components", rule.components()));
    }
    if (!rule.labels().isEmpty()) {
      parts.add(say("with-labels", rule.labels()));
    }
    if (!rule.jql().isEmpty()) {
      parts.add(say("with-query", rule.jql()));
    }
    return String.join(" · ", parts);
  }

  private String say(String name, Object... arguments) {
    return texts().text("shared-outcomes.customer-facing.page." + name, arguments);
  }

  private static FacingRuleDraft empty() {
    return new FacingRuleDraft("", List.of(), "", List.of(), List.of());
  }

  private static Map<String, String> values(FacingRuleDraft draft) {
    return Map.of(
        "name", draft.name(),
        "projects", String.join(", ", draft.projects()),
        "jql", draft.jql(),
        "components", String.join(", ", draft.components()),
        "labels", String.join(", ", draft.labels()));
  }

  static List<String> list(String text) {
    return Arrays.stream(text.split("[,\n]"))
        .map(String::trim)
        .filter(part -> !part.isEmpty())
        .distinct()
        .toList();
  }

  static OptionalInt seen(String version) {
    return version.matches("\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(version))
        : OptionalInt.empty();
  }

  private static String id(Visit visit) {
    return visit.path().size() > 2 ? visit.path().get(2) : "";
  }
}
