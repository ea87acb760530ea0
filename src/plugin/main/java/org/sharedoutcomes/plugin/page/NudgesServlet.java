package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.NewIssues;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.notice.Notices.Received;
import org.sharedoutcomes.core.notice.ReadNotices;
import org.sharedoutcomes.core.nudge.BrowseNudgeRules;
import org.sharedoutcomes.core.nudge.BrowseNudges;
import org.sharedoutcomes.core.nudge.BrowseNudges.AgendaItem;
import org.sharedoutcomes.core.nudge.BrowseNudges.Found;
import org.sharedoutcomes.core.nudge.HandleNudge;
import org.sharedoutcomes.core.nudge.Nudge.State;

/** The pages below {@code nudges}: what rules found, notices, the next review, preferences. */
public final class NudgesServlet extends PageServlet {
  static final String PATH = "/plugins/servlet/shared-outcomes/nudges";
  private static final long serialVersionUID = 1;

  private final transient BrowseNudges browse;
  private final transient BrowseNudgeRules rules;
  private final transient HandleNudge handle;
  private final transient ReadNotices notices;
  private final transient NewIssues newIssues;
  private final transient NudgeViews views;
  private final transient NudgeWords words;
  private final transient Phrases phrases;

  public NudgesServlet(
      PageFrame frame,
      BrowseNudges browse,
      BrowseNudgeRules rules,
      HandleNudge handle,
      ReadNotices notices,
      NewIssues newIssues,
      NudgeViews views,
      NudgeWords words,
      Phrases phrases) {
    super(frame);
    this.browse = browse;
    this.rules = rules;
    this.handle = handle;
    this.notices = notices;
    this.newIssues = newIssues;
    this.views = views;
    this.words = words;
    this.phrases = phrases;
  }

  @Override
  Page get(Visit visit) {
    return switch (place(visit)) {
      case "notices" -> notices(visit);
      case "review" -> review(visit);
      case "preferences" -> wishes(visit);
      case "action" -> action(visit, 200, List.of());
      default -> found(visit, 200, NudgeViews.Refused.NONE);
    };
  }

  @Override
  Page post(Visit visit) {
    return switch (place(visit)) {
      case "notices" -> read(visit);
      case "review" -> discussed(visit);
      case "preferences" ->
          led(
              notices.choose(visit.actor(), visit.parameters("wanted")),
              PATH + "/preferences",
              "wishes-saved");
      case "action" -> act(visit);
      default -> handle(visit);
    };
  }

  private static String place(Visit visit) {
    return visit.path().size() > 1 ? visit.path().get(1) : "";
  }

  private Page found(Visit visit, int status, NudgeViews.Refused refused) {
    boolean all = visit.has("all");
    Answer<List<Found>> found =
        all ? browse.all(visit.actor(), Optional.empty()) : browse.mine(visit.actor());
    if (!found.isDone()) {
      return refused(found.reasons());
    }
    List<NudgesPage.Group> groups = new ArrayList<>();
    for (State state : State.values()) {
      List<Found> some = found.get().stream().filter(one -> one.state() == state).toList();
      if (state != State.OK && !some.isEmpty()) {
        groups.add(
            new NudgesPage.Group(
                words.text("group." + Findings.name(state), some.size()),
                views.of(visit.actor(), some, "", refused)));
      }
    }
    NudgesPage.Found page =
        new NudgesPage.Found(
            places(""),
            groups,
            groups.isEmpty(),
            all,
            rules.all(visit.actor(), Optional.empty()).get().isEmpty(),
            !rules.mayDefine(visit.actor()).get().isEmpty());
    return new Page.Screen(
            status, "atl.general", "nudge/found", words.text("title"), Plain.of(page))
        .with("nudges");
  }

  private Page notices(Visit visit) {
    Answer<List<Received>> mine = notices.mine(visit.actor());
    if (!mine.isDone()) {
      return refused(mine.reasons());
    }
    List<NudgesPage.Line> lines =
        mine.get().stream()
            .map(
                one ->
                    new NudgesPage.Line(
                        one.notice().id(),
                        words.say(one.notice()),
                        phrases.moment(one.notice().at()),
                        one.notice().path(),
                        one.unread()))
            .toList();
    int unread = (int) lines.stream().filter(NudgesPage.Line::unread).count();
    return Page.screen(
            "nudge/notices",
            words.text("title-notices"),
            Plain.of(
                new NudgesPage.Notices(
                    places("notices"),
                    lines,
                    lines.isEmpty(),
                    unread,
                    words.text("unread", unread))))
        .with("nudges");
  }

  private Page read(Visit visit) {
    Answer<?> read =
        visit.parameter("act").equals("all")
            ? notices.readAll(visit.actor())
            : notices.read(visit.actor(), visit.parameters("notice"));
    return led(read, PATH + "/notices", "notices-read");
  }

  private Page review(Visit visit) {
    Answer<List<AgendaItem>> agenda = browse.agenda(visit.actor(), Optional.empty());
    if (!agenda.isDone()) {
      return refused(agenda.reasons());
    }
    List<NudgesPage.Item> items =
        agenda.get().stream()
            .map(
                item ->
                    new NudgesPage.Item(
                        item.found().rule().id(),
                        item.found().outcome().key(),
                        item.found().outcome().name(),
                        item.found().rule().name(),
                        views.what(item.found(), item.episode()),
                        item.found().mayHandle()))
            .toList();
    return Page.screen(
            "nudge/review",
            words.text("title-review"),
            Plain.of(new NudgesPage.Review(places("review"), items, items.isEmpty())))
        .with("nudges");
  }

  private Page discussed(Visit visit) {
    return led(
        handle.discussed(visit.actor(), visit.parameter("rule"), visit.parameter("outcome")),
        PATH + "/review",
        "nudge-discussed");
  }

  private Page wishes(Visit visit) {
    List<NudgesPage.Wish> wishes =
        notices.wishes(visit.actor()).get().entrySet().stream()
            .map(
                wish ->
                    new NudgesPage.Wish(
                        Findings.name(wish.getKey()),
                        words.text("kind." + Findings.name(wish.getKey())),
                        wish.getValue()))
            .toList();
    return Page.screen(
            "nudge/preferences",
            words.text("title-preferences"),
            Plain.of(new NudgesPage.Wishes(places("preferences"), wishes)))
        .with("nudges");
  }

  private Page handle(Visit visit) {
    String rule = visit.parameter("rule");
    String outcome = visit.parameter("outcome");
    String act = visit.parameter("act");
    String reason = visit.parameter("reason");
    Answer<Found> handled =
        switch (act) {
          case "acknowledge" -> handle.acknowledge(visit.actor(), rule, outcome, reason);
          case "snooze" ->
              handle.snooze(visit.actor(), rule, outcome, visit.parameter("until"), reason);
          default ->
              Answer.refused(Refusal.invalid("act", "shared-outcomes.nudge.no-such-act", act));
        };
    if (handled.isDone()) {
      return led(handled, back(visit), "nudge-" + act + "d");
    }
    if (handled.reasons().get(0).field().isEmpty() || act.isEmpty()) {
      return refused(handled.reasons());
    }
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("reason", reason);
    typed.put("until", visit.parameter("until"));
    return found(
        visit, 422, new NudgeViews.Refused(rule, outcome, act, typed, errors(handled.reasons())));
  }

  private Map<String, String> errors(List<Refusal> reasons) {
    Map<String, String> errors = new LinkedHashMap<>();
    reasons.forEach(reason -> errors.putIfAbsent(reason.field(), texts().say(reason)));
    return errors;
  }

  /** The list, or the outcome's tab when the form stood there. */
  private static String back(Visit visit) {
    String key = visit.parameter("back");
    return key.matches("[a-z0-9-]{1,60}") ? OutcomesServlet.PATH + "/" + key + "/nudges" : PATH;
  }

  private Page action(Visit visit, int status, List<Refusal> reasons) {
    Answer<List<Found>> at = browse.at(visit.actor(), visit.parameter("outcome"));
    Optional<Found> found =
        at.isDone()
            ? at.get().stream()
                .filter(one -> one.rule().id().equals(visit.parameter("rule")))
                .findFirst()
            : Optional.empty();
    if (found.isEmpty()) {
      return refused(
          at.isDone()
              ? List.of(
                  Refusal.notFound(
                      "",
                      "shared-outcomes.nudge.no-such-nudge",
                      visit.parameter("rule"),
                      visit.parameter("outcome")))
              : at.reasons());
    }
    String where = visit.parameter("where");
    List<NudgesPage.Types> types =
        newIssues.places(visit.actor()).stream()
            .map(
                place ->
                    new NudgesPage.Types(
                        place.name() + " (" + place.key() + ")",
                        place.types().stream()
                            .map(type -> place.key() + "/" + type)
                            .map(
                                value ->
                                    new NudgesPage.Choice(
                                        value,
                                        place.key()
                                            + ": "
                                            + value.substring(value.indexOf('/') + 1),
                                        value.equals(where)))
                            .toList()))
            .toList();
    String what = views.what(found.get());
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("summary", words.text("action-summary", found.get().outcome().name()));
    typed.put("description", what);
    if (visit.has("summary")) {
      typed.put("summary", visit.parameter("summary"));
      typed.put("description", visit.parameter("description"));
    }
    Map<String, String> errors = errors(reasons);
    return new Page.Screen(
            status,
            "atl.general",
            "nudge/action",
            words.text("title-action", found.get().outcome().name()),
            Plain.of(
                new NudgesPage.Action(
                    found.get().rule().id(),
                    found.get().outcome().key(),
                    found.get().outcome().name(),
                    what,
                    types,
                    typed,
                    errors,
                    List.copyOf(errors.values()),
                    !errors.isEmpty(),
                    types.isEmpty())))
        .with("nudges");
  }

  private Page act(Visit visit) {
    String where = visit.parameter("where");
    int slash = where.indexOf('/');
    Answer<IssueFacts> made =
        handle.act(
            visit.actor(),
            visit.parameter("rule"),
            visit.parameter("outcome"),
            new HandleNudge.Action(
                slash < 0 ? "" : where.substring(0, slash),
                where.substring(slash + 1),
                visit.parameter("summary"),
                visit.parameter("description")));
    if (made.isDone()) {
      return Page.redirect("/browse/" + made.get().key(), "");
    }
    boolean again = made.reasons().stream().allMatch(r -> r.kind() == Refusal.Kind.INVALID);
    return again ? action(visit, 422, made.reasons()) : refused(made.reasons());
  }

  private Page led(Answer<?> answer, String path, String done) {
    return answer.isDone() ? Page.redirect(path, done) : refused(answer.reasons());
  }

  private List<NudgesPage.Place> places(String current) {
    return Arrays.asList("", "notices", "review", "preferences").stream()
        .map(
            name ->
                new NudgesPage.Place(
                    name.isEmpty() ? PATH : PATH + "/" + name,
                    words.text("place." + (name.isEmpty() ? "found" : name)),
                    name.equals(current)))
        .toList();
  }
}
