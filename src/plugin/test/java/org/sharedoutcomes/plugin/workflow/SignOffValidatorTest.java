package org.sharedoutcomes.plugin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.Issue;
import com.opensymphony.workflow.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.signoff.Assess;
import org.sharedoutcomes.core.signoff.Decide;
import org.sharedoutcomes.core.signoff.Decision;
import org.sharedoutcomes.core.signoff.Gate;
import org.sharedoutcomes.core.signoff.Rule;
import org.sharedoutcomes.core.signoff.ShowSignOff;
import org.sharedoutcomes.core.signoff.Wish;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.World;

public class SignOffValidatorTest {
  private final World world = new World();
  private final Assess assess =
      new Assess(
          world.journal, world.issues, world.people, world.permissions, world.links, world.clock);
  private final Gate gate = new Gate(assess, world.issues, world.journal);
  private final Texts texts = (key, arguments) -> key + Arrays.toString(arguments);
  private final SignOffValidator validator = new SignOffValidator(gate, new Dev(), texts);
  private final SignOffCondition condition = new SignOffCondition(gate);
  private final Issue issue = mock(Issue.class);

  @Before
  public void marketing_must_sign() {
    world.issues.put(AnIssue.story(1, "SHOP-1"));
    when(issue.getId()).thenReturn(1L);
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
        .hasMessageContaining("shared-outcomes.sign-off.gate.waiting-since[marketing, 1,");
    assertThat(world.journal.history("gate/1")).isEmpty();
    assertThat(condition.passesCondition(Map.of("issue", issue), Map.of(), null)).isFalse();
  }

  @Test
  public void it_lets_signed_work_pass_and_the_evidence_names_who_moved_it() throws Exception {
    ShowSignOff show = new ShowSignOff(assess, world.issues, world.permissions);
    Wish sign = new Wish(Decision.Kind.SIGN, "", List.of());
    assertThat(
            new Decide(show, assess, world.journal, world.issues, world.clock, List.of())
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
