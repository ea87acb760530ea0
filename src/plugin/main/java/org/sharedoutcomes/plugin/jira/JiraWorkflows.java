package org.sharedoutcomes.plugin.jira;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.jira.workflow.WorkflowSchemeManager;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.DescriptorFactory;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.ValidatorDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.workflow.Transition;
import org.sharedoutcomes.core.workflow.Workflow;
import org.sharedoutcomes.core.workflow.Workflows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Workflows through Jira's own descriptions of them. Jira knows a validator by its class and writes
 * no more of it. The members behind it are seen with older versions only: where this Jira has
 * others, an administrator learns how to do it by hand.
 */
public final class JiraWorkflows implements Workflows {
  private static final Logger LOG = LoggerFactory.getLogger(JiraWorkflows.class);
  private static final String CLASS = "class.name";
  private static final String VALIDATOR = "org.sharedoutcomes.plugin.workflow.SignOffValidator";
  private static final String STATUS = "jira.status.id";

  /** The workflow of types that a scheme says nothing of. */
  private static final String USUAL = "jira";

  private final WorkflowManager workflows;
  private final WorkflowSchemeManager schemes;
  private final ProjectManager projects;
  private final ConstantsManager constants;
  private final Users users;

  public JiraWorkflows(
      WorkflowManager workflows,
      WorkflowSchemeManager schemes,
      ProjectManager projects,
      ConstantsManager constants,
      UserManager users) {
    this.workflows = workflows;
    this.schemes = schemes;
    this.projects = projects;
    this.constants = constants;
    this.users = new Users(users);
  }

  /** A transition with the steps that it starts from; none when it starts from any. */
  private record Way(ActionDescriptor action, List<StepDescriptor> from) {}

  @Override
  public Answer<List<Workflow>> inUse() {
    return carefully(
        () -> {
          Map<String, Set<String>> projectsOf = projectsOf();
          return Answer.done(
              workflows.getActiveWorkflows().stream()
                  .sorted(Comparator.comparing(JiraWorkflow::getName))
                  .map(one -> workflow(one, projectsOf.getOrDefault(one.getName(), Set.of())))
                  .toList());
        });
  }

  private Map<String, Set<String>> projectsOf() {
    Map<String, Set<String>> found = new TreeMap<>();
    for (Project project : projects.getProjects()) {
      Map<String, String> names = schemes.getWorkflowMap(project);
      names.values().forEach(name -> add(found, name, project));
      if (!names.containsKey(null)) {
        add(found, USUAL, project);
      }
    }
    return found;
  }

  private static void add(Map<String, Set<String>> found, String name, Project project) {
    found.computeIfAbsent(name, any -> new TreeSet<>()).add(project.getKey());
  }

  private Workflow workflow(JiraWorkflow workflow, Collection<String> projectKeys) {
    Optional<JiraWorkflow> draft =
        Optional.ofNullable(workflows.getDraftWorkflow(workflow.getName()));
    Map<Integer, Way> drafted = draft.map(one -> ways(one.getDescriptor())).orElse(Map.of());
    return new Workflow(
        workflow.getName(),
        List.copyOf(projectKeys),
        !workflow.isSystemWorkflow(),
        draft.isPresent(),
        ways(workflow.getDescriptor()).values().stream()
            .map(way -> transition(workflow.getDescriptor(), way, drafted))
            .toList());
  }

  /** Every transition once, by its id: a common one stands at each step that it starts from. */
  private static Map<Integer, Way> ways(WorkflowDescriptor workflow) {
    Map<Integer, Way> ways = new LinkedHashMap<>();
    for (Object step : workflow.getSteps()) {
      for (Object action : ((StepDescriptor) step).getActions()) {
        ActionDescriptor one = (ActionDescriptor) action;
        ways.computeIfAbsent(one.getId(), any -> new Way(one, new ArrayList<>()))
            .from()
            .add((StepDescriptor) step);
      }
    }
    for (Object action : workflow.getGlobalActions()) {
      ActionDescriptor one = (ActionDescriptor) action;
      ways.put(one.getId(), new Way(one, List.of()));
    }
    return ways;
  }

  private Transition transition(WorkflowDescriptor workflow, Way way, Map<Integer, Way> drafted) {
    Optional<Status> to =
        Optional.ofNullable(workflow.getStep(way.action().getUnconditionalResult().getStep()))
            .flatMap(this::status);
    List<Status> from = way.from().stream().flatMap(step -> status(step).stream()).toList();
    boolean open = from.isEmpty() || from.stream().anyMatch(status -> !isDone(status));
    Way inDraft = drafted.get(way.action().getId());
    return new Transition(
        way.action().getId(),
        way.action().getName(),
        from.stream().map(Status::getName).toList(),
        to.map(Status::getName).orElse(""),
        open && to.filter(JiraWorkflows::isDone).isPresent(),
        isGuarded(way.action()),
        inDraft != null && isGuarded(inDraft.action()));
  }

  private Optional<Status> status(StepDescriptor step) {
    Object id = step.getMetaAttributes().get(STATUS);
    return id == null ? Optional.empty() : Optional.ofNullable(constants.getStatus(id.toString()));
  }

  private static boolean isDone(Status status) {
    return status.getStatusCategory() != null && "done".equals(status.getStatusCategory().getKey());
  }

  private static boolean isGuarded(ActionDescriptor action) {
    return ((List<?>) action.getValidators())
        .stream()
            .anyMatch(one -> VALIDATOR.equals(((ValidatorDescriptor) one).getArgs().get(CLASS)));
  }

  @Override
  public Answer<Integer> guard(Actor actor, String workflow, Set<Integer> transitions) {
    return carefully(
        () -> {
          ApplicationUser user = users.find(actor).orElseThrow();
          JiraWorkflow known = workflows.getDraftWorkflow(workflow);
          JiraWorkflow draft =
              known == null ? workflows.createDraftWorkflow(user, workflow) : known;
          List<ActionDescriptor> open =
              ways(draft.getDescriptor()).values().stream()
                  .map(Way::action)
                  .filter(action -> transitions.contains(action.getId()) && !isGuarded(action))
                  .toList();
          open.forEach(JiraWorkflows::guard);
          workflows.updateWorkflow(user, draft);
          return Answer.done(open.size());
        });
  }

  @SuppressWarnings("unchecked") // The descriptors are older than generics.
  private static void guard(ActionDescriptor action) {
    ValidatorDescriptor validator = DescriptorFactory.getFactory().createValidatorDescriptor();
    validator.setType("class");
    validator.getArgs().put(CLASS, VALIDATOR);
    action.getValidators().add(validator);
  }

  /** A member that this Jira does not have ends as a sentence with the way by hand. */
  private static <T> Answer<T> carefully(Supplier<Answer<T>> work) {
    try {
      return work.get();
    } catch (LinkageError | RuntimeException e) {
      LOG.warn("Workflows cannot be read or changed in this Jira", e);
      return Answer.refused(Refusal.invalid("", "shared-outcomes.workflows.by-hand"));
    }
  }
}
