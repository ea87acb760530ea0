package org.sharedoutcomes.core.signoff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.signoff.Queue.Item;

/**
 * Signs several issues in one act, after each was shown: only those of which one function is asked
 * by the very same rules, and only where no readiness criterion is open. What has changed since it
 * was shown is left out, with the reason.
 */
public final class SignMany {
  /** So many issues may be signed at once: each must have been looked at. */
  public static final int MOST = 100;

  private final ShowQueue queue;
  private final Decide decide;
  private final Issues issues;

  public SignMany(ShowQueue queue, Decide decide, Issues issues) {
    this.queue = queue;
    this.decide = decide;
    this.issues = issues;
  }

  /**
   * A part that somebody chose.
   *
   * @param seen what {@link Line#seen()} was when it was shown; empty when it was not yet
   */
  public record Chosen(String issue, String function, String seen) {
    public Chosen {
      seen = seen == null ? "" : seen;
    }
  }

  /**
   * What is to become of a chosen part, or what became of it.
   *
   * @param item null when it does not wait for this person any more
   * @param seen a fingerprint of what is signed: the rules and the values of the material fields
   * @param skipped why it is left out; null when it is not
   */
  public record Line(Chosen chosen, Item item, String seen, Refusal skipped) {
    /** Whether it will be signed, or was. */
    public boolean isSigned() {
      return skipped == null;
    }
  }

  /** What would be signed, and what would be left out; writes nothing. */
  public Answer<List<Line>> preview(Actor actor, List<Chosen> chosen) {
    return queue.of(actor).then(found -> checked(chosen).map(all -> lines(found, all)));
  }

  /** Signs what still is as it was shown. */
  public Answer<List<Line>> sign(Actor actor, List<Chosen> chosen, String comment) {
    return preview(actor, chosen)
        .map(lines -> lines.stream().map(line -> signed(actor, line, comment)).toList());
  }

  private static Answer<List<Chosen>> checked(List<Chosen> chosen) {
    if (chosen.isEmpty()) {
      return Answer.refused(Refusal.invalid("items", text("none-chosen")));
    }
    return chosen.size() > MOST
        ? Answer.refused(Refusal.invalid("items", text("too-many"), MOST, chosen.size()))
        : Answer.done(chosen);
  }

  private List<Line> lines(Queue found, List<Chosen> chosen) {
    List<Optional<Item>> items = chosen.stream().map(one -> find(found, one)).toList();
    Map<Long, Map<String, String>> values =
        values(items.stream().flatMap(Optional::stream).toList());
    Optional<Item> first = items.stream().flatMap(Optional::stream).filter(Item::mine).findFirst();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      lines.add(line(chosen.get(i), items.get(i), first, values));
    }
    return lines;
  }

  private static Optional<Item> find(Queue queue, Chosen chosen) {
    return queue.items().stream()
        .filter(item -> item.is(chosen.issue(), chosen.function()))
        .findFirst();
  }

  private Map<Long, Map<String, String>> values(Collection<Item> items) {
    Set<Long> ids = new HashSet<>();
    Set<String> fields = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (Item item : items) {
      ids.add(item.issue().id());
      fields.addAll(item.part().materialFields());
    }
    return fields.isEmpty() ? Map.of() : issues.values(ids, fields);
  }

  private static Line line(
      Chosen chosen,
      Optional<Item> found,
      Optional<Item> first,
      Map<Long, Map<String, String>> values) {
    if (found.isEmpty()) {
      return new Line(chosen, null, "", reason("not-waiting", chosen.issue(), chosen.function()));
    }
    Item item = found.get();
    String seen = seen(item, values.getOrDefault(item.issue().id(), Map.of()));
    return new Line(chosen, item, seen, obstacle(item, chosen, seen, first));
  }

  private static Refusal obstacle(Item item, Chosen chosen, String seen, Optional<Item> first) {
    FunctionVerdict part = item.part();
    List<String> open = part.open(OpenPoint.Kind.CRITERION);
    if (!item.mine()) {
      return reason("not-mine", part.name());
    }
    if (!open.isEmpty()) {
      return reason("criteria-open", part.name(), open);
    }
    if (first.filter(other -> isAsked(other.part(), part)).isEmpty()) {
      return reason(
          "other-rule", names(part), first.map(other -> names(other.part())).orElse(List.of()));
    }
    return chosen.seen().isEmpty() || chosen.seen().equals(seen)
        ? null
        : reason("changed-meanwhile", item.issue().key());
  }

  private static boolean isAsked(FunctionVerdict one, FunctionVerdict other) {
    return one.function().equals(other.function())
        && new HashSet<>(one.rules()).equals(new HashSet<>(other.rules()));
  }

  private static List<String> names(FunctionVerdict part) {
    return part.rules().stream().map(Verdict.AppliedRule::name).toList();
  }

  private static String seen(Item item, Map<String, String> values) {
    Map<String, String> all = new TreeMap<>(values);
    item.part().rules().forEach(rule -> all.put("\n" + rule.id(), "" + rule.version()));
    return Passage.fingerprint(all);
  }

  private Line signed(Actor actor, Line line, String comment) {
    if (!line.isSigned()) {
      return line;
    }
    Answer<SignOff> answer =
        decide.decide(
            actor,
            line.chosen().issue(),
            line.chosen().function(),
            new Wish(Decision.Kind.SIGN, comment, List.of()));
    return answer.isDone()
        ? line
        : new Line(line.chosen(), line.item(), line.seen(), answer.reasons().get(0));
  }

  private static Refusal reason(String name, Object... arguments) {
    return Refusal.invalid("items", text(name), arguments);
  }

  private static String text(String name) {
    return "shared-outcomes.queue." + name;
  }
}
