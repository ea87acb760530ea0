package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.WorkflowManager;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.ValidatorDescriptor;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The one workflow and its draft, as Jira keeps them: what is in use cannot be edited, its draft
 * can, and publishing puts the draft in its place.
 */
public final class Workflow implements WorkflowManager {
  /** Its name. */
  public static final String NAME = "Release workflow";

  private static final long LIVE = 1;
  private static final long DRAFT = 2;

  private final Jira jira;

  Workflow(Jira jira) {
    this.jira = jira;
  }

  private WorkflowData data(long id) {
    WorkflowData stored = jira.memory().workflow(id);
    return stored == null ? (id == LIVE ? WorkflowData.FIRST : WorkflowData.NONE) : stored;
  }

  /** Class names of the validators that guard a move. */
  public List<String> validatorsOf(Move move) {
    return data(LIVE).validatorsOf(move);
  }

  /** Class names of the validators that would guard it after the draft was published. */
  public List<String> validatorsInDraft(Move move) {
    return data(DRAFT).validatorsOf(move);
  }

  public boolean hasDraft() {
    return data(DRAFT).there();
  }

  /** Puts the draft in place of what is in use. */
  public void publish() {
    store(LIVE, data(DRAFT));
    discard();
  }

  /** Throws the draft away. */
  public void discard() {
    store(DRAFT, WorkflowData.NONE);
  }

  private void store(long id, WorkflowData data) {
    jira.store()
        .write(
            transaction -> {
              transaction.put(Row.Kind.WORKFLOW, id, data);
              return id;
            });
  }

  @Override
  public JiraWorkflow getWorkflow(Issue issue) {
    return new DescribedWorkflow(NAME, data(LIVE), false);
  }

  @Override
  public Collection<JiraWorkflow> getActiveWorkflows() {
    return List.of(new DescribedWorkflow(NAME, data(LIVE), false));
  }

  @Override
  public JiraWorkflow getDraftWorkflow(String parentWorkflowName) {
    return hasDraft() && parentWorkflowName.equals(NAME)
        ? new DescribedWorkflow(NAME, data(DRAFT), true)
        : null;
  }

  @Override
  public JiraWorkflow createDraftWorkflow(ApplicationUser user, String parentWorkflowName) {
    if (hasDraft() || !parentWorkflowName.equals(NAME)) {
      throw new IllegalStateException("A draft is there, or the workflow is not in use.");
    }
    store(DRAFT, data(LIVE));
    return getDraftWorkflow(parentWorkflowName);
  }

  @Override
  public void updateWorkflow(ApplicationUser user, JiraWorkflow workflow) {
    if (!((DescribedWorkflow) workflow).draft()) {
      throw new IllegalStateException("A workflow in use cannot be saved, only its draft.");
    }
    Map<Integer, List<String>> validators = new HashMap<>();
    for (Object step : workflow.getDescriptor().getSteps()) {
      for (Object action : ((StepDescriptor) step).getActions()) {
        validators.put(((ActionDescriptor) action).getId(), names((ActionDescriptor) action));
      }
    }
    store(DRAFT, new WorkflowData(true, validators));
  }

  private static List<String> names(ActionDescriptor action) {
    return ((List<?>) action.getValidators())
        .stream()
            .map(validator -> ((ValidatorDescriptor) validator).getArgs().get("class.name"))
            .map(String::valueOf)
            .toList();
  }
}
