package org.sharedoutcomes.plugin.page;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.signoff.Facing;
import org.sharedoutcomes.core.signoff.NotFacing;
import org.sharedoutcomes.core.signoff.ReviewFacing;
import org.sharedoutcomes.core.signoff.SignOff;
import org.sharedoutcomes.core.signoff.WhomToAsk;

/** Says whether an issue counts as customer-facing, and whom to ask about it. */
public final class FacingViews {
  private final Texts texts;
  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final WhomToAsk whom;

  public FacingViews(
      Texts texts, Permissions permissions, CurrentUser currentUser, WhomToAsk whom) {
    this.texts = texts;
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.whom = whom;
  }

  /**
   * What the panel says of an issue.
   *
   * @param why empty where there is nothing to explain
   * @param asks whether it waits for a reason
   * @param needed whether a No needs one
   */
  record View(
      String why,
      String problem,
      String reason,
      boolean asks,
      boolean needed,
      boolean mayChange,
      boolean yes,
      boolean no) {}

  /** A No to review. */
  record Line(
      String issue,
      String summary,
      String why,
      String problem,
      String reason,
      boolean mayReview,
      String error,
      String sentence) {}

  /** Whom to ask about one type of decision, each part as one line; empty where there is none. */
  record Ask(
      String type,
      String subject,
      String approvers,
      String responsible,
      String consulted,
      String informed,
      String late,
      String criteria,
      List<String> why) {}

  View of(SignOff signOff) {
    Facing facing = signOff.verdict().facing();
    Boolean said = signOff.issue().customerFacing();
    boolean excused = facing.state() == Facing.State.EXCUSED;
    return new View(
        facing.countsByRule() || excused ? texts.say(facing.why()) : "",
        facing.problem().map(texts::say).orElse(""),
        excused ? reason(facing.no()) : "",
        facing.countsByRule(),
        !facing.matches().isEmpty(),
        permissions.mayEdit(currentUser.actor(), signOff.issue().id()),
        signOff.issue().isCustomerFacing(),
        Boolean.FALSE.equals(said));
  }

  Line line(ReviewFacing.Item item, String error, String sentence) {
    NotFacing no = item.facing().no();
    return new Line(
        item.issue().key(),
        item.issue().summary(),
        texts.say(item.facing().why()),
        item.facing().problem().map(texts::say).orElse(""),
        no == null ? "" : reason(no),
        item.mayReview(),
        error,
        sentence);
  }

  private String reason(NotFacing no) {
    return texts.text(
        "shared-outcomes.customer-facing.page.reason-of",
        new Actor(no.by()),
        no.at().atOffset(ZoneOffset.UTC).toLocalDate().toString(),
        no.reason());
  }

  List<Ask> asks(SignOff signOff) {
    return whom.lines(signOff).stream().map(this::ask).toList();
  }

  private Ask ask(WhomToAsk.Line line) {
    return new Ask(
        line.type() instanceof Refusal text ? texts.say(text) : line.type().toString(),
        line.subject(),
        people(line.approvers()),
        named(line.responsible()),
        named(line.consulted()),
        named(line.informed()),
        people(line.escalatesTo()),
        String.join(" · ", line.criteria()),
        line.why().stream().map(texts::say).toList());
  }

  private static String people(List<Person> people) {
    return people.stream().map(Person::displayName).collect(Collectors.joining(", "));
  }

  private static String named(WhomToAsk.Named named) {
    return Stream.concat(
            named.functions().stream(), named.people().stream().map(Person::displayName))
        .collect(Collectors.joining(", "));
  }
}
