package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.signoff.Preview;
import org.sharedoutcomes.core.signoff.Preview.Group;
import org.sharedoutcomes.core.signoff.Rule;
import org.sharedoutcomes.core.signoff.Rule.Requirement;
import org.sharedoutcomes.core.signoff.Rule.Scope;
import org.sharedoutcomes.core.signoff.RuleDraft;
import org.sharedoutcomes.plugin.page.RulesPage.Asked;
import org.sharedoutcomes.plugin.page.RulesPage.Effect;
import org.sharedoutcomes.plugin.page.RulesPage.Form;
import org.sharedoutcomes.plugin.page.RulesPage.Line;

/** Says rules, forms and previews in words. */
public final class RuleViews {
  private static final int MOST_KEYS = 20;

  private final Texts texts;
  private final People people;

  public RuleViews(Texts texts, People people) {
    this.texts = texts;
    this.people = people;
  }

  Line line(Document<Rule> rule, List<Function> functions) {
    RuleDraft draft = RuleDraft.of(rule.value(), people);
    return new Line(
        rule.key(),
        draft.name(),
        rule.version(),
        where(draft.scope()),
        draft.requires().stream().map(one -> who(one, functions)).toList());
  }

  private String where(Scope scope) {
    List<String> parts = new ArrayList<>();
    parts.add(
        scope.projects().isEmpty() ? say("every-project") : say("in-projects", scope.projects()));
    if (!scope.issueTypes().isEmpty()) {
      parts.add(say("of-types", scope.issueTypes()));
    }
    if (scope.customerFacingOnly()) {
      parts.add(say("customer-facing"));
    }
    if (!scope.stages().isEmpty()) {
      parts.add(say("in-stages", scope.stages()));
    }
    if (!scope.jql().isBlank()) {
      parts.add(say("with-query", scope.jql()));
    }
    return say("where", parts);
  }

  private String who(Requirement one, List<Function> functions) {
    List<String> approvers = new ArrayList<>(one.approvers().users());
    one.approvers().groups().forEach(group -> approvers.add(say("group", group)));
    one.approvers().roles().forEach(role -> approvers.add(say("role", role)));
    if (approvers.isEmpty()) {
      approvers.add(say("own-group"));
    }
    String name =
        functions.stream()
            .filter(function -> function.key().equals(one.function()))
            .map(Function::name)
            .findFirst()
            .orElse(one.function());
    StringBuilder sentence = new StringBuilder(say("who", name, one.quorum(), approvers));
    if (!one.materialFields().isEmpty()) {
      sentence.append(' ').append(say("lapses", one.materialFields()));
    }
    if (one.selfApproval()) {
      sentence.append(' ').append(say("self"));
    }
    return sentence.toString();
  }

  Form form(
      String id,
      int version,
      RuleDraft draft,
      List<Function> functions,
      List<Refusal> reasons,
      Preview preview) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (Refusal reason : reasons) {
      String field = reason.field().substring(reason.field().lastIndexOf('.') + 1);
      errors.merge(field, texts.say(reason), (one, other) -> one + " " + other);
    }
    return new Form(
        id,
        version,
        RuleFields.values(draft),
        draft.scope().customerFacingOnly(),
        draft.followOutcomes(),
        functions.stream().map(function -> asked(function, draft, reasons)).toList(),
        functions.isEmpty(),
        errors,
        reasons.stream().map(texts::say).distinct().toList(),
        !reasons.isEmpty(),
        preview == null ? null : preview(preview, functions));
  }

  private Asked asked(Function function, RuleDraft draft, List<Refusal> reasons) {
    Optional<Requirement> one =
        draft.requires().stream()
            .filter(requirement -> requirement.function().equals(function.key()))
            .findFirst();
    String at = "requires[" + one.map(draft.requires()::indexOf).orElse(-1) + "]";
    return new Asked(
        function.key(),
        function.name(),
        one.isPresent(),
        one.map(requirement -> Integer.toString(requirement.quorum())).orElse("1"),
        one.map(requirement -> RuleFields.text(requirement.approvers().users())).orElse(""),
        one.map(requirement -> RuleFields.text(requirement.approvers().groups())).orElse(""),
        one.map(requirement -> RuleFields.text(requirement.approvers().roles())).orElse(""),
        one.map(requirement -> requirement.approvers().decisionRights()).orElse(false),
        one.map(requirement -> RuleFields.text(requirement.materialFields())).orElse(""),
        one.map(Requirement::selfApproval).orElse(false),
        reasons.stream().filter(reason -> reason.field().startsWith(at)).map(texts::say).toList());
  }

  private RulesPage.Preview preview(Preview preview, List<Function> functions) {
    Map<String, String> names = new LinkedHashMap<>();
    functions.forEach(function -> names.putIfAbsent(function.key(), function.name()));
    List<Effect> effects = new ArrayList<>();
    preview
        .gain()
        .forEach((key, group) -> add(effects, "gain", names.getOrDefault(key, key), group));
    preview
        .lose()
        .forEach((key, group) -> add(effects, "lose", names.getOrDefault(key, key), group));
    add(effects, "stale", "", preview.stale());
    add(effects, "blocked", "", preview.blocked());
    return new RulesPage.Preview(
        say("looked", preview.issues()),
        effects,
        effects.isEmpty(),
        preview.warnings().stream().map(texts::say).toList());
  }

  private void add(List<Effect> effects, String name, String function, Group group) {
    if (group.count() > 0) {
      effects.add(
          new Effect(
              say(name, group.count(), function),
              group.visible().stream().map(IssueFacts::key).limit(MOST_KEYS).toList()));
    }
  }

  private String say(String name, Object... arguments) {
    return texts.text("shared-outcomes.sign-off.rules." + name, arguments);
  }
}
