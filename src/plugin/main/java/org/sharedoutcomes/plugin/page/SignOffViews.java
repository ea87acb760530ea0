package org.sharedoutcomes.plugin.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.signoff.Decision;
import org.sharedoutcomes.core.signoff.FunctionVerdict;
import org.sharedoutcomes.core.signoff.FunctionVerdict.Standing;
import org.sharedoutcomes.core.signoff.SignOff;
import org.sharedoutcomes.core.signoff.Verdict;
import org.sharedoutcomes.core.signoff.Verdict.Status;
import org.sharedoutcomes.core.signoff.Wish;
import org.sharedoutcomes.plugin.page.SignOffView.Change;
import org.sharedoutcomes.plugin.page.SignOffView.Row;
import org.sharedoutcomes.plugin.page.SignOffView.Vote;

/** Says a verdict in the words of the person who looks at it. */
public final class SignOffViews {
  private final Texts texts;
  private final CurrentUser currentUser;

  public SignOffViews(Texts texts, CurrentUser currentUser) {
    this.texts = texts;
    this.currentUser = currentUser;
  }

  SignOffView of(SignOff signOff) {
    Verdict verdict = signOff.verdict();
    long signed =
        verdict.functions().stream().filter(part -> part.state() == Status.SIGNED).count();
    return new SignOffView(
        signOff.issue().key(),
        signOff.issue().summary(),
        verdict.required(),
        label(verdict.status()),
        tone(verdict.status()),
        texts.say(verdict.why()),
        verdict.functions().isEmpty() ? "" : say("count", signed, verdict.functions().size()),
        verdict.functions().stream().map(this::row).toList());
  }

  private Row row(FunctionVerdict part) {
    String userKey = currentUser.actor().userKey();
    Optional<Standing> mine = part.decisionOf(userKey);
    return new Row(
        part.function(),
        part.name(),
        word(part.state()),
        icon(part.state()),
        label(part.state()),
        tone(part.state()),
        line(part),
        part.approvers().isEmpty() ? "" : say("who-may", part.approvers()),
        part.problem() == null ? "" : texts.say(part.problem()),
        part.decisions().stream().map(this::vote).toList(),
        !part.changes().isEmpty(),
        part.changes().stream()
            .map(
                change ->
                    new Change(
                        change.field(),
                        change.before() == null ? say("not-looked-at") : change.before(),
                        change.after()))
            .toList(),
        part.maySign(userKey),
        mine.isPresent(),
        mine.filter(Standing::isStale).isPresent());
  }

  private String line(FunctionVerdict part) {
    String quorum = part.quorum() > 1 ? say("quorum", part.signed(), part.quorum()) : "";
    String since =
        part.since() == null || part.state() == Status.ERROR
            ? ""
            : say("since", date(part.since()));
    return (quorum + " " + since).trim();
  }

  private Vote vote(Standing standing) {
    Decision decision = standing.decision();
    String note =
        !standing.counts()
            ? say("no-approver-any-more")
            : standing.isStale() ? say("is-stale") : "";
    return new Vote(
        say("vote-" + Wish.word(decision.kind()), new Actor(decision.by()), date(decision.at())),
        decision.comment(),
        !decision.conditions().isEmpty(),
        decision.conditions(),
        note);
  }

  String date(Instant moment) {
    Locale locale = Optional.ofNullable(currentUser.locale()).orElse(Locale.ENGLISH);
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(locale)
        .format(moment.atOffset(ZoneOffset.UTC));
  }

  List<String> errors(List<Refusal> reasons) {
    return reasons.stream().map(texts::say).toList();
  }

  private String label(Status status) {
    return say("state-" + word(status));
  }

  static String word(Status status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String icon(Status status) {
    return switch (status) {
      case SIGNED -> "✓";
      case WAIVED -> "⤳";
      case STALE -> "◐";
      case CHANGES_REQUESTED -> "↺";
      case ERROR -> "!";
      case WAITING, NOT_REQUIRED -> "○";
    };
  }

  private static String tone(Status status) {
    return switch (status) {
      case SIGNED -> "success";
      case STALE, CHANGES_REQUESTED -> "moved";
      case ERROR -> "error";
      case WAITING -> "inprogress";
      case WAIVED, NOT_REQUIRED -> "default";
    };
  }

  private String say(String name, Object... arguments) {
    return texts.text("shared-outcomes.sign-off.panel." + name, arguments);
  }
}
