package org.sharedoutcomes.sandbox.pages;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.sandbox.jira.Move;
import org.sharedoutcomes.sandbox.jira.Workflow;
import org.sharedoutcomes.sandbox.web.Page;

/** The one workflow for administrators: its transitions, and publishing its draft. */
final class WorkflowPage extends JiraPage {
  private static final long serialVersionUID = 1L;
  static final String PATH = "/secure/admin/workflows/ListWorkflows.jspa";

  WorkflowPage(Site site) {
    super(site);
  }

  @Override
  void get(Visit visit) throws IOException {
    if (!visit.site().jira().users().isAdministrator(visit.user())) {
      Messages.notAllowed(visit);
      return;
    }
    Workflow workflow = visit.site().jira().workflow();
    visit.show(
        Page.admin("Workflows", "pages/workflows.vm")
            .with("name", Workflow.NAME)
            .with("hasDraft", workflow.hasDraft())
            .with("moves", Arrays.stream(Move.values()).map(move -> row(workflow, move)).toList()));
  }

  private static Map<String, Object> row(Workflow workflow, Move move) {
    return new Model()
        .with("name", move.label())
        .with("from", move.from().getName())
        .with("to", move.to().getName())
        .with("validators", plain(workflow.validatorsOf(move)))
        .with("draft", plain(workflow.validatorsInDraft(move)))
        .map();
  }

  /** The classes without their packages. */
  private static String plain(List<String> classes) {
    return String.join(
        ", ", classes.stream().map(name -> name.substring(name.lastIndexOf('.') + 1)).toList());
  }

  @Override
  void post(Visit visit) throws IOException {
    if (!visit.site().jira().users().isAdministrator(visit.user())) {
      Messages.notAllowed(visit);
      return;
    }
    Workflow workflow = visit.site().jira().workflow();
    if (workflow.hasDraft()) {
      if (visit.parameter("act").orElse("").equals("publish")) {
        workflow.publish();
      } else {
        workflow.discard();
      }
    }
    visit.goTo(PATH);
  }
}
