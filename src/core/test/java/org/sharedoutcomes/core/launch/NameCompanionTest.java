package org.sharedoutcomes.core.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.launch.Launch.assertDone;
import static org.sharedoutcomes.core.launch.Launch.keys;
import static org.sharedoutcomes.core.launch.Launch.template;

import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.launch.NameCompanion.Draft;
import org.sharedoutcomes.core.readiness.CompanionKind;
import org.sharedoutcomes.core.readiness.CompanionOf;
import org.sharedoutcomes.core.readiness.Preparation.Companion;
import org.sharedoutcomes.core.signoff.Dossier;
import org.sharedoutcomes.core.signoff.SignOff;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakeIssueLinks.Link;
import org.sharedoutcomes.core.testkit.FakePeople;

public class NameCompanionTest {
  private final Launch launch = new Launch().defined();

  public NameCompanionTest() {
    launch.world.issues.put(AnIssue.story(7, "SHOP-7").summary("Tell the world"));
  }

  private Answer<SignOff> name(Actor actor, String issue, String kind, String function) {
    return launch.naming.name(actor, "SHOP-1", new Draft(issue, kind, function));
  }

  private List<Companion> companions() {
    return launch
        .world
        .journal
        .find(Dossier.KIND, "1")
        .map(found -> found.value().readiness().companions())
        .orElse(List.of());
  }

  @Test
  public void an_issue_that_there_is_becomes_a_campaign_and_is_linked() {
    assertDone(name(FakePeople.SUE, "SHOP-7", "campaign", "marketing"));
    assertThat(companions()).hasSize(1);
    assertThat(companions().get(0).kind()).isEqualTo(CompanionKind.CAMPAIGN);
    assertThat(companions().get(0).function()).isEqualTo("marketing");
    assertThat(companions().get(0).linked()).isTrue();
    assertThat(launch.links.all()).containsExactly(new Link(1, 7, "Relates"));
    assertThat(launch.readiness().companions())
        .extracting(one -> one.issue().orElseThrow().key())
        .containsExactly("SHOP-7");
    assertThat(launch.world.journal.find(CompanionOf.KIND, "7").orElseThrow().value().issues())
        .containsExactly(1L);
  }

  @Test
  public void several_can_be_named_and_none_takes_anothers_place() {
    launch.world.issues.put(AnIssue.story(8, "SHOP-8"));
    assertDone(name(FakePeople.SUE, "SHOP-7", "campaign", ""));
    assertDone(name(FakePeople.SUE, "SHOP-8", "campaign", ""));
    assertThat(companions()).extracting(Companion::issue).containsExactly(7L, 8L);
  }

  @Test
  public void it_stands_for_what_a_template_would_make() {
    launch.templates(template("training", "", null));
    assertDone(name(FakePeople.SUE, "SHOP-7", "training", ""));
    assertThat(launch.readiness().missing()).isEmpty();
    assertThat(companions().get(0).function()).isEqualTo("support");
    assertThat(assertDone(launch.companions.make(FakePeople.SUE, "SHOP-1")).made()).isZero();
  }

  @Test
  public void it_is_taken_off_for_a_reason_that_stays_in_the_history() {
    assertDone(name(FakePeople.SUE, "SHOP-7", "campaign", ""));
    assertThat(keys(launch.naming.takeOff(FakePeople.SUE, "SHOP-1", "SHOP-7", " ")))
        .containsExactly("shared-outcomes.common.required");
    assertDone(launch.naming.takeOff(FakePeople.SUE, "SHOP-1", "SHOP-7", "It is for SHOP-9"));
    assertThat(companions()).isEmpty();
    assertThat(launch.world.journal.history("sign-off/1"))
        .last()
        .satisfies(
            entry -> {
              assertThat(entry.what()).isEqualTo("take-off-companion");
              assertThat(entry.why()).isEqualTo("SHOP-7: It is for SHOP-9");
            });
    assertThat(keys(launch.naming.takeOff(FakePeople.SUE, "SHOP-1", "SHOP-7", "Again")))
        .containsExactly("shared-outcomes.companions.no-companion");
  }

  @Test
  public void everything_wrong_is_told_at_its_field() {
    Answer<SignOff> refused = name(FakePeople.SUE, "SHOP-99", "party", "nobody");
    assertThat(refused.reasons())
        .extracting(Refusal::field)
        .containsExactlyInAnyOrder("issue", "kind", "function");
    assertThat(keys(name(FakePeople.SUE, "", "", "")))
        .containsExactly("shared-outcomes.common.required", "shared-outcomes.common.required");
    assertThat(keys(name(FakePeople.SUE, "SHOP-1", "campaign", "")))
        .containsExactly("shared-outcomes.companions.itself");
    assertDone(name(FakePeople.SUE, "SHOP-7", "campaign", ""));
    assertThat(keys(name(FakePeople.SUE, "SHOP-7", "article", "")))
        .containsExactly("shared-outcomes.companions.already");
    assertThat(
            keys(launch.naming.name(FakePeople.SUE, "SHOP-7", new Draft("SHOP-1", "campaign", ""))))
        .containsExactly("shared-outcomes.companions.the-other-way");
  }

  @Test
  public void nobody_learns_of_an_issue_that_they_may_not_browse() {
    launch.world.permissions.hide(FakePeople.SUE, 7);
    assertThat(keys(name(FakePeople.SUE, "SHOP-7", "campaign", "")))
        .containsExactly("shared-outcomes.companions.no-such-issue");
    assertDone(name(FakePeople.DEV, "SHOP-7", "campaign", ""));
    assertThat(keys(launch.naming.takeOff(FakePeople.SUE, "SHOP-1", "SHOP-7", "Why not")))
        .containsExactly("shared-outcomes.companions.no-companion");
    assertThat(keys(launch.naming.name(Actor.ANONYMOUS, "SHOP-1", new Draft("SHOP-7", "", ""))))
        .containsExactly("shared-outcomes.common.log-in");
  }

  @Test
  public void who_may_not_plan_or_link_changes_nothing() {
    launch.world.permissions.forbidEdit(FakePeople.PAULA, 1);
    assertThat(keys(name(FakePeople.PAULA, "SHOP-7", "campaign", "")))
        .containsExactly("shared-outcomes.readiness.may-not-plan");
    launch.links.forbid(true);
    assertThat(keys(name(FakePeople.SUE, "SHOP-7", "campaign", "")))
        .containsExactly("shared-outcomes.jira.may-not-link");
    assertThat(companions()).isEmpty();
  }
}
