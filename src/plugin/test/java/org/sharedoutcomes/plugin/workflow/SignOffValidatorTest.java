package org.sharedoutcomes.plugin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.ResultDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.InFlight;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.IssueFacts.Progress;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.notice.GiveNotice;
import org.sharedoutcomes.core.signoff.Assess;
import org.sharedoutcomes.core.signoff.Decide;
import org.sharedoutcomes.core.signoff.Decision;
import org.sharedoutcomes.core.signoff.Gate;
import org.sharedoutcomes.core.signoff.Rule;
import org.sharedoutcomes.core.signoff.ShowSignOff;
import org.sharedoutcomes.core.signoff.TellErrors;
import org.sharedoutcomes.core.signoff.Wish;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.World;

public class SignOffValidatorTest {
  private final World world = new World();
  private final Assess assess =
      new Assess(
          world.journal, world.issues, world.people, world.permissions, world.links, world.clock);
  private final Gate gate =
      new Gate(
          assess,
          world.issues,
          world.journal,
          new TellErrors(
              new GiveNotice(world.notices, world.journal, world.people),
              world.journal,
              world.people,
              world.permissions,
              world.clock));
  private final ConstantsManager constants = mock(ConstantsManager.class);
  private final List<Progress> targets = new ArrayList<>();
  private final Texts texts = (key, arguments) -> key + Arrays.toString(arguments);
  private final SignOffValidator validator =
      new SignOffValidator(
          gate, this::step, constants, new Dev(), texts, () -> "https://jira.example");
  private final SignOffCondition condition = new SignOffCondition(gate, constants);
  private final Issue issue = mock(Issue.class);

  @Before
  public void marketing_must_sign() {
    world.issues.put(AnIssue.story(1, "SHOP-1"));
    when(issue.getId()).thenReturn(1L);
    when(issue.getKey()).thenReturn("SHOP-1");
    Rule.Approvers max =
        new Rule.Approvers(List.of(FakePeople.MAX.userKey()), List.of(), List.of());
    Rule rule =
        new Rule(
            "a",
            "Launch",
            new Rule.Scope(List.of(), List.of(), "", false, List.of()),
            List.of(new Rule.Requirement("marketing", max, 1, List.of(), false)),
            null,
            null);
    assertThat(
            world
                .journal
                .save(new Change<>(Rule.KIND, "a", 0, FakePeople.ADMIN, "created", "", rule))
                .isDone())
        .isTrue();
  }

  @Test
  public void it_refuses_with_an_introduction_and_a_sentence_for_each_function() {
    assertThatThrownBy(() -> validate())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("shared-outcomes.sign-off.gate.intro")
        .hasMessageContaining("shared-outcomes.sign-off.gate.waiting-since[marketing, 1,")
        .hasMessageEndingWith(
            "where-to-ask[https://jira.example/plugins/servlet/shared-outcomes/sign-offs/SHOP-1]");
    assertThat(world.journal.history("gate/1")).isEmpty();
    assertThat(condition.passesCondition(Map.of("issue", issue), Map.of(), null)).isFalse();
  }

  @Test
  public void it_lets_signed_work_pass_and_the_evidence_names_who_moved_it() throws Exception {
    ShowSignOff show = new ShowSignOff(assess, world.issues, world.permissions);
    Wish sign = new Wish(Decision.Kind.SIGN, "", List.of());
    assertThat(
            new Decide(show, assess, world.journal, world.clock, List.of())
                .decide(FakePeople.MAX, "SHOP-1", "marketing", sign)
                .isDone())
        .isTrue();
    assertThat(condition.passesCondition(Map.of("issue", issue), Map.of(), null)).isTrue();
    assertThat(world.journal.history("gate/1")).isEmpty();
    validate();
    assertThat(world.journal.history("gate/1"))
        .extracting(entry -> entry.who())
        .containsExactly(FakePeople.DEV.userKey());
  }

  @Test
  public void it_tells_the_gate_where_the_transition_leads_or_that_it_does_not_know() {
    Status done = mock(Status.class);
    StatusCategory category = mock(StatusCategory.class);
    WorkflowDescriptor workflow = mock(WorkflowDescriptor.class);
    ActionDescriptor action = mock(ActionDescriptor.class);
    ResultDescriptor result = mock(ResultDescriptor.class);
    StepDescriptor step = mock(StepDescriptor.class);
    when(constants.getStatus("10003")).thenReturn(done);
    when(done.getStatusCategory()).thenReturn(category);
    when(category.getKey()).thenReturn("done");
    when(workflow.getAction(41)).thenReturn(action);
    when(action.getUnconditionalResult()).thenReturn(result);
    when(result.getStep()).thenReturn(5);
    when(workflow.getStep(5)).thenReturn(step);
    when(step.getMetaAttributes()).thenReturn(Map.of("jira.status.id", "10003"));
    assertThatThrownBy(
            () ->
                validator.validate(
                    Map.of("issue", issue, "descriptor", workflow, "actionId", 41), Map.of(), null))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> validate()).isInstanceOf(InvalidInputException.class);
    assertThat(targets).containsExactly(Progress.DONE, null);
  }

  /** The issue as it is stored: this test edits nothing. */
  private InFlight step(Issue handed, Progress target) {
    targets.add(target);
    return new InFlight() {
      @Override
      public IssueFacts facts() {
        return world.issues.withId(handed.getId()).orElseThrow();
      }

      @Override
      public Optional<Progress> target() {
        return Optional.ofNullable(target);
      }

      @Override
      public Map<String, String> values(Collection<String> fields) {
        return world.issues.values(List.of(handed.getId()), fields).get(handed.getId());
      }

      @Override
      public List<String> changedIn(String jql) {
        return List.of();
      }
    };
  }

  private void validate() throws InvalidInputException {
    validator.validate(Map.of("issue", issue), Map.of(), null);
  }

  private static final class Dev implements CurrentUser {
    @Override
    public Actor actor() {
      return FakePeople.DEV;
    }

    @Override
    public Locale locale() {
      return Locale.ENGLISH;
    }
  }
}
