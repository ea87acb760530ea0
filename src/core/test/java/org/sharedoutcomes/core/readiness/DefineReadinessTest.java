package org.sharedoutcomes.core.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.readiness.ReadinessDraft.CriterionDraft;
import org.sharedoutcomes.core.readiness.ReadinessDraft.TemplateDraft;
import org.sharedoutcomes.core.readiness.ReadinessDraft.TierDraft;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakeIssueLinks;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.World;

public class DefineReadinessTest {
  private static final OptionalInt NEWEST = OptionalInt.empty();

  private final World world = new World();
  private final DefineReadiness define =
      new DefineReadiness(world.journal, world.issues, new FakeIssueLinks(), world.permissions);

  @Before
  public void a_programme() {
    Programme shop =
        new Programme(
            "SHOP",
            "Shop",
            List.of(new Function("support", "Support", "support")),
            List.of(),
            null,
            false);
    assertThat(
            world
                .journal
                .save(new Change<>(Programme.KIND, "SHOP", 0, FakePeople.ADMIN, "made", "", shop))
                .isDone())
        .isTrue();
    world.issues.put(AnIssue.story(1, "SHOP-1"));
    world.issues.query("labels = big", issue -> true);
  }

  private Answer<Document<Readiness>> tiers(TierDraft... drafts) {
    return define.tiers(FakePeople.ADMIN, "SHOP", NEWEST, List.of(drafts));
  }

  private Answer<Document<Readiness>> criteria(CriterionDraft... drafts) {
    return define.criteria(FakePeople.ADMIN, "SHOP", NEWEST, List.of(drafts));
  }

  private static CriterionDraft asks(String text, String... tiers) {
    return new CriterionDraft(null, "support", text, List.of(tiers), null, null, null);
  }

  private static TierDraft tier(String name, boolean otherwise) {
    return new TierDraft(null, name, "", otherwise);
  }

  private static List<String> said(Answer<?> answer) {
    return answer.reasons().stream()
        .map(one -> one.field() + " " + one.key().replace("shared-outcomes.readiness.", ""))
        .toList();
  }

  @Test
  public void what_is_defined_gets_ids_that_people_can_read_and_needs_evidence_unless_told() {
    assertThat(tiers(tier("Minor", true), tier("Größer", false)).get().value().tiers())
        .extracting(Tier::id)
        .containsExactly("minor", "gro-er");
    Readiness now =
        criteria(asks("Macros: published!", "minor"), asks("Macros: published?", "minor"))
            .get()
            .value();
    assertThat(now.criteria())
        .containsExactly(
            new Criterion(
                "macros-published",
                "support",
                "Macros: published!",
                List.of("minor"),
                true,
                null,
                false),
            new Criterion(
                "macros-published-2",
                "support",
                "Macros: published?",
                List.of("minor"),
                true,
                null,
                false));
  }

  @Test
  public void only_administrators_define_and_everybody_may_read() {
    assertThat(define.tiers(FakePeople.PAULA, "SHOP", NEWEST, List.of()).reasons())
        .extracting(one -> one.key())
        .containsExactly("shared-outcomes.common.administrators-only");
    assertThat(define.of(FakePeople.PAULA, "SHOP").get().version()).isZero();
    assertThat(define.of(FakePeople.GUEST, "SHOP").isDone()).isFalse();
    assertThat(said(define.of(FakePeople.PAULA, "NONE"))).hasSize(1);
  }

  @Test
  public void one_tier_takes_what_no_query_finds_and_queries_are_queries() {
    assertThat(said(tiers(tier("Minor", false), tier("minor", false))))
        .containsExactly("tiers[1].name tier-twice", "tiers one-otherwise");
    assertThat(
            said(
                tiers(
                    new TierDraft("m", "Minor", "nonsense", true),
                    new TierDraft("n", "Major", "issue in signedOff ( )", false))))
        .containsExactly("tiers[0].jql jql", "tiers[1].jql jql-of-itself");
    assertThat(tiers(new TierDraft("m", "Big", "labels = big", true)).isDone()).isTrue();
  }

  @Test
  public void a_criterion_names_a_function_and_tiers_that_there_are() {
    assertThat(said(criteria(asks("Early", "minor"))))
        .containsExactly("criteria[0].tiers no-such-tier");
    assertThat(said(criteria(asks("Early")))).containsExactly("criteria[0].tiers tiers-first");
    assertThat(tiers(tier("Minor", true)).isDone()).isTrue();
    assertThat(
            said(
                criteria(
                    new CriterionDraft("Bad Id", "sales", "a\nb", List.of(), null, "video", null))))
        .containsExactlyInAnyOrder(
            "criteria[0].text one-line",
            "criteria[0].id bad-id",
            "criteria[0].function no-such-function",
            "criteria[0].tiers no-tier",
            "criteria[0].evidenceKind shared-outcomes.common.one-of");
    CriterionDraft twice =
        new CriterionDraft("x", "support", "X", List.of("minor"), null, null, null);
    assertThat(said(criteria(twice, twice))).containsExactly("criteria[1].id id-twice");
  }

  @Test
  public void a_tier_goes_when_nothing_is_asked_by_it_alone() {
    assertThat(tiers(tier("Minor", true), tier("Major", false)).isDone()).isTrue();
    assertThat(criteria(asks("Both", "minor", "major"), asks("One", "major")).isDone()).isTrue();
    TierDraft minor = new TierDraft("minor", "Minor", "", true);
    assertThat(said(tiers(minor))).containsExactly("tiers tier-in-use");
    assertThat(criteria(asks("Both", "minor", "major")).isDone()).isTrue();
    assertThat(tiers(minor).get().value().criteria().get(0).tiers()).containsExactly("minor");
  }

  @Test
  public void a_template_names_what_jira_knows() {
    assertThat(tiers(tier("Minor", true)).isDone()).isTrue();
    TemplateDraft wrong =
        new TemplateDraft(
            null,
            null,
            "support",
            List.of("minor"),
            "Nonsense",
            "NOPE",
            "",
            null,
            900,
            List.of("a b"));
    assertThat(said(define.companions(FakePeople.ADMIN, "SHOP", NEWEST, "Loves", List.of(wrong))))
        .containsExactlyInAnyOrder(
            "companions[0].summary shared-outcomes.common.required",
            "companions[0].issueType no-such-type",
            "companions[0].project shared-outcomes.programme.no-such-project",
            "companions[0].dueBefore shared-outcomes.common.not-within",
            "companions[0].labels bad-label",
            "linkType no-such-link-type");
    TemplateDraft right =
        new TemplateDraft(
            null,
            "article",
            "support",
            List.of("minor"),
            "Story",
            "",
            "For {key}",
            null,
            null,
            null);
    Readiness now =
        define
            .companions(FakePeople.ADMIN, "SHOP", NEWEST, "relates", List.of(right))
            .get()
            .value();
    assertThat(now.companions().get(0).kind()).isEqualTo(CompanionKind.ARTICLE);
    assertThat(now.linkType()).isEqualTo("relates");
  }

  @Test
  public void the_second_of_two_administrators_is_told() {
    assertThat(tiers(tier("Minor", true)).isDone()).isTrue();
    Answer<?> late = define.criteria(FakePeople.ADMIN, "SHOP", OptionalInt.of(0), List.of());
    assertThat(late.reasons().get(0).key()).isEqualTo("shared-outcomes.journal.conflict");
  }

  @Test
  public void several_programmes_ask_together() {
    Programme more =
        new Programme(
            "MORE",
            "More",
            List.of(new Function("support", "Support", "support")),
            List.of("SHOP"),
            null,
            false);
    assertThat(
            world
                .journal
                .save(new Change<>(Programme.KIND, "MORE", 0, FakePeople.ADMIN, "made", "", more))
                .isDone())
        .isTrue();
    for (String programme : List.of("SHOP", "MORE")) {
      define.tiers(FakePeople.ADMIN, programme, NEWEST, List.of(tier("Minor", true)));
      define.criteria(
          FakePeople.ADMIN, programme, NEWEST, List.of(asks("Asked by " + programme, "minor")));
    }
    Checklist checklist =
        new Checklists(world.issues, world.journal.snapshot())
            .of(List.of(world.issues.withId(1).orElseThrow()), java.util.Map.of())
            .get(1L);
    assertThat(checklist.open("support"))
        .extracting(Checklist.Item::address)
        .containsExactlyInAnyOrder("SHOP.asked-by-shop", "MORE.asked-by-more");
    assertThat(checklist.sizes()).hasSize(2);
  }
}
