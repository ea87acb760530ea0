package org.sharedoutcomes.core.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.signoff.Rule;

/**
 * Shows an administrator where work can be finished without anybody asking for sign-off, and closes
 * such ways in the draft of a workflow.
 */
public final class ReviewWorkflows {
  private final Workflows workflows;
  private final Journal journal;
  private final Access access;

  public ReviewWorkflows(Workflows workflows, Journal journal, Permissions permissions) {
    this.workflows = workflows;
    this.journal = journal;
    this.access = new Access(permissions);
  }

  /** What is to be done about a workflow; the first that holds. */
  public enum Finding {
    /** No rule is about a project that uses it. */
    NOT_CONCERNED,
    /** Work can be finished without being asked. */
    LEADS_PAST,
    /** The draft closes every way, and is not published. */
    DRAFT_WAITS,
    /** Every transition that finishes work asks, or none does finish any. */
    GUARDED
  }

  /**
   * A workflow and the rules of its projects.
   *
   * @param rules names of the rules, in their order
   */
  public record Reviewed(Workflow workflow, List<String> rules) {
    public Reviewed {
      rules = List.copyOf(rules);
    }

    public Finding finding() {
      if (rules.isEmpty()) {
        return Finding.NOT_CONCERNED;
      }
      if (!past().isEmpty()) {
        return Finding.LEADS_PAST;
      }
      return workflow.transitions().stream().anyMatch(one -> one.finishes() && !one.guarded())
          ? Finding.DRAFT_WAITS
          : Finding.GUARDED;
    }

    /** The transitions that finish work without asking, even once the draft is published. */
    public List<Transition> past() {
      return workflow.transitions().stream().filter(Transition::leadsPast).toList();
    }
  }

  /** All workflows in use by name, with what is to be done about each. */
  public Answer<List<Reviewed>> all(Actor actor) {
    return access.administrator(actor).then(admin -> workflows.inUse()).map(this::reviewed);
  }

  private List<Reviewed> reviewed(List<Workflow> inUse) {
    List<Rule> rules = journal.snapshot().values(Rule.KIND);
    return inUse.stream().map(one -> new Reviewed(one, namesOf(rules, one))).toList();
  }

  private static List<String> namesOf(List<Rule> rules, Workflow workflow) {
    Set<String> projects =
        workflow.projects().stream().map(ReviewWorkflows::upper).collect(Collectors.toSet());
    return rules.stream()
        .filter(rule -> concerns(rule.scope().projects(), projects))
        .map(Rule::name)
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .toList();
  }

  private static boolean concerns(List<String> scope, Set<String> projects) {
    return !projects.isEmpty()
        && (scope.isEmpty()
            || scope.stream().map(ReviewWorkflows::upper).anyMatch(projects::contains));
  }

  private static String upper(String key) {
    return key.toUpperCase(Locale.ROOT);
  }

  /**
   * Lets the transitions ask for sign-off in the workflow's draft.
   *
   * @return how many were changed, at least one
   */
  public Answer<Integer> guard(Actor actor, String name, Set<Integer> transitions) {
    return access
        .administrator(actor)
        .then(admin -> workflows.inUse())
        .then(inUse -> named(inUse, name))
        .then(workflow -> chosen(workflow, transitions))
        .then(chosen -> workflows.guard(actor, name, transitions));
  }

  private static Answer<Workflow> named(List<Workflow> inUse, String name) {
    return inUse.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .map(Answer::done)
        .orElseGet(() -> Answer.refused(Refusal.notFound("workflow", text("no-such"), name)));
  }

  private static Answer<Workflow> chosen(Workflow workflow, Set<Integer> transitions) {
    if (!workflow.editable()) {
      return refused("workflow", "not-editable", workflow.name());
    }
    if (transitions.isEmpty()) {
      return refused("transitions", "none-chosen");
    }
    Set<Integer> known =
        workflow.transitions().stream().map(Transition::id).collect(Collectors.toSet());
    List<Integer> unknown =
        transitions.stream().filter(id -> !known.contains(id)).sorted().toList();
    if (!unknown.isEmpty()) {
      return refused("transitions", "no-such-transition", workflow.name(), unknown);
    }
    return workflow.transitions().stream()
            .filter(one -> transitions.contains(one.id()))
            .allMatch(one -> one.guardedInDraft() || one.guarded() && !workflow.draft())
        ? refused("transitions", "guarded-already")
        : Answer.done(workflow);
  }

  private static Answer<Workflow> refused(String field, String name, Object... arguments) {
    return Answer.refused(Refusal.invalid(field, text(name), arguments));
  }

  private static String text(String name) {
    return "shared-outcomes.workflows." + name;
  }
}
