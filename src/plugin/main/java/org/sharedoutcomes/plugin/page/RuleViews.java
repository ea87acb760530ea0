package org.sharedoutcomes.plugin.page;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.signoff.BrowseRules;
import org.sharedoutcomes.core.signoff.Effective;
import org.sharedoutcomes.core.signoff.FunctionVerdict;
import org.sharedoutcomes.core.signoff.Rule;
import org.sharedoutcomes.core.signoff.Rule.Requirement;
import org.sharedoutcomes.core.signoff.RuleDraft;
import org.sharedoutcomes.core.signoff.RuleWords;
import org.sharedoutcomes.core.signoff.Trial;
import org.sharedoutcomes.plugin.page.RulesPage.Asked;
import org.sharedoutcomes.plugin.page.RulesPage.Form;
import org.sharedoutcomes.plugin.page.RulesPage.Line;
import org.sharedoutcomes.plugin.page.RulesPage.Needed;
import org.sharedoutcomes.plugin.page.RulesPage.Tried;

/** Says rules, their form and what they ask of an issue in words. */
public final class RuleViews {
  private final Texts texts;
  private final Clock clock;

  public RuleViews(Texts texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
  }

  /** A rule that is published, with its use, who has not attested it and what is wrong in it. */
  Line live(
      Document<Rule> rule,
      RuleWords words,
      boolean drafted,
      int decisions,
      List<String> unattested,
      List<Refusal> problems) {
    return new Line(
        rule.key(),
        rule.value().name(),
        true,
        drafted,
        status(rule),
        isToCome(rule) ? "inprogress" : "success",
        texts.say(words.headline(rule.value())),
        sentences(words.details(rule.value())),
        older(rule),
        say("use", decisions),
        unattested.isEmpty() ? "" : say("unattested", unattested),
        sentences(problems));
  }

  /** A rule in words, for who reads of it elsewhere. */
  Line said(Document<Rule> rule, RuleWords words) {
    return live(rule, words, false, 0, List.of(), List.of());
  }

  /** A rule of which there is only a draft. */
  Line draft(String id, Rule rule, RuleWords words) {
    return new Line(
        id,
        rule.name().isEmpty() ? say("nameless") : rule.name(),
        false,
        true,
        say("status-draft"),
        "default",
        texts.say(words.headline(rule)),
        sentences(words.details(rule)),
        "",
        "",
        "",
        List.of());
  }

  String status(Document<Rule> rule) {
    return isToCome(rule)
        ? say("status-from", rule.version(), day(rule.value().effective()))
        : say("status-live", rule.version());
  }

  /** Which versions hold beside the newest, and for which issues. */
  String older(Document<Rule> rule) {
    List<Integer> earlier = BrowseRules.earlier(rule);
    Effective effective = rule.value().effective();
    if (earlier.isEmpty() || effective == null) {
      return "";
    }
    return effective.newIssuesOnly()
        ? say("older-issues", day(effective), earlier)
        : isToCome(rule) ? say("until-then", earlier) : "";
  }

  private boolean isToCome(Document<Rule> rule) {
    Effective effective = rule.value().effective();
    return effective != null && effective.from().isAfter(clock.instant());
  }

  private static Object day(Effective effective) {
    return effective.from().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  List<String> sentences(List<Refusal> refusals) {
    return refusals.stream().map(texts::say).toList();
  }

  /** What the form stands on: which draft of which version of which rule. */
  record Origin(String id, int version, int basedOn, int live) {}

  Form form(
      Origin origin,
      RuleDraft draft,
      List<Function> functions,
      List<Refusal> reasons,
      String issue,
      String trialError,
      Trial trial) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (Refusal reason : reasons) {
      String field = reason.field().substring(reason.field().lastIndexOf('.') + 1);
      errors.merge(field, texts.say(reason), (one, other) -> one + " " + other);
    }
    return new Form(
        origin.id(),
        origin.id().isEmpty()
            ? say("add")
            : draft.name().isEmpty() ? say("nameless") : draft.name(),
        origin.version(),
        origin.basedOn(),
        origin.live(),
        state(origin),
        RuleFields.values(draft),
        draft.scope().customerFacingOnly(),
        draft.followOutcomes(),
        functions.stream().map(function -> asked(function, draft, reasons)).toList(),
        functions.isEmpty(),
        errors,
        reasons.stream().map(texts::say).distinct().toList(),
        !reasons.isEmpty(),
        issue,
        trialError,
        trial == null ? null : tried(trial));
  }

  private String state(Origin origin) {
    if (origin.version() == 0) {
      return origin.live() == 0 ? say("state-new") : say("state-live", origin.live());
    }
    if (origin.live() == 0) {
      return say("state-first-draft");
    }
    return origin.basedOn() == origin.live()
        ? say("state-draft", origin.live())
        : say("state-behind", origin.live(), origin.basedOn());
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

  private Tried tried(Trial trial) {
    return new Tried(
        trial.issue().key(),
        trial.issue().summary(),
        say(trial.applies() ? "trial-applies" : "trial-not"),
        trial.applies(),
        trial.parts().stream()
            .map(part -> new RulesPage.Part(texts.say(part.sentence()), part.fits()))
            .toList(),
        trial.alone().functions().stream().map(this::needed).toList());
  }

  private Needed needed(FunctionVerdict part) {
    List<String> outcomes = part.outcomes().stream().map(cause -> cause.name()).toList();
    return new Needed(
        part.name(),
        say("trial-may-sign", part.quorum(), part.approvers()),
        outcomes.isEmpty() ? "" : say("trial-outcome", part.name(), outcomes),
        part.problem() == null ? "" : texts.say(part.problem()));
  }

  private String say(String name, Object... arguments) {
    return texts.text("shared-outcomes.sign-off.rules." + name, arguments);
  }
}
