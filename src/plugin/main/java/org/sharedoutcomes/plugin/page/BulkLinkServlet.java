package org.sharedoutcomes.plugin.page;

import java.util.List;
import org.sharedoutcomes.core.bulk.BulkDraft;
import org.sharedoutcomes.core.bulk.BulkProgress;
import org.sharedoutcomes.core.bulk.ChangeMany;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.link.TagDraft;
import org.sharedoutcomes.plugin.page.OutcomeChoices.Group;

/**
 * Linking or unlinking many issues: the form at {@code bulk-link}, and each one with its preview,
 * progress, result and undo at {@code bulk-link/<id>}.
 */
public final class BulkLinkServlet extends PageServlet {
  static final String PATH = "/plugins/servlet/shared-outcomes/bulk-link";
  private static final long serialVersionUID = 1;

  private final transient ChangeMany changeMany;
  private final transient OutcomeChoices choices;
  private final transient BulkScreens screens;
  private final transient EffectWords words;
  private final transient Phrases phrases;

  public BulkLinkServlet(
      PageFrame frame,
      ChangeMany changeMany,
      OutcomeChoices choices,
      BulkScreens screens,
      EffectWords words,
      Phrases phrases) {
    super(frame);
    this.changeMany = changeMany;
    this.choices = choices;
    this.screens = screens;
    this.words = words;
    this.phrases = phrases;
  }

  private record FormView(
      String jql,
      boolean unlink,
      List<Group> choices,
      boolean hasChoices,
      EffectFields form,
      String unit,
      List<String> summary) {}

  @Override
  Page get(Visit visit) {
    if (visit.path().size() < 2) {
      EffectFields fields = EffectFields.typed(visit);
      return form(visit, 200, fields, List.of());
    }
    return screens.show(visit, visit.path().get(1), PATH, this::refused);
  }

  @Override
  Page post(Visit visit) {
    if (visit.path().size() < 2) {
      return preview(visit);
    }
    return screens.act(visit, visit.path().get(1), PATH, this::refused);
  }

  private Page preview(Visit visit) {
    EffectFields typed = EffectFields.typed(visit);
    Answer<TagDraft> draft = typed.draft();
    Answer<BulkProgress> preview =
        draft.then(
            tag ->
                changeMany.preview(
                    visit.actor(),
                    new BulkDraft(
                        visit.parameter("mode"), visit.parameter("jql"), null, tag, null, null)));
    return preview.isDone()
        ? Page.redirect(PATH + "/" + preview.get().id(), "")
        : form(
            visit,
            422,
            typed.wrong(preview.reasons(), phrases),
            phrases.sentences(preview.reasons()));
  }

  private Page form(Visit visit, int status, EffectFields fields, List<String> summary) {
    List<Group> offered = choices.all(visit.actor(), fields.outcome());
    FormView view =
        new FormView(
            visit.parameter("jql"),
            visit.parameter("mode").equals("unlink"),
            offered,
            !offered.isEmpty(),
            fields,
            "",
            summary);
    return new Page.Screen(
        status,
        "atl.general",
        "bulk-link",
        words.text("bulk-title"),
        Plain.of(view),
        List.of("links"));
  }
}
