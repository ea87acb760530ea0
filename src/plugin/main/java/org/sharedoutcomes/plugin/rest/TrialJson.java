package org.sharedoutcomes.plugin.rest;

import java.util.List;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.signoff.Trial;

/** What a rule alone would ask of one issue, on the wire. */
record TrialJson(String issue, boolean applies, List<PartJson> parts, VerdictJson alone) {
  /** One condition of the rule's scope. */
  record PartJson(String sentence, boolean fits) {}

  static TrialJson of(Trial trial, Actor actor, People people, Texts texts) {
    return new TrialJson(
        trial.issue().key(),
        trial.applies(),
        trial.parts().stream()
            .map(part -> new PartJson(texts.say(part.sentence()), part.fits()))
            .toList(),
        VerdictJson.of(trial.alone(), actor, people, texts));
  }
}
