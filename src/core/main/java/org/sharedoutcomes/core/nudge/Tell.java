package org.sharedoutcomes.core.nudge;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Amount;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.notice.GiveNotice;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.notice.Subject;
import org.sharedoutcomes.core.nudge.Telling.What;
import org.sharedoutcomes.core.outcome.Outcome;

/** Turns what is to be told of a nudge into notices. */
final class Tell {
  private final GiveNotice give;
  private final Audiences audiences;

  Tell(GiveNotice give, Audiences audiences) {
    this.give = give;
    this.audiences = audiences;
  }

  /** Whose words they are: the rule, the outcome, its newest value and when this is. */
  record Occasion(
      NudgeRule rule,
      Outcome outcome,
      Optional<BigDecimal> newest,
      Snapshot snapshot,
      Instant now) {}

  /**
   * Gives the notices. Each bears the number that it has among the nudge's notices, so that another
   * node which finds the same at the same time gives the same.
   */
  void tell(Occasion occasion, Nudge before, List<Telling> tellings) {
    int number = before.tellings();
    for (Telling telling : tellings) {
      number++;
      give.give(notice(occasion, telling, before.key() + "/" + number));
    }
  }

  private Notice notice(Occasion occasion, Telling telling, String id) {
    Outcome outcome = occasion.outcome();
    What what = telling.what();
    boolean silence = what == What.NO_DATA || what == What.DATA_AGAIN || what == What.STILL_NO_DATA;
    boolean beginning = what == What.FIRED || what == What.NO_DATA;
    Amount value =
        new Amount(
            beginning
                ? telling.episode().value()
                : occasion.newest().orElse(telling.episode().value()),
            outcome.metric().unit());
    return new Notice(
        "nudge/" + id,
        occasion.now(),
        silence ? Notice.Kind.NO_DATA : Notice.Kind.DEVIATION,
        Subject.outcome(outcome.key()),
        "shared-outcomes.nudge.notice." + Findings.name(what),
        List.of(outcome.name(), value, occasion.rule().name(), day(telling.episode().from())),
        path(outcome.key()),
        audiences.of(occasion.rule().audience(), outcome, occasion.snapshot()),
        "outcome/" + outcome.key());
  }

  private static LocalDate day(Instant moment) {
    return moment.atZone(ZoneOffset.UTC).toLocalDate();
  }

  static String path(String outcome) {
    return "/plugins/servlet/shared-outcomes/outcomes/" + outcome + "/nudges";
  }
}
