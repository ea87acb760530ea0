package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.programme.BrowseProgrammes;
import org.sharedoutcomes.core.readiness.DefineReadiness;
import org.sharedoutcomes.core.readiness.Readiness;
import org.sharedoutcomes.core.readiness.ReadinessDraft.CriterionDraft;
import org.sharedoutcomes.core.readiness.ReadinessDraft.TemplateDraft;
import org.sharedoutcomes.core.readiness.ReadinessDraft.TierDraft;
import org.sharedoutcomes.plugin.page.AskedViews.Rejected;

/** What a programme asks for before launch; for the administrator. One form for each thing. */
public final class AskedServlet extends PageServlet {
  private static final long serialVersionUID = 1;
  private static final String PATH = "/plugins/servlet/shared-outcomes/admin/readiness";

  private final transient DefineReadiness define;
  private final transient BrowseProgrammes programmes;
  private final transient AskedViews views;

  public AskedServlet(
      PageFrame frame, DefineReadiness define, BrowseProgrammes programmes, AskedViews views) {
    super(frame);
    this.define = define;
    this.programmes = programmes;
    this.views = views;
  }

  @Override
  Page get(Visit visit) {
    List<Refusal> stranger = define.mayDefine(visit.actor()).reasons();
    return stranger.isEmpty() ? screen(visit, 200, Rejected.NOTHING) : refused(stranger);
  }

  @Override
  Page post(Visit visit) {
    List<Refusal> stranger = define.mayDefine(visit.actor()).reasons();
    if (!stranger.isEmpty()) {
      return refused(stranger);
    }
    String programme = visit.parameter("programme");
    Answer<Document<Readiness>> now = define.of(visit.actor(), programme);
    if (!now.isDone()) {
      return refused(now.reasons());
    }
    String part = visit.parameter("part");
    Object typed = typed(visit, part);
    Answer<?> saved = save(visit, now.get().value(), part, typed);
    if (saved.isDone()) {
      return Page.redirect(PATH + "?programme=" + programme + "#so-" + part, "readiness-saved");
    }
    return saved.reasons().get(0).kind() == Refusal.Kind.INVALID
        ? screen(visit, 422, new Rejected(typed, saved.reasons()))
        : refused(saved.reasons());
  }

  private Answer<?> save(Visit visit, Readiness now, String part, Object typed) {
    OptionalInt seen = seen(visit.parameter("version"));
    String programme = now.programme();
    return switch (part) {
      case "tiers" ->
          define.tiers(
              visit.actor(),
              programme,
              seen,
              visit.parameter("act").equals("start")
                  ? usual()
                  : changed(
                      visit,
                      now.tiers().stream().map(TierDraft::of).toList(),
                      TierDraft::id,
                      (TierDraft) typed));
      case "criteria" ->
          define.criteria(
              visit.actor(),
              programme,
              seen,
              changed(
                  visit,
                  now.criteria().stream().map(CriterionDraft::of).toList(),
                  CriterionDraft::id,
                  (CriterionDraft) typed));
      case "link" ->
          define.companions(
              visit.actor(),
              programme,
              seen,
              visit.parameter("linkType"),
              now.companions().stream().map(TemplateDraft::of).toList());
      default ->
          define.companions(
              visit.actor(),
              programme,
              seen,
              now.linkType(),
              changed(
                  visit,
                  now.companions().stream().map(TemplateDraft::of).toList(),
                  TemplateDraft::id,
                  (TemplateDraft) typed));
    };
  }

  /** The list with what was typed in its place, moved, or without it. */
  private static <T> List<T> changed(Visit visit, List<T> there, Function<T, String> id, T typed) {
    List<T> all = new ArrayList<>(there);
    String wanted = visit.parameter("id");
    int place = all.stream().map(id).toList().indexOf(wanted);
    switch (visit.parameter("act")) {
      case "remove" -> all.removeIf(one -> id.apply(one).equals(wanted));
      case "up" -> move(all, place, place - 1);
      case "down" -> move(all, place, place + 1);
      default -> {
        if (place < 0) {
          all.add(typed);
        } else {
          all.set(place, typed);
        }
      }
    }
    return all;
  }

  private static <T> void move(List<T> all, int from, int to) {
    if (from >= 0 && to >= 0 && to < all.size()) {
      all.add(to, all.remove(from));
    }
  }

  private static Object typed(Visit visit, String part) {
    String id = visit.parameter("id");
    return switch (part) {
      case "tiers" ->
          new TierDraft(
              id, visit.parameter("name"), visit.parameter("jql"), visit.has("otherwise"));
      case "criteria" ->
          new CriterionDraft(
              id,
              visit.parameter("function"),
              visit.parameter("text"),
              visit.parameters("tiers"),
              !visit.parameter("evidence").equals("none"),
              visit.parameter("evidence").equals("none") ? null : visit.parameter("evidence"),
              visit.has("peer"));
      default ->
          new TemplateDraft(
              id,
              visit.parameter("kind"),
              visit.parameter("function"),
              visit.parameters("tiers"),
              visit.parameter("issueType"),
              visit.parameter("project"),
              visit.parameter("summary"),
              visit.parameter("description"),
              days(visit.parameter("dueBefore")),
              Arrays.stream(visit.parameter("labels").split(","))
                  .map(String::strip)
                  .filter(one -> !one.isEmpty())
                  .toList());
    };
  }

  /** The tiers that most programmes begin with. */
  private List<TierDraft> usual() {
    return List.of(
        new TierDraft(null, start("minor"), "", false),
        new TierDraft(null, start("standard"), "", true),
        new TierDraft(null, start("major"), "", false));
  }

  private String start(String name) {
    return texts().text("shared-outcomes.readiness.page.start-" + name);
  }

  private Page screen(Visit visit, int status, Rejected rejected) {
    ProgrammeChoice choice =
        ProgrammeChoice.of(programmes, visit.actor(), visit.parameter("programme"));
    if (choice.none()) {
      return page(
          status,
          new AskedPage(
              choice, true, 0, true, List.of(), List.of(), List.of(), List.of(), "", List.of(),
              List.of(), List.of(), false));
    }
    var programme = programmes.one(visit.actor(), choice.key());
    if (!programme.isDone()) {
      return refused(programme.reasons());
    }
    Document<Readiness> now = define.of(visit.actor(), choice.key()).get();
    return page(status, views.page(choice, programme.get().value(), now, rejected));
  }

  private Page page(int status, AskedPage model) {
    return new Page.Screen(
        status,
        "atl.admin",
        "readiness",
        texts().text("shared-outcomes.readiness.page.title"),
        Plain.of(model));
  }

  /** What is no number is more than is allowed, and told as that. */
  private static Integer days(String text) {
    return text.isEmpty() ? null : text.matches("\\d{1,4}") ? Integer.valueOf(text) : -1;
  }

  /** Version 0 is one that may be seen: nothing was defined yet. */
  private static OptionalInt seen(String version) {
    return version.matches("\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(version))
        : OptionalInt.empty();
  }
}
