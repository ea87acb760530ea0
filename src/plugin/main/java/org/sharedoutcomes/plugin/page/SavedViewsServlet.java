package org.sharedoutcomes.plugin.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.savedview.KeepViews;
import org.sharedoutcomes.core.savedview.OpenView;
import org.sharedoutcomes.core.savedview.SavedView;
import org.sharedoutcomes.core.savedview.ViewAddress;
import org.sharedoutcomes.core.savedview.ViewDraft;
import org.sharedoutcomes.core.savedview.ViewWords;
import org.sharedoutcomes.plugin.page.SavedViewsPage.Draft;
import org.sharedoutcomes.plugin.page.SavedViewsPage.Row;

/** {@code roadmap/views}: the saved views; also where the board's forms lead. */
public final class SavedViewsServlet extends PageServlet {
  private static final long serialVersionUID = 1;
  private static final String BOARD = "/plugins/servlet/shared-outcomes/roadmap";

  private final transient KeepViews views;

  public SavedViewsServlet(PageFrame frame, KeepViews views) {
    super(frame);
    this.views = views;
  }

  @Override
  Page get(Visit visit) {
    return list(visit, List.of());
  }

  @Override
  Page post(Visit visit) {
    String id = visit.parameter("id");
    return switch (visit.parameter("do")) {
      case "change" -> kept(visit, views.one(visit.actor(), id).then(now -> changed(visit, now)));
      case "save" -> kept(visit, views.one(visit.actor(), id).then(now -> saved(visit, now)));
      case "copy" -> kept(visit, views.copy(visit.actor(), id, visit.parameter("name")));
      case "delete" -> {
        Answer<?> removed = views.remove(visit.actor(), id, version(visit));
        yield removed.isDone()
            ? Page.redirect(BOARD + "/views", "view-deleted")
            : list(visit, removed.reasons());
      }
      default -> {
        ViewDraft draft = draft(visit, visit.parameter("name"));
        Answer<Document<SavedView>> made = views.create(visit.actor(), draft);
        yield made.isDone() ? opened(made) : list(visit, made.reasons());
      }
    };
  }

  /** Another name or other people who see it; what it shows stays. */
  private Answer<Document<SavedView>> changed(Visit visit, Document<SavedView> now) {
    return views.change(
        visit.actor(),
        now.key(),
        version(visit),
        new ViewDraft(visit.parameter("name"), visit.parameter("sharing"), now.value().address()));
  }

  /** What is on the board goes into the view; its name and who sees it stay. */
  private Answer<Document<SavedView>> saved(Visit visit, Document<SavedView> now) {
    ViewDraft draft = draft(visit, now.value().name());
    return views.change(
        visit.actor(),
        now.key(),
        version(visit),
        new ViewDraft(draft.name(), Findings.name(now.value().sharing()), draft.address()));
  }

  private static ViewDraft draft(Visit visit, String name) {
    Map<String, String> address = new LinkedHashMap<>();
    ViewAddress.names().forEach(each -> address.put(each, visit.parameter(each)));
    if (visit.has("period") && !visit.parameter("period").equals("fixed")) {
      address.remove("from");
      address.remove("to");
    }
    return new ViewDraft(name, visit.parameter("sharing"), address);
  }

  private Page kept(Visit visit, Answer<Document<SavedView>> answer) {
    if (answer.isDone() && visit.parameter("do").equals("save")) {
      return opened(answer);
    }
    return answer.isDone()
        ? Page.redirect(BOARD + "/views", "view-saved")
        : list(visit, answer.reasons());
  }

  private static Page opened(Answer<Document<SavedView>> answer) {
    return Page.redirect(
        BOARD + "?" + OpenView.PARAMETER + "=" + RoadmapAddress.encoded(answer.get().key()),
        "view-saved");
  }

  private Page list(Visit visit, List<Refusal> reasons) {
    String open = visit.parameter("id");
    boolean fresh = !reasons.isEmpty() && visit.parameter("do").equals("create");
    boolean known = fresh || reasons.isEmpty() || views.one(visit.actor(), open).isDone();
    if (!known || reasons.stream().anyMatch(why -> why.kind() == Refusal.Kind.FORBIDDEN)) {
      return refused(reasons);
    }
    Map<String, String> wrong = new LinkedHashMap<>();
    reasons.forEach(
        why ->
            wrong.merge(
                why.field().isEmpty() ? "whole" : why.field(),
                texts().say(why),
                (one, other) -> one + " " + other));
    Answer<List<Document<SavedView>>> all = views.all(visit.actor(), visit.parameter("programme"));
    List<Row> rows =
        all.get().stream()
            .map(view -> row(visit, view, !reasons.isEmpty() && !fresh && view.key().equals(open)))
            .toList();
    return new Page.Screen(
        reasons.isEmpty() ? 200 : status(reasons.get(0)),
        "atl.general",
        "saved-views",
        texts().text("shared-outcomes.saved-view.title"),
        Plain.of(
            new SavedViewsPage(
                rows,
                !rows.isEmpty(),
                fresh ? typed(visit) : null,
                visit.parameter("programme"),
                open,
                wrong)),
        List.of("saved-views"));
  }

  private Draft typed(Visit visit) {
    Map<String, String> address = new LinkedHashMap<>(draft(visit, "").address());
    address.values().removeIf(String::isEmpty);
    return new Draft(
        visit.parameter("name"),
        visit.parameter("sharing"),
        views.mayMakeFor(visit.actor(), visit.parameter(SavedView.PROGRAMME)),
        new ViewWords(texts()).of(address),
        address.entrySet().stream()
            .map(each -> new RoadmapAddress.Field(each.getKey(), each.getValue()))
            .toList());
  }

  private static int status(Refusal why) {
    return why.kind() == Refusal.Kind.CONFLICT ? 409 : 422;
  }

  private Row row(Visit visit, Document<SavedView> document, boolean open) {
    SavedView view = document.value();
    String sharing = Findings.name(view.sharing());
    return new Row(
        document.key(),
        document.version(),
        view.name(),
        open ? visit.parameter("name") : view.name(),
        open && visit.has("sharing") ? visit.parameter("sharing") : sharing,
        texts().text("shared-outcomes.saved-view.sharing-" + sharing),
        texts().text("shared-outcomes.saved-view.person", new Actor(view.owner())),
        view.programme(),
        new ViewWords(texts()).of(view.address()),
        views.mayChange(visit.actor(), view),
        views.mayMakeFor(visit.actor(), view.programme()),
        view.owner().equals(visit.actor().userKey()),
        texts().text("shared-outcomes.saved-view.change-one", view.name()),
        texts().text("shared-outcomes.saved-view.copy-one", view.name()),
        texts().text("shared-outcomes.saved-view.delete-one", view.name()),
        texts().text("shared-outcomes.saved-view.delete-" + sharing),
        texts().text("shared-outcomes.saved-view.copy-name", view.name()),
        open);
  }

  private static OptionalInt version(Visit visit) {
    String version = visit.parameter("version");
    return version.matches("\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(version))
        : OptionalInt.empty();
  }
}
