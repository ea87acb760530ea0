package org.sharedoutcomes.plugin.page;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.web.ExecutingHttpRequest;
import com.atlassian.plugin.web.api.model.WebPanel;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.signoff.ShowSignOff;
import org.sharedoutcomes.core.signoff.SignOff;

/** The sign-off of an issue on its page; empty for who may not see it. */
public final class SignOffPanel implements WebPanel {
  private final ShowSignOff show;
  private final SignOffViews views;
  private final Screens screens;
  private final CurrentUser currentUser;
  private final Journal journal;

  public SignOffPanel(
      ShowSignOff show,
      SignOffViews views,
      Screens screens,
      CurrentUser currentUser,
      Journal journal) {
    this.show = show;
    this.views = views;
    this.screens = screens;
    this.currentUser = currentUser;
    this.journal = journal;
  }

  @Override
  public String getHtml(Map<String, Object> context) {
    String key = ((Issue) context.get("issue")).getKey();
    return journal.atOnce(() -> html(key));
  }

  private String html(String key) {
    Answer<SignOff> signOff = show.of(currentUser.actor(), key);
    return signOff.isDone()
        ? screens.panel("sign-off", Plain.of(views.of(signOff.get())), ExecutingHttpRequest.get())
        : "";
  }

  @Override
  public void writeHtml(Writer writer, Map<String, Object> context) throws IOException {
    writer.write(getHtml(context));
  }
}
