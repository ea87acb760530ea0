package org.sharedoutcomes.plugin.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.signoff.Delegate;
import org.sharedoutcomes.core.signoff.Delegation;
import org.sharedoutcomes.core.signoff.DelegationDraft;

/** {@code delegations}: who decides in sign-offs for me, for whom I do, and on which days. */
public final class DelegationsServlet extends PageServlet {
  private static final String PATH = "/plugins/servlet/shared-outcomes/delegations";
  private static final String KEY = "shared-outcomes.sign-off.delegation.";
  private static final long serialVersionUID = 1;
  private static final int MOST_PEOPLE = 300;

  private final transient Delegate delegate;
  private final transient Journal journal;
  private final transient People people;
  private final transient Permissions permissions;

  public DelegationsServlet(
      PageFrame frame, Delegate delegate, Journal journal, People people, Permissions permissions) {
    super(frame);
    this.delegate = delegate;
    this.journal = journal;
    this.people = people;
    this.permissions = permissions;
  }

  /**
   * What the page prints.
   *
   * @param errors what is wrong with what was typed, by field; the field {@code ""} is the whole
   */
  private record View(
      List<Block> blocks,
      boolean any,
      boolean forOthers,
      Map<String, String> values,
      List<Choice> functions,
      List<Proposal> people,
      Map<String, String> errors) {}

  private record Block(String title, List<Line> lines) {}

  private record Line(
      String id, String names, String functions, String days, String reason, String end) {}

  private record Choice(String value, String label, boolean chosen) {}

  private record Proposal(String name, String label) {}

  @Override
  Page get(Visit visit) {
    DelegationDraft empty = new DelegationDraft("", "", List.of(), "", "", "");
    return show(visit, 200, empty, List.of());
  }

  @Override
  Page post(Visit visit) {
    if (visit.parameter("action").equals("end")) {
      Answer<?> ended =
          delegate.end(visit.actor(), visit.parameter("delegation"), OptionalInt.empty());
      return ended.isDone() ? Page.redirect(PATH, "delegation-ended") : refused(ended.reasons());
    }
    DelegationDraft draft =
        new DelegationDraft(
            visit.parameter("from"),
            visit.parameter("to"),
            visit.parameters("functions"),
            visit.parameter("first"),
            visit.parameter("last"),
            visit.parameter("reason"));
    Answer<?> made = delegate.create(visit.actor(), draft);
    return made.isDone()
        ? Page.redirect(PATH, "delegation-made")
        : show(visit, 422, draft, made.reasons());
  }

  private Page show(Visit visit, int status, DelegationDraft draft, List<Refusal> reasons) {
    Answer<List<Document<Delegation>>> all = delegate.all(visit.actor());
    if (!all.isDone()) {
      return refused(all.reasons());
    }
    List<Block> blocks = blocks(visit.actor(), all.get());
    return new Page.Screen(
        status,
        "atl.general",
        "delegations",
        text("title"),
        Plain.of(
            new View(
                blocks,
                !blocks.isEmpty(),
                permissions.mayAdminister(visit.actor()),
                values(draft),
                choices(draft),
                proposals(),
                errors(reasons))));
  }

  private List<Block> blocks(Actor actor, List<Document<Delegation>> all) {
    String me = actor.userKey();
    return Stream.of(
            block("for-me", all, one -> one.from().equals(me)),
            block("by-me", all, one -> one.to().equals(me)),
            block("others", all, one -> !one.from().equals(me) && !one.to().equals(me)))
        .filter(block -> !block.lines().isEmpty())
        .toList();
  }

  private Block block(String title, List<Document<Delegation>> all, Predicate<Delegation> which) {
    return new Block(
        text(title), all.stream().map(Document::value).filter(which).map(this::line).toList());
  }

  private Line line(Delegation one) {
    Actor from = new Actor(one.from());
    Actor to = new Actor(one.to());
    return new Line(
        one.id(),
        texts().text("shared-outcomes.sign-off.clock.for", to, from),
        one.functions().isEmpty()
            ? text("all-functions")
            : String.join(", ", one.functions().stream().map(this::nameOf).toList()),
        text("days", one.first(), one.last()),
        one.reason(),
        text("end-of", to, from));
  }

  private String nameOf(String key) {
    return Optional.ofNullable(functions().get(key)).orElse(key);
  }

  /** Names by key; a function of several programmes once. */
  private Map<String, String> functions() {
    Map<String, String> names = new LinkedHashMap<>();
    for (Programme programme : journal.snapshot().values(Programme.KIND)) {
      for (Function function : programme.functions()) {
        names.putIfAbsent(function.key(), function.name());
      }
    }
    return names;
  }

  private List<Choice> choices(DelegationDraft draft) {
    return functions().entrySet().stream()
        .map(
            one ->
                new Choice(one.getKey(), one.getValue(), draft.functions().contains(one.getKey())))
        .toList();
  }

  /** Members of the functions' groups; any other login name can be typed. */
  private List<Proposal> proposals() {
    return journal.snapshot().values(Programme.KIND).stream()
        .flatMap(programme -> programme.functions().stream())
        .map(Function::group)
        .filter(group -> group != null && !group.isBlank())
        .distinct()
        .flatMap(group -> people.membersOf(group).stream())
        .distinct()
        .map(person -> new Proposal(person.name(), person.displayName()))
        .limit(MOST_PEOPLE)
        .toList();
  }

  private static Map<String, String> values(DelegationDraft draft) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("from", draft.from());
    values.put("to", draft.to());
    values.put("first", draft.first());
    values.put("last", draft.last());
    values.put("reason", draft.reason() == null ? "" : draft.reason());
    return values;
  }

  private Map<String, String> errors(List<Refusal> reasons) {
    Map<String, String> errors = new LinkedHashMap<>();
    reasons.forEach(
        one ->
            errors.merge(
                one.field().isEmpty() ? "whole" : one.field(),
                texts().say(one),
                (first, next) -> first + " " + next));
    return errors;
  }

  private String text(String name, Object... arguments) {
    return texts().text(KEY + name, arguments);
  }
}
