package org.sharedoutcomes.plugin.page;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.outcome.MetricTree;
import org.sharedoutcomes.core.outcome.ShapeTree;
import org.sharedoutcomes.core.programme.BrowseProgrammes;
import org.sharedoutcomes.core.programme.Members;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.reading.BrowseTree;

/** A programme's metric tree as a canvas and as an outline, with the forms that draw it. */
public final class TreeServlet extends PageServlet {
  private static final long serialVersionUID = 1;

  private final transient BrowseTree browseTree;
  private final transient ShapeTree shapeTree;
  private final transient BrowseProgrammes browseProgrammes;
  private final transient Members members;
  private final transient Permissions permissions;
  private final transient Journal journal;
  private final transient Phrases phrases;

  public TreeServlet(
      PageFrame frame,
      BrowseTree browseTree,
      ShapeTree shapeTree,
      BrowseProgrammes browseProgrammes,
      Members members,
      Permissions permissions,
      Journal journal,
      Phrases phrases) {
    super(frame);
    this.browseTree = browseTree;
    this.shapeTree = shapeTree;
    this.browseProgrammes = browseProgrammes;
    this.members = members;
    this.permissions = permissions;
    this.journal = journal;
    this.phrases = phrases;
  }

  @Override
  Page get(Visit visit) {
    return show(visit, 200, null);
  }

  @Override
  Page post(Visit visit) {
    TreeState state = TreeState.of(visit);
    TreeForm form = TreeForm.of(visit);
    List<Refusal> reasons = drawn(visit, state, form).reasons();
    if (reasons.isEmpty()) {
      return Page.redirect(state.link() + "#so-selected", "tree-changed");
    }
    Refusal first = reasons.get(0);
    return switch (first.kind()) {
      case CONFLICT -> show(visit, 409, form.refused(reasons, texts()));
      case INVALID, MALFORMED -> show(visit, 422, form.refused(reasons, texts()));
      case NOT_FOUND ->
          first.field().equals("edges")
              ? show(visit, 409, form.refused(reasons, texts()))
              : refused(reasons);
      case ANONYMOUS, FORBIDDEN, TOO_LARGE -> refused(reasons);
    };
  }

  private Answer<Document<MetricTree>> drawn(Visit visit, TreeState state, TreeForm form) {
    String typed = visit.parameter("version");
    OptionalInt version =
        typed.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(typed)) : OptionalInt.empty();
    return switch (form.action()) {
      case "add" ->
          form.drafts(state.node()).isEmpty()
              ? Answer.refused(Refusal.invalid("edges[0]", "shared-outcomes.tree.choose"))
              : shapeTree.add(
                  visit.actor(),
                  state.programme(),
                  version,
                  form.drafts(state.node()),
                  form.reason());
      case "change" ->
          shapeTree.change(visit.actor(), state.programme(), version, form.draft(), form.reason());
      case "remove" ->
          shapeTree.remove(
              visit.actor(), state.programme(), version, form.from(), form.to(), form.reason());
      default ->
          Answer.refused(Refusal.malformed("action", "shared-outcomes.common.required", "action"));
    };
  }

  private Page show(Visit visit, int status, TreeForm form) {
    return journal.atOnce(() -> read(visit, status, form));
  }

  private Page read(Visit visit, int status, TreeForm form) {
    List<Programme> programmes =
        browseProgrammes.all(visit.actor()).get().stream().map(Document::value).toList();
    String title = texts().text("shared-outcomes.tree.title");
    if (programmes.isEmpty()) {
      return Page.screen(
          "tree-empty", title, Map.of("mayAdminister", permissions.mayAdminister(visit.actor())));
    }
    TreeState asked = TreeState.of(visit);
    TreeState state = asked.programme().isEmpty() ? asked.in(programmes.get(0).key()) : asked;
    Answer<BrowseTree.Picture> picture = browseTree.picture(visit.actor(), state.programme());
    if (!picture.isDone()) {
      return refused(picture.reasons());
    }
    Programme programme = browseProgrammes.one(visit.actor(), state.programme()).get().value();
    TreeView view =
        new TreePage(
                phrases,
                texts(),
                picture.get(),
                state,
                form,
                members.isMember(visit.actor(), programme))
            .view(programmes);
    return new Page.Screen(status, "atl.general", "tree", title, Plain.of(view)).with("tree");
  }
}
