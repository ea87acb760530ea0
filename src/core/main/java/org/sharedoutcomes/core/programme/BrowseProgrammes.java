package org.sharedoutcomes.core.programme;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;

/** Shows programmes to whoever may use the product. */
public final class BrowseProgrammes {
  private final Journal journal;
  private final Access access;

  public BrowseProgrammes(Journal journal, Permissions permissions) {
    this.journal = journal;
    this.access = new Access(permissions);
  }

  /** All, by key. */
  public Answer<List<Document<Programme>>> all(Actor actor) {
    return access
        .user(actor)
        .map(
            user ->
                journal.snapshot().all(Programme.KIND).stream()
                    .sorted(Comparator.comparing(Document::key))
                    .toList());
  }

  public Answer<Document<Programme>> one(Actor actor, String key) {
    return access.user(actor).then(user -> find(journal.snapshot().find(Programme.KIND, key), key));
  }

  static Answer<Document<Programme>> find(Optional<Document<Programme>> found, String key) {
    return found
        .map(Answer::done)
        .orElseGet(
            () ->
                Answer.refused(
                    Refusal.notFound("", "shared-outcomes.programme.no-such-programme", key)));
  }
}
