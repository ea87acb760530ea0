package org.sharedoutcomes.plugin.rest;

import java.util.List;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.signoff.RuleVersion;

/** One version in a rule's history, on the wire; the rule is null where it was deleted. */
record RuleVersionJson(
    int version,
    String at,
    String by,
    String what,
    String why,
    List<String> gone,
    List<String> added,
    RuleJson rule) {
  static RuleVersionJson of(RuleVersion one, People people, Texts texts) {
    return new RuleVersionJson(
        one.document().version(),
        one.document().changedAt().toString(),
        people
            .withKey(one.document().changedBy())
            .map(Person::name)
            .orElse(one.document().changedBy()),
        one.what(),
        one.why(),
        one.gone().stream().map(texts::say).toList(),
        one.added().stream().map(texts::say).toList(),
        one.isDeletion() ? null : RuleJson.of(one.document(), null, people));
  }
}
