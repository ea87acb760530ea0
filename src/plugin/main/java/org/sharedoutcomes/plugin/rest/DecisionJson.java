package org.sharedoutcomes.plugin.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.signoff.Decision;
import org.sharedoutcomes.core.signoff.Wish;

/** What somebody decides, on the wire. */
record DecisionJson(String decision, String comment, List<String> conditions) {
  Answer<Wish> wish() {
    List<String> named =
        conditions == null ? List.of() : conditions.stream().filter(Objects::nonNull).toList();
    return Arrays.stream(Decision.Kind.values())
        .filter(kind -> Wish.word(kind).equals(decision))
        .findFirst()
        .map(kind -> Answer.done(new Wish(kind, comment, named)))
        .orElseGet(
            () ->
                Answer.refused(
                    Refusal.invalid(
                        "decision",
                        "shared-outcomes.sign-off.no-such-decision",
                        Arrays.stream(Decision.Kind.values()).map(Wish::word).toList())));
  }
}
