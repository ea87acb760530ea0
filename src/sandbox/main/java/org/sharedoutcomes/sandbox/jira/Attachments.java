package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The files of issues: their names and sizes; what they hold is not kept. */
public final class Attachments {
  private static final String HISTORY = "Attachment";
  private static final int LONGEST_NAME = 255;

  private final Jira jira;

  Attachments(Jira jira) {
    this.jira = jira;
  }

  /** Attaches a file; a second one of the same name stands beside the first, as in Jira. */
  public IssueData.Attached add(
      ApplicationUser user, String key, String name, long size, String contentType) {
    String plain = name == null ? "" : name.substring(name.lastIndexOf('/') + 1).strip();
    if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
      throw new Refused(
          Refused.Why.INVALID, List.of(), Map.of("file", "Choose a file with a name to attach."));
    }
    long id = jira.issues().visible(user, key).getId();
    return jira.store()
        .write(
            transaction -> {
              Draft draft = new Draft(transaction.issue(id));
              IssueData.Attached file =
                  new IssueData.Attached(
                      id * 1000 + added(draft),
                      plain,
                      size,
                      contentType == null ? "application/octet-stream" : contentType,
                      user.getName(),
                      jira.clock().instant());
              draft.attachments.add(file);
              transaction.put(draft.done());
              change(
                  transaction,
                  user,
                  id,
                  new IssueData.Item(HISTORY, null, null, Long.toString(file.id()), plain));
              return file;
            });
  }

  /** Takes a file away. */
  public StoredIssue remove(ApplicationUser user, long attachment) {
    StoredIssue issue = withFile(user, attachment);
    long id = issue.getId();
    return jira.store()
        .write(
            transaction -> {
              Draft draft = new Draft(transaction.issue(id));
              List<IssueData.Attached> gone = new ArrayList<>(draft.attachments);
              gone.removeIf(file -> file.id() != attachment);
              draft.attachments.removeAll(gone);
              transaction.put(draft.done());
              for (IssueData.Attached file : gone) {
                change(
                    transaction,
                    user,
                    id,
                    new IssueData.Item(HISTORY, Long.toString(file.id()), file.name(), null, null));
              }
              return jira.issues().find(id).orElseThrow();
            });
  }

  private StoredIssue withFile(ApplicationUser user, long attachment) {
    return jira.issues().all().stream()
        .filter(issue -> issue.data().attachments().stream().anyMatch(f -> f.id() == attachment))
        .findFirst()
        .filter(issue -> jira.users().mayWork(user))
        .orElseThrow(
            () ->
                new Refused(
                    Refused.Why.NOT_FOUND,
                    "The attachment with id '%d' does not exist".formatted(attachment)));
  }

  private static long added(Draft draft) {
    return draft.attachments.size()
        + draft.history.stream()
            .flatMap(change -> change.items().stream())
            .filter(item -> item.field().equals(HISTORY))
            .count();
  }

  private void change(Transaction transaction, ApplicationUser user, long id, IssueData.Item item) {
    new EditIssue(jira).finish(transaction, user, id, List.of(item), EventType.ISSUE_UPDATED_ID);
  }

  /** A file as the plugin sees it. */
  static final class File extends Attachment {
    private final IssueData.Attached data;

    File(IssueData.Attached data) {
      this.data = data;
    }

    @Override
    public Long getId() {
      return data.id();
    }

    @Override
    public String getFilename() {
      return data.name();
    }

    @Override
    public Long getFilesize() {
      return data.size();
    }
  }
}
