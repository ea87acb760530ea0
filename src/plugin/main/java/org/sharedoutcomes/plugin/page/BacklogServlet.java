package org.sharedoutcomes.plugin.page;

import java.util.Map;
import org.sharedoutcomes.core.capacity.Backlog;
import org.sharedoutcomes.core.capacity.ViewBacklog;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.programme.BrowseProgrammes;

/** Open work in the order of what it promises for its effort, and what was stopped. */
public final class BacklogServlet extends PageServlet {
  private static final long serialVersionUID = 1;

  private final transient ViewBacklog viewBacklog;
  private final transient BrowseProgrammes browseProgrammes;
  private final transient Journal journal;
  private final transient Phrases phrases;

  public BacklogServlet(
      PageFrame frame,
      ViewBacklog viewBacklog,
      BrowseProgrammes browseProgrammes,
      Journal journal,
      Phrases phrases) {
    super(frame);
    this.viewBacklog = viewBacklog;
    this.browseProgrammes = browseProgrammes;
    this.journal = journal;
    this.phrases = phrases;
  }

  @Override
  Page get(Visit visit) {
    return journal.atOnce(() -> read(visit));
  }

  private Page read(Visit visit) {
    ProgrammeChoice choice =
        ProgrammeChoice.of(browseProgrammes, visit.actor(), visit.parameter("programme"));
    String title = texts().text("shared-outcomes.backlog.title");
    if (choice.none()) {
      return Page.screen("capacity-empty", title, Map.of()).with("capacity");
    }
    Answer<Backlog> backlog =
        viewBacklog.view(visit.actor(), choice.key(), visit.parameter("outcome"));
    return backlog.isDone()
        ? Page.screen(
                "backlog",
                title,
                Plain.of(new BacklogView(texts(), phrases, backlog.get()).page(choice)))
            .with("capacity")
        : refused(backlog.reasons());
  }
}
