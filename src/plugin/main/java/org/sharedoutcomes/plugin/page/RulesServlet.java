package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.programme.BrowseProgrammes;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.signoff.AttestRule;
import org.sharedoutcomes.core.signoff.BrowseRules;
import org.sharedoutcomes.core.signoff.Draft;
import org.sharedoutcomes.core.signoff.DraftRule;
import org.sharedoutcomes.core.signoff.ReviewRules;
import org.sharedoutcomes.core.signoff.Rule;
import org.sharedoutcomes.core.signoff.RuleWords;
import org.sharedoutcomes.core.workflow.ReviewWorkflows;
import org.sharedoutcomes.core.workflow.ReviewWorkflows.Finding;
import org.sharedoutcomes.core.workflow.ReviewWorkflows.Reviewed;

/**
 * Sign-off rules: the list, and below each rule's address its form, the pages on which it changes
 * and its versions. All but the versions are for administrators.
 */
public final class RulesServlet extends PageServlet {
  static final String PATH = "/plugins/servlet/shared-outcomes/admin/sign-off-rules";
  private static final long serialVersionUID = 1;
  private static final Set<String> RELEASES = Set.of("publish", "roll-back", "delete");
  private static final String VERSIONS = "versions";

  private final transient BrowseRules browse;
  private final transient DraftRule drafts;
  private final transient ReviewRules review;
  private final transient AttestRule attest;
  private final transient BrowseProgrammes programmes;
  private final transient RuleViews views;
  private final transient RuleEditor editor;
  private final transient RuleReleases releases;
  private final transient ReviewWorkflows workflows;

  public RulesServlet(
      PageFrame frame,
      BrowseRules browse,
      DraftRule drafts,
      ReviewRules review,
      AttestRule attest,
      BrowseProgrammes programmes,
      RuleViews views,
      RuleEditor editor,
      RuleReleases releases,
      ReviewWorkflows workflows) {
    super(frame);
    this.browse = browse;
    this.drafts = drafts;
    this.review = review;
    this.attest = attest;
    this.programmes = programmes;
    this.views = views;
    this.editor = editor;
    this.releases = releases;
    this.workflows = workflows;
  }

  @Override
  Page get(Visit visit) {
    String id = part(visit, 2);
    String at = part(visit, 3);
    if (at.equals(VERSIONS)) {
      return orRefused(releases.versions(visit, id, names(visit)));
    }
    List<Refusal> stranger = browse.mayDefine(visit.actor()).reasons();
    if (!stranger.isEmpty()) {
      return refused(stranger);
    }
    if (id.isEmpty()) {
      return list(visit);
    }
    return orRefused(
        RELEASES.contains(at)
            ? releases.show(visit, id, at, names(visit))
            : editor.show(visit, id, functions(visit)));
  }

  @Override
  Page post(Visit visit) {
    String id = part(visit, 2);
    String at = part(visit, 3);
    if (at.equals(VERSIONS)) {
      return orRefused(releases.attest(visit, id));
    }
    List<Refusal> stranger = browse.mayDefine(visit.actor()).reasons();
    if (!stranger.isEmpty()) {
      return refused(stranger);
    }
    return orRefused(
        RELEASES.contains(at)
            ? releases.act(visit, id, at, names(visit))
            : editor.act(visit, id, functions(visit)));
  }

  private Page orRefused(Answer<Page> page) {
    return page.isDone() ? page.get() : refused(page.reasons());
  }

  /** That work can be finished without being asked; empty when it cannot or Jira does not tell. */
  private String past(Visit visit) {
    Answer<List<Reviewed>> all = workflows.all(visit.actor());
    List<String> past =
        all.isDone()
            ? all.get().stream()
                .filter(one -> one.finding() == Finding.LEADS_PAST)
                .map(one -> one.workflow().name())
                .toList()
            : List.of();
    return past.isEmpty() ? "" : texts().text("shared-outcomes.workflows.rules-past", past);
  }

  private Page list(Visit visit) {
    RuleWords words = browse.words();
    Map<String, String> names = names(visit);
    Map<String, Document<Draft>> begun = new LinkedHashMap<>();
    drafts.all(visit.actor()).get().forEach(draft -> begun.put(draft.key(), draft));
    Map<String, Integer> decisions = review.decisions(visit.actor()).get();
    Map<String, List<Refusal>> problems = review.problems(visit.actor()).get();
    Map<String, List<String>> missing = attest.missing(visit.actor()).get();
    Set<String> live = new LinkedHashSet<>();
    List<RulesPage.Line> lines = new ArrayList<>();
    for (Document<Rule> rule : browse.all(visit.actor()).get()) {
      live.add(rule.key());
      lines.add(
          views.live(
              rule,
              words,
              begun.containsKey(rule.key()),
              decisions.getOrDefault(rule.key(), 0),
              missing.getOrDefault(rule.key(), List.of()).stream()
                  .map(function -> names.getOrDefault(function, function))
                  .toList(),
              problems.getOrDefault(rule.key(), List.of())));
    }
    begun.values().stream()
        .filter(draft -> !live.contains(draft.key()))
        .forEach(draft -> lines.add(views.draft(draft.key(), draft.value().rule(), words)));
    return Page.admin(
            "sign-off-rules/list",
            texts().text("shared-outcomes.sign-off.rules.title"),
            Plain.of(new RulesPage(lines, lines.isEmpty(), past(visit))))
        .with("rules");
  }

  /** The functions of all programmes, each key once. */
  private List<Function> functions(Visit visit) {
    Map<String, Function> functions = new LinkedHashMap<>();
    Answer<List<Document<Programme>>> all = programmes.all(visit.actor());
    if (all.isDone()) {
      all.get().stream()
          .flatMap(programme -> programme.value().functions().stream())
          .forEach(function -> functions.putIfAbsent(function.key(), function));
    }
    return List.copyOf(functions.values());
  }

  private Map<String, String> names(Visit visit) {
    Map<String, String> names = new LinkedHashMap<>();
    functions(visit).forEach(function -> names.put(function.key(), function.name()));
    return names;
  }

  private static String part(Visit visit, int at) {
    List<String> path = visit.path();
    return path.size() > at ? path.get(at) : "";
  }
}
