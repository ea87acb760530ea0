package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.outcome.DefineOutcome;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Programme;

/** The form that creates or changes an outcome, with each refusal at its field. */
public final class OutcomeForm {
  private final DefineOutcome defineOutcome;
  private final OutcomeFormView view;
  private final Owners owners;

  public OutcomeForm(DefineOutcome defineOutcome, OutcomeFormView view, Owners owners) {
    this.defineOutcome = defineOutcome;
    this.view = view;
    this.owners = owners;
  }

  Page empty(Actor actor, Programme programme, String stage) {
    TypedOutcome typed = TypedOutcome.empty(owners.loginName(actor.userKey()), stage);
    return view.page(actor, programme, null, typed, List.of(), new OutcomeFormReader(typed));
  }

  Page filled(Actor actor, Programme programme, Document<Outcome> document) {
    Outcome outcome = document.value();
    TypedOutcome typed =
        TypedOutcome.of(outcome, owners.loginName(outcome.owner()), document.version());
    return view.page(
        actor, programme, outcome.key(), typed, List.of(), new OutcomeFormReader(typed));
  }

  /** Does what the form asks; leads to the outcome, or shows the form again. */
  Page submit(Visit visit, Programme programme, String key) {
    TypedOutcome typed = TypedOutcome.of(visit, programme);
    OutcomeFormReader reader = new OutcomeFormReader(typed);
    var draft = reader.draft(key, programme.key(), owners.meant(typed.value("owner"), programme));
    if (!reader.unreadable().isEmpty()) {
      List<Refusal> reasons = new ArrayList<>(reader.unreadable());
      defineOutcome.objections(visit.actor(), key, draft).stream()
          .filter(other -> reasons.stream().noneMatch(r -> r.field().equals(other.field())))
          .forEach(reasons::add);
      return view.page(visit.actor(), programme, key, typed, reasons, reader);
    }
    Answer<Document<Outcome>> answer =
        key == null
            ? defineOutcome.create(visit.actor(), draft)
            : defineOutcome.change(visit.actor(), key, version(typed), draft);
    if (answer.isDone()) {
      return Page.redirect(
          OutcomesServlet.PATH + "/" + answer.get().key(),
          key == null ? "outcome-created" : "outcome-changed");
    }
    return view.page(visit.actor(), programme, key, typed, answer.reasons(), reader);
  }

  private static OptionalInt version(TypedOutcome typed) {
    String version = typed.value("version");
    return version.matches("\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(version))
        : OptionalInt.empty();
  }
}
