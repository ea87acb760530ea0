package org.sharedoutcomes.core.governance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Programme;

/** Looks decision rights up, in memory: an outcome's own row, else its programme's. */
public final class Rights {
  private final Snapshot snapshot;

  public Rights(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * The rights to one type of decision about an issue: one for each of its outcomes that has any;
   * where it has no outcome, those of the programmes that its project is in.
   */
  public List<RightInForce> deciding(List<Outcome> outcomes, String project, String type) {
    List<RightInForce> found = new ArrayList<>();
    outcomes.forEach(one -> of(one.key(), one.programme(), type).ifPresent(found::add));
    if (outcomes.isEmpty()) {
      programmes(project).forEach(one -> of(one.key(), one.key(), type).ifPresent(found::add));
    }
    return found;
  }

  private Collection<Programme> programmes(String project) {
    return snapshot.values(Programme.KIND).stream().filter(one -> one.covers(project)).toList();
  }

  /** The right that holds for a subject of the programme: an outcome, or the programme itself. */
  public Optional<RightInForce> of(String subject, String programme, String type) {
    return row(subject, type)
        .map(own -> inForce(subject, programme, own, type))
        .or(() -> row(programme, type).map(row -> inForce(subject, programme, row, type)));
  }

  private RightInForce inForce(
      String subject, String programme, Document<DecisionRights> from, String type) {
    Right right = from.value().row(type).orElseThrow();
    return new RightInForce(
        right,
        new Mandate(
            subject,
            from.key(),
            from.version(),
            right.accountable(),
            escalation(programme, type, right.accountable())));
  }

  /**
   * Late, a decision about an outcome goes to who is accountable for that type in the programme;
   * where that is the same person, to who is accountable for the programme's trade-offs.
   */
  private String escalation(String programme, String type, String accountable) {
    return List.of(type, DecisionTypes.TRADE_OFF).stream()
        .flatMap(one -> row(programme, one).flatMap(row -> row.value().row(one)).stream())
        .map(Right::accountable)
        .filter(one -> !one.equals(accountable))
        .findFirst()
        .orElse(null);
  }

  private Optional<Document<DecisionRights>> row(String key, String type) {
    return snapshot
        .find(DecisionRights.KIND, key)
        .filter(document -> document.value().row(type).isPresent());
  }
}
