package org.sharedoutcomes.plugin.rest;

import java.util.List;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.signoff.AttestRule.Attested;
import org.sharedoutcomes.core.signoff.Attestations.Attestation;

/** Who attested which version of a rule, on the wire. */
record AttestationsJson(
    String rule,
    int version,
    String quarter,
    List<String> missing,
    List<String> mayAttest,
    List<Given> attestations) {
  /** One function's word. */
  record Given(String function, int version, String quarter, String by, String at, String comment) {
    static Given of(Attestation one, People people) {
      return new Given(
          one.function(),
          one.version(),
          one.quarter().toString(),
          people.withKey(one.by()).map(Person::name).orElse(one.by()),
          one.at().toString(),
          one.comment());
    }
  }

  /** What somebody attests. */
  record Sent(String function, Integer version, String comment) {}

  static AttestationsJson of(Attested attested, People people) {
    return new AttestationsJson(
        attested.rule().key(),
        attested.rule().version(),
        attested.quarter().toString(),
        attested.missing(),
        attested.mine(),
        attested.given().stream().map(one -> Given.of(one, people)).toList());
  }
}
