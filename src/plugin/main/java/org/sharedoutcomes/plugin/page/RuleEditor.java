package org.sharedoutcomes.plugin.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.signoff.BrowseRules;
import org.sharedoutcomes.core.signoff.DefineRule;
import org.sharedoutcomes.core.signoff.Draft;
import org.sharedoutcomes.core.signoff.DraftRule;
import org.sharedoutcomes.core.signoff.Rule;
import org.sharedoutcomes.core.signoff.Rule.Scope;
import org.sharedoutcomes.core.signoff.RuleDraft;
import org.sharedoutcomes.core.signoff.Trial;
import org.sharedoutcomes.core.signoff.TryRule;
import org.sharedoutcomes.plugin.page.RuleViews.Origin;

/** The form of a rule. What it keeps is a draft, so nobody is asked for anything meanwhile. */
public final class RuleEditor {
  private final BrowseRules browse;
  private final DefineRule define;
  private final DraftRule drafts;
  private final TryRule tries;
  private final People people;
  private final RuleViews views;
  private final Texts texts;

  public RuleEditor(
      BrowseRules browse,
      DefineRule define,
      DraftRule drafts,
      TryRule tries,
      People people,
      RuleViews views,
      Texts texts) {
    this.browse = browse;
    this.define = define;
    this.drafts = drafts;
    this.tries = tries;
    this.people = people;
    this.views = views;
    this.texts = texts;
  }

  /** The draft, else the rule as it is; an empty form for a new one. */
  Answer<Page> show(Visit visit, String id, List<Function> functions) {
    if (id.equals(DraftRule.NEW)) {
      Scope scope = new Scope(List.of(), List.of(), "", true, List.of());
      RuleDraft empty = new RuleDraft("", scope, List.of(), null, "");
      return Answer.done(form(200, new Origin("", 0, 0, 0), empty, functions, List.of(), null));
    }
    Optional<Document<Rule>> rule = live(visit, id);
    Answer<Document<Draft>> draft = drafts.one(visit.actor(), id);
    int live = rule.map(Document::version).orElse(0);
    if (draft.isDone()) {
      Draft kept = draft.get().value();
      Origin origin = new Origin(id, draft.get().version(), kept.basedOn(), live);
      RuleDraft typed = RuleDraft.of(kept.rule(), people);
      return Answer.done(form(200, origin, typed, functions, List.of(), null));
    }
    if (rule.isEmpty()) {
      return Answer.refused(browse.one(visit.actor(), id).reasons());
    }
    RuleDraft typed = RuleDraft.of(rule.get().value(), people);
    return Answer.done(form(200, new Origin(id, 0, live, live), typed, functions, List.of(), null));
  }

  Answer<Page> act(Visit visit, String id, List<Function> functions) {
    OptionalInt seen = number(visit.parameter("version"));
    if (visit.parameter("act").equals("discard")) {
      return drafts
          .discard(visit.actor(), id, seen)
          .map(done -> Page.redirect(RulesServlet.PATH, "draft-discarded"));
    }
    RuleDraft draft = RuleFields.read(visit, functions);
    boolean fresh = id.equals(DraftRule.NEW);
    OptionalInt basedOn = fresh ? OptionalInt.empty() : number(visit.parameter("basedOn"));
    Origin origin =
        new Origin(
            fresh ? "" : id,
            seen.orElse(0),
            basedOn.orElse(0),
            live(visit, id).map(Document::version).orElse(0));
    if (visit.parameter("act").equals("try")) {
      return Answer.done(trial(visit, origin, draft, functions));
    }
    Answer<Document<Draft>> kept = drafts.save(visit.actor(), id, seen, draft, basedOn);
    if (!kept.isDone()) {
      return Answer.done(form(422, origin, draft, functions, kept.reasons(), null));
    }
    String path = RulesServlet.PATH + "/" + kept.get().key();
    if (!visit.parameter("act").equals("review")) {
      return Answer.done(Page.redirect(path, "draft-kept"));
    }
    List<Refusal> mistakes = define.mistakes(visit.actor(), draft);
    Origin now =
        new Origin(
            kept.get().key(), kept.get().version(), kept.get().value().basedOn(), origin.live());
    return Answer.done(
        mistakes.isEmpty()
            ? Page.redirect(path + "/publish", "")
            : form(422, now, draft, functions, mistakes, null));
  }

  private Page trial(Visit visit, Origin origin, RuleDraft draft, List<Function> functions) {
    String issue = visit.parameter("issue");
    Answer<Trial> trial = tries.on(visit.actor(), issue, draft);
    return page(
        200,
        views.form(
            origin,
            draft,
            functions,
            List.of(),
            issue,
            trial.isDone() ? "" : texts.say(trial.reasons().get(0)),
            trial.isDone() ? trial.get() : null));
  }

  private Page form(
      int status,
      Origin origin,
      RuleDraft draft,
      List<Function> functions,
      List<Refusal> reasons,
      Trial trial) {
    return page(status, views.form(origin, draft, functions, reasons, "", "", trial));
  }

  private Page page(int status, RulesPage.Form form) {
    return new Page.Screen(
            status,
            "atl.admin",
            "sign-off-rules/edit",
            texts.text("shared-outcomes.sign-off.rules.title"),
            Plain.of(form))
        .with("rules");
  }

  private Optional<Document<Rule>> live(Visit visit, String id) {
    Answer<Document<Rule>> rule = browse.one(visit.actor(), id);
    return rule.isDone() ? Optional.of(rule.get()) : Optional.empty();
  }

  static OptionalInt number(String text) {
    return text.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
  }
}
