package org.sharedoutcomes.plugin.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sharedoutcomes.core.bulk.BulkDraft;
import org.sharedoutcomes.core.bulk.BulkProgress;
import org.sharedoutcomes.core.bulk.ChangeMany;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.link.TagDraft;
import org.sharedoutcomes.core.programme.Settings;
import org.sharedoutcomes.plugin.page.OutcomeChoices.Group;

/**
 * Changing many cards of the roadmap: the choice at {@code roadmap/bulk}, for cards that were
 * ticked on the board or that a query finds, and what becomes of it at {@code roadmap/bulk/<id>}.
 */
public final class RoadmapBulkServlet extends PageServlet {
  static final String PATH = RoadmapAddress.PATH + "/bulk";
  private static final long serialVersionUID = 1;
  private static final List<String> ACTS = List.of("move", "link", "commit", "ask");
  private static final List<String> COMMITMENTS =
      List.of("candidate", "likely", "committed", "none");
  private static final int BACK = 1;
  private static final int AHEAD = 8;

  private final transient ChangeMany changeMany;
  private final transient BulkScreens screens;
  private final transient OutcomeChoices choices;
  private final transient Phrases phrases;
  private final transient Texts texts;
  private final transient Journal journal;
  private final transient Clock clock;

  public RoadmapBulkServlet(
      PageFrame frame,
      ChangeMany changeMany,
      BulkScreens screens,
      OutcomeChoices choices,
      Phrases phrases,
      Texts texts,
      Journal journal,
      Clock clock) {
    super(frame);
    this.changeMany = changeMany;
    this.screens = screens;
    this.choices = choices;
    this.phrases = phrases;
    this.texts = texts;
    this.journal = journal;
    this.clock = clock;
  }

  /** Something to choose. */
  private record Choice(String act, String title, boolean chosen) {}

  /** What was typed, and what to choose from. */
  private record FormView(
      String act,
      List<Choice> acts,
      String keys,
      String cards,
      String jql,
      String why,
      List<Choice> quarters,
      List<Choice> commitments,
      List<Group> choices,
      EffectFields form,
      String unit,
      List<String> wrong,
      String back,
      String backHref) {}

  @Override
  Page get(Visit visit) {
    return visit.path().size() < 3
        ? form(visit, 200, EffectFields.typed(visit), List.of())
        : screens.show(visit, visit.path().get(2), PATH, this::refused);
  }

  @Override
  Page post(Visit visit) {
    if (visit.path().size() > 2) {
      return screens.act(visit, visit.path().get(2), PATH, this::refused);
    }
    EffectFields typed = EffectFields.typed(visit);
    if (visit.parameter("preview").isEmpty()) {
      return form(visit, 200, typed, List.of());
    }
    Answer<BulkProgress> preview =
        tag(visit, typed)
            .then(
                tag ->
                    changeMany.preview(
                        visit.actor(),
                        new BulkDraft(
                            act(visit),
                            visit.parameter("jql"),
                            keys(visit),
                            tag,
                            visit.parameter("to"),
                            visit.parameter("why"))));
    return preview.isDone()
        ? Page.redirect(BulkScreens.path(PATH, preview.get().id(), visit), "")
        : form(
            visit,
            422,
            typed.wrong(preview.reasons(), phrases),
            phrases.sentences(preview.reasons()));
  }

  private static Answer<TagDraft> tag(Visit visit, EffectFields typed) {
    return act(visit).equals("link")
        ? typed.draft()
        : Answer.done(new TagDraft("", null, null, null, null, null, false));
  }

  private static String act(Visit visit) {
    String act = visit.parameter(visit.parameter("choose").isEmpty() ? "act" : "choose");
    return ACTS.contains(act) ? act : "move";
  }

  /** The cards that were ticked; a card in several lanes once. */
  private static List<String> keys(Visit visit) {
    return Arrays.stream(visit.parameter("keys").split("[\\s,]+"))
        .filter(key -> !key.isEmpty())
        .distinct()
        .toList();
  }

  private Page form(Visit visit, int status, EffectFields fields, List<String> wrong) {
    List<String> keys = keys(visit);
    FormView view =
        new FormView(
            act(visit),
            choices(ACTS, "act-", act(visit)),
            String.join(" ", keys),
            texts.text("shared-outcomes.bulk.chosen", keys.size()),
            visit.parameter("jql"),
            visit.parameter("why"),
            quarters(visit.parameter("to")),
            choices(COMMITMENTS, "commitment-", visit.parameter("to")),
            choices.all(visit.actor(), fields.outcome()),
            fields,
            "",
            wrong,
            BulkScreens.back(visit),
            RoadmapAddress.PATH + BulkScreens.back(visit));
    return new Page.Screen(
        status,
        "atl.general",
        "roadmap-bulk",
        texts.text("shared-outcomes.bulk.title"),
        Plain.of(view),
        List.of("links"));
  }

  private List<Choice> choices(List<String> values, String stem, String chosen) {
    return values.stream()
        .map(
            value ->
                new Choice(
                    value,
                    texts.text("shared-outcomes.bulk." + stem + value),
                    value.equals(chosen)))
        .toList();
  }

  private List<Choice> quarters(String chosen) {
    Quarter now = Settings.of(journal.snapshot()).calendar().quarterOf(LocalDate.now(clock));
    String none = texts.text("shared-outcomes.roadmap.unscheduled");
    return Stream.concat(
            Stream.of(new Choice("none", none, chosen.equals("none"))),
            IntStream.rangeClosed(-BACK, AHEAD)
                .mapToObj(steps -> now.plus(steps).toString())
                .map(quarter -> new Choice(quarter, quarter, quarter.equals(chosen))))
        .toList();
  }
}
