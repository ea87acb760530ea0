package org.sharedoutcomes.plugin.rest;

import java.util.List;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.launch.IssueReadiness;
import org.sharedoutcomes.core.launch.MayPrepare;
import org.sharedoutcomes.core.readiness.Checklist.Item;
import org.sharedoutcomes.core.readiness.Checklist.Size;
import org.sharedoutcomes.core.readiness.Checklist.Stage;
import org.sharedoutcomes.core.readiness.Evidence;
import org.sharedoutcomes.core.readiness.Preparation.Met;
import org.sharedoutcomes.core.readiness.Preparation.TierChoice;

/** How ready an issue is, on the wire. */
record IssueReadinessJson(List<TierJson> tiers, List<CriterionJson> criteria, int open) {
  /** Its tier in one programme; chosen is null while the usual one holds. */
  record TierJson(
      String programme,
      String tier,
      String name,
      String usual,
      boolean lowered,
      ChosenJson chosen,
      String problem,
      List<ChoiceJson> choices) {}

  /** Who chose the tier, and why. */
  record ChosenJson(String by, String at, String reason) {}

  /** A tier that may be chosen. */
  record ChoiceJson(String id, String name) {}

  /** A criterion that is asked. */
  record CriterionJson(
      String id,
      String function,
      String text,
      String state,
      boolean evidence,
      String evidenceKind,
      boolean peer,
      MetJson met,
      boolean mayMeet,
      boolean mayCheck) {}

  /** What was done about it. */
  record MetJson(String by, String at, EvidenceJson evidence, String checkedBy, String checkedAt) {}

  /** What shows it. */
  record EvidenceJson(String kind, String value) {}

  static IssueReadinessJson of(IssueReadiness now, MayPrepare may, People people, Texts texts) {
    return new IssueReadinessJson(
        now.checklist().sizes().stream().map(size -> tier(size, people, texts)).toList(),
        now.asked().stream().map(item -> criterion(item, may, people)).toList(),
        (int) now.asked().stream().filter(item -> item.stage() != Stage.MET).count());
  }

  private static TierJson tier(Size size, People people, Texts texts) {
    TierChoice choice = size.choice();
    return new TierJson(
        size.programme(),
        size.tier().id(),
        size.tier().name(),
        size.usual().id(),
        size.lowered(),
        choice == null
            ? null
            : new ChosenJson(name(choice.by(), people), choice.at().toString(), choice.reason()),
        size.problem() == null ? null : texts.say(size.problem()),
        size.tiers().stream().map(one -> new ChoiceJson(one.id(), one.name())).toList());
  }

  private static CriterionJson criterion(Item item, MayPrepare may, People people) {
    Evidence.Kind kind = item.criterion().kind();
    return new CriterionJson(
        item.address(),
        item.criterion().function(),
        item.criterion().text(),
        Findings.name(item.stage()),
        item.criterion().evidence(),
        kind == null ? null : Findings.name(kind),
        item.criterion().peer(),
        item.met() == null ? null : met(item.met(), people),
        may.meet(item),
        item.stage() == Stage.TO_CHECK && may.check(item));
  }

  private static MetJson met(Met met, People people) {
    return new MetJson(
        name(met.by(), people),
        met.at().toString(),
        met.evidence() == null
            ? null
            : new EvidenceJson(Findings.name(met.evidence().kind()), met.evidence().value()),
        met.checkedBy() == null ? null : name(met.checkedBy(), people),
        met.checkedAt() == null ? null : met.checkedAt().toString());
  }

  static String name(String userKey, People people) {
    return people.withKey(userKey).map(Person::name).orElse(userKey);
  }
}
