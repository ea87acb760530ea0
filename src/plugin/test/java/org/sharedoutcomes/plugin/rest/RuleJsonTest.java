package org.sharedoutcomes.plugin.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.signoff.Rule;
import org.sharedoutcomes.core.signoff.RuleDraft;
import org.sharedoutcomes.core.testkit.FakePeople;

public class RuleJsonTest {
  @Test
  public void what_is_left_out_is_empty_and_a_missing_quorum_is_left_to_the_rules_to_refuse() {
    RuleDraft draft = read("{'requires':[{'function':' marketing '},null]}").get().draft();
    assertThat(draft.name()).isEmpty();
    assertThat(draft.scope()).isEqualTo(new Rule.Scope(List.of(), List.of(), "", false, List.of()));
    assertThat(draft.requires()).hasSize(1);
    assertThat(draft.requires().get(0).function()).isEqualTo("marketing");
    assertThat(draft.requires().get(0).quorum()).isZero();
    assertThat(draft.requires().get(0).approvers().isEmpty()).isTrue();
  }

  @Test
  public void a_rule_that_is_sent_back_as_it_came_is_the_same_rule() {
    FakePeople people = new FakePeople();
    Rule rule =
        new Rule(
            "a1",
            "Launch",
            new Rule.Scope(List.of("SHOP"), List.of("Epic"), "x = 1", true, List.of("Adopt")),
            List.of(
                new Rule.Requirement(
                    "marketing",
                    new Rule.Approvers(
                        List.of(FakePeople.MAX.userKey()), List.of("marketing"), List.of("Lead")),
                    2,
                    List.of("summary"),
                    true)),
            3,
            FakePeople.ADMIN.userKey());
    Document<Rule> document = new Document<>("a1", 4, Instant.EPOCH, "u-admin", rule);
    String sent = Json.write(RuleJson.of(document, List.of(), people));
    assertThat(sent).contains("\"max\"").doesNotContain("u-max").contains("\"version\":4");
    assertThat(Json.parse(sent.getBytes(StandardCharsets.UTF_8), RuleJson.class).get().draft())
        .isEqualTo(RuleDraft.of(rule, people));
  }

  @Test
  public void a_wrong_type_names_its_place() {
    assertThat(read("{'requires':[{'quorum':'many'}]}").reasons().get(0).field())
        .isEqualTo("requires[0].quorum");
  }

  private static Answer<RuleJson> read(String body) {
    return Json.parse(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8), RuleJson.class);
  }
}
