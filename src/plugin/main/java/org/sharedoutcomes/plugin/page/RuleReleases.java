package org.sharedoutcomes.plugin.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.signoff.AttestRule;
import org.sharedoutcomes.core.signoff.AttestRule.Attested;
import org.sharedoutcomes.core.signoff.BrowseRules;
import org.sharedoutcomes.core.signoff.DefineRule;
import org.sharedoutcomes.core.signoff.Draft;
import org.sharedoutcomes.core.signoff.DraftRule;
import org.sharedoutcomes.core.signoff.DryRun;
import org.sharedoutcomes.core.signoff.Preview;
import org.sharedoutcomes.core.signoff.Publication;
import org.sharedoutcomes.core.signoff.Rule;
import org.sharedoutcomes.core.signoff.RuleDraft;
import org.sharedoutcomes.core.signoff.RuleWords;

/** The pages on which a rule changes: publish, roll back, delete, versions and attestation. */
public final class RuleReleases {
  private final BrowseRules browse;
  private final DefineRule define;
  private final DraftRule drafts;
  private final DryRun dryRun;
  private final AttestRule attest;
  private final People people;
  private final RuleReleaseViews views;
  private final Texts texts;

  public RuleReleases(
      BrowseRules browse,
      DefineRule define,
      DraftRule drafts,
      DryRun dryRun,
      AttestRule attest,
      People people,
      RuleReleaseViews views,
      Texts texts) {
    this.browse = browse;
    this.define = define;
    this.drafts = drafts;
    this.dryRun = dryRun;
    this.attest = attest;
    this.people = people;
    this.views = views;
    this.texts = texts;
  }

  /** What is going to happen, with what the form says of it. */
  private record Step(
      Visit visit, String id, String act, int target, Publication how, String from) {
    static Step of(Visit visit, String id, String act) {
      String from = visit.parameter("from");
      return new Step(
          visit,
          id,
          act,
          RuleEditor.number(visit.parameter("target")).orElse(0),
          new Publication(
              visit.parameter("why"), day(from), visit.parameter("issues").equals("new")),
          from);
    }

    private static LocalDate day(String text) {
      try {
        return text.isEmpty() ? null : LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        return LocalDate.MIN;
      }
    }
  }

  Answer<Page> show(Visit visit, String id, String act, Map<String, String> names) {
    return page(200, Step.of(visit, id, act), names, List.of());
  }

  Answer<Page> act(Visit visit, String id, String act, Map<String, String> names) {
    Step step = Step.of(visit, id, act);
    if (visit.parameter("act").equals("preview")) {
      return page(200, step, names, List.of());
    }
    if (visit.parameter("act").equals("rebase")) {
      return rebase(visit, id);
    }
    OptionalInt seen = RuleEditor.number(visit.parameter("seen"));
    Answer<?> done =
        switch (act) {
          case "publish" -> define.publish(visit.actor(), id, step.how());
          case "roll-back" -> define.rollBack(visit.actor(), id, seen, step.target(), step.how());
          default ->
              step.how().why().isEmpty()
                  ? Answer.refused(
                      Refusal.invalid("why", "shared-outcomes.sign-off.rule.reason-missing"))
                  : define.delete(visit.actor(), id, seen, step.how().why());
        };
    return done.isDone()
        ? Answer.done(
            act.equals("delete")
                ? Page.redirect(RulesServlet.PATH, "rule-deleted")
                : Page.redirect(RulesServlet.PATH + "/" + id + "/versions", "rule-" + act))
        : page(422, step, names, done.reasons());
  }

  /** The draft stays as it is and takes the place of the newest version from now on. */
  private Answer<Page> rebase(Visit visit, String id) {
    int newest = live(visit, id).map(Document::version).orElse(0);
    return drafts
        .one(visit.actor(), id)
        .then(
            draft ->
                drafts.save(
                    visit.actor(),
                    id,
                    OptionalInt.of(draft.version()),
                    RuleDraft.of(draft.value().rule(), people),
                    OptionalInt.of(newest)))
        .map(kept -> Page.redirect(RulesServlet.PATH + "/" + id + "/publish", "draft-taken-over"));
  }

  private Answer<Page> page(
      int status, Step step, Map<String, String> names, List<Refusal> reasons) {
    Optional<Document<Rule>> live = live(step.visit(), step.id());
    return next(step, live).map(next -> page(status, step, names, reasons, live, next));
  }

  /** What the rule is going to be; empty when it is going to be deleted. */
  private Answer<Optional<Rule>> next(Step step, Optional<Document<Rule>> live) {
    if (step.act().equals("publish")) {
      return drafts
          .one(step.visit().actor(), step.id())
          .map(one -> Optional.of(one.value().rule()));
    }
    if (live.isEmpty()) {
      return Answer.refused(browse.one(step.visit().actor(), step.id()).reasons());
    }
    if (step.act().equals("delete")) {
      return Answer.done(Optional.empty());
    }
    return browse
        .versions(step.visit().actor(), step.id())
        .then(
            versions ->
                versions.stream()
                    .filter(one -> one.document().version() == step.target() && !one.isDeletion())
                    .map(one -> Answer.done(Optional.of(one.document().value())))
                    .findFirst()
                    .orElseGet(
                        () ->
                            Answer.refused(
                                Refusal.notFound(
                                    "version",
                                    "shared-outcomes.sign-off.rule.no-such-version",
                                    step.target()))));
  }

  private Page page(
      int status,
      Step step,
      Map<String, String> names,
      List<Refusal> reasons,
      Optional<Document<Rule>> live,
      Optional<Rule> next) {
    RuleWords words = browse.words();
    Answer<Preview> preview = preview(step);
    List<Refusal> all = new ArrayList<>(reasons);
    preview.reasons().stream().filter(reason -> !all.contains(reason)).forEach(all::add);
    List<Refusal> before = live.map(rule -> words.parts(rule.value())).orElse(List.of());
    List<Refusal> after = next.map(words::parts).orElse(List.of());
    int newest = live.map(Document::version).orElse(0);
    return new Page.Screen(
            all.isEmpty() ? status : 422,
            "atl.admin",
            "sign-off-rules/release",
            say("title-" + step.act()),
            Plain.of(
                new RuleReleasePage(
                    step.id(),
                    next.or(() -> live.map(Document::value)).map(Rule::name).orElse(step.id()),
                    step.act(),
                    say("do-" + step.act(), step.target()),
                    RuleEditor.number(step.visit().parameter("seen")).orElse(newest),
                    step.target(),
                    !step.act().equals("delete"),
                    step.act().equals("publish") && isBehind(step, newest),
                    newest,
                    next.map(rule -> texts.say(words.headline(rule))).orElse(""),
                    views.sentences(BrowseRules.without(before, after)),
                    views.sentences(BrowseRules.without(after, before)),
                    before.equals(after),
                    preview.isDone() ? views.preview(preview.get(), names) : null,
                    step.how().why(),
                    step.from(),
                    step.how().newIssuesOnly(),
                    views.errors(all),
                    views.sentences(all),
                    !all.isEmpty())))
        .with("rules");
  }

  private boolean isBehind(Step step, int newest) {
    Answer<Document<Draft>> draft = drafts.one(step.visit().actor(), step.id());
    return draft.isDone() && draft.get().value().basedOn() != newest;
  }

  private Answer<Preview> preview(Step step) {
    return switch (step.act()) {
      case "publish" -> dryRun.publish(step.visit().actor(), step.id(), step.how());
      case "roll-back" ->
          dryRun.rollBack(step.visit().actor(), step.id(), step.target(), step.how());
      default -> dryRun.delete(step.visit().actor(), step.id());
    };
  }

  Answer<Page> versions(Visit visit, String id, Map<String, String> names) {
    boolean mayDefine = browse.mayDefine(visit.actor()).isDone();
    Answer<Attested> attested = attest.of(visit.actor(), id);
    return browse
        .versions(visit.actor(), id)
        .map(
            versions ->
                new Page.Screen(
                        200,
                        mayDefine ? "atl.admin" : "atl.general",
                        "sign-off-rules/versions",
                        say("title-versions"),
                        Plain.of(
                            views.versions(
                                id,
                                versions,
                                attested.isDone() ? attested.get() : null,
                                mayDefine,
                                names)))
                    .with("rules"));
  }

  /** Attests the newest version; everybody in the function's group may. */
  Answer<Page> attest(Visit visit, String id) {
    return attest
        .attest(
            visit.actor(),
            id,
            visit.parameter("function"),
            RuleEditor.number(visit.parameter("seen")).orElse(0),
            visit.parameter("comment"))
        .map(done -> Page.redirect(RulesServlet.PATH + "/" + id + "/versions", "rule-attested"));
  }

  private Optional<Document<Rule>> live(Visit visit, String id) {
    Answer<Document<Rule>> rule = browse.one(visit.actor(), id);
    return rule.isDone() ? Optional.of(rule.get()) : Optional.empty();
  }

  private String say(String name, Object... arguments) {
    return texts.text("shared-outcomes.sign-off.rules." + name, arguments);
  }
}
