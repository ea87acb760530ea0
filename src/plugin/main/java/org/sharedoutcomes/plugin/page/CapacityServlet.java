package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.sharedoutcomes.core.capacity.AllocationDraft;
import org.sharedoutcomes.core.capacity.AllocationInForce;
import org.sharedoutcomes.core.capacity.Capacity;
import org.sharedoutcomes.core.capacity.DefineAllocation;
import org.sharedoutcomes.core.capacity.ViewCapacity;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.programme.BrowseProgrammes;

/** What a quarter's work comes to for each outcome against its share, and where shares are set. */
public final class CapacityServlet extends PageServlet {
  private static final long serialVersionUID = 1;
  private static final String PATH = RoadmapAddress.PATH + "/capacity";
  private static final String SHARE = "share.";

  private final transient ViewCapacity viewCapacity;
  private final transient DefineAllocation defineAllocation;
  private final transient BrowseProgrammes browseProgrammes;
  private final transient Journal journal;

  public CapacityServlet(
      PageFrame frame,
      ViewCapacity viewCapacity,
      DefineAllocation defineAllocation,
      BrowseProgrammes browseProgrammes,
      Journal journal) {
    super(frame);
    this.viewCapacity = viewCapacity;
    this.defineAllocation = defineAllocation;
    this.browseProgrammes = browseProgrammes;
    this.journal = journal;
  }

  @Override
  Page get(Visit visit) {
    return show(visit, 200, Map.of(), List.of());
  }

  @Override
  Page post(Visit visit) {
    Map<String, String> typed = typed(visit);
    boolean removes = visit.parameter("action").equals("remove");
    Answer<AllocationInForce> answer = removes ? remove(visit) : save(visit, typed);
    if (answer.isDone()) {
      return Page.redirect(
          PATH
              + "?programme="
              + RoadmapAddress.encoded(visit.parameter("programme"))
              + "&quarter="
              + RoadmapAddress.encoded(visit.parameter("quarter"))
              + (visit.parameter("by").equals(ViewCapacity.BY_COUNT) ? "&by=count" : ""),
          removes ? "shares-removed" : "shares-saved");
    }
    return switch (answer.reasons().get(0).kind()) {
      case MALFORMED -> show(visit, 400, typed, answer.reasons());
      case CONFLICT -> show(visit, 409, typed, answer.reasons());
      case INVALID -> show(visit, 422, typed, answer.reasons());
      case ANONYMOUS, FORBIDDEN, NOT_FOUND, TOO_LARGE -> refused(answer.reasons());
    };
  }

  private Answer<AllocationInForce> remove(Visit visit) {
    return defineAllocation.delete(
        visit.actor(),
        visit.parameter("programme"),
        visit.parameter("quarter"),
        version(visit),
        visit.parameter("reason"));
  }

  private Answer<AllocationInForce> save(Visit visit, Map<String, String> typed) {
    return draft(typed)
        .then(
            draft ->
                defineAllocation.save(
                    visit.actor(),
                    visit.parameter("programme"),
                    visit.parameter("quarter"),
                    version(visit),
                    draft));
  }

  private static OptionalInt version(Visit visit) {
    String version = visit.parameter("version");
    return version.matches("\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(version))
        : OptionalInt.empty();
  }

  /** The form as it was typed, by the names that the rules give its fields. */
  private static Map<String, String> typed(Visit visit) {
    Map<String, String> typed = new LinkedHashMap<>();
    visit.names().stream()
        .filter(name -> name.startsWith(SHARE))
        .forEach(
            name -> typed.put("shares." + name.substring(SHARE.length()), visit.parameter(name)));
    typed.put("capacity", visit.parameter("capacity"));
    typed.put("reason", visit.parameter("reason"));
    return typed;
  }

  private static Answer<AllocationDraft> draft(Map<String, String> typed) {
    List<Refusal> reasons = new ArrayList<>();
    List<AllocationDraft.Share> shares = new ArrayList<>();
    typed.forEach(
        (field, text) -> {
          if (field.startsWith("shares.")) {
            shares.add(
                new AllocationDraft.Share(
                    field.substring("shares.".length()), number(field, text, reasons)));
          }
        });
    BigDecimal capacity = number("capacity", typed.get("capacity"), reasons);
    return reasons.isEmpty()
        ? Answer.done(new AllocationDraft(shares, capacity, typed.get("reason")))
        : Answer.refused(reasons);
  }

  private static BigDecimal number(String field, String text, List<Refusal> reasons) {
    String plain = TypedNumber.plain(text.replace("%", ""));
    if (plain.isEmpty()) {
      return null;
    }
    if (!plain.matches("-?\\d{1,15}(\\.\\d{1,15})?")) {
      reasons.add(Refusal.malformed(field, "shared-outcomes.capacity.not-a-number", text));
      return null;
    }
    return new BigDecimal(plain);
  }

  private Page show(Visit visit, int status, Map<String, String> typed, List<Refusal> reasons) {
    return journal.atOnce(() -> read(visit, status, typed, reasons));
  }

  private Page read(Visit visit, int status, Map<String, String> typed, List<Refusal> reasons) {
    ProgrammeChoice choice =
        ProgrammeChoice.of(browseProgrammes, visit.actor(), visit.parameter("programme"));
    String title = texts().text("shared-outcomes.capacity.title");
    if (choice.none()) {
      return Page.screen("capacity-empty", title, Map.of()).with("capacity");
    }
    Answer<Capacity> capacity =
        viewCapacity.view(
            visit.actor(), choice.key(), visit.parameter("quarter"), visit.parameter("by"));
    if (!capacity.isDone()) {
      return refused(capacity.reasons());
    }
    CapacityPage page =
        new CapacityView(new CapacityWords(texts()), capacity.get(), typed, errors(reasons))
            .page(choice);
    return new Page.Screen(
        status, "atl.general", "capacity", title, Plain.of(page), List.of("capacity"));
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
}
