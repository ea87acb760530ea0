package org.sharedoutcomes.core.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.plan.Plan;

/**
 * Tells people something, unless they have left or want no notices of that kind. Everything that
 * anybody is told passes here, so here is where a candidate is silent: of an issue that may come or
 * not, people learn what others did, and are not nudged to do anything.
 */
public final class GiveNotice {
  private final Notices notices;
  private final Journal journal;
  private final People people;

  public GiveNotice(Notices notices, Journal journal, People people) {
    this.notices = notices;
    this.journal = journal;
    this.people = people;
  }

  /**
   * Gives it to those of its audience who want it. It is kept even when nobody does, so that it is
   * not given later.
   *
   * @return false when it had been given already, or would nudge somebody about a candidate; the
   *     latter is not kept and may be given when the issue is no candidate any more
   */
  public boolean give(Notice notice) {
    Snapshot said = said(notice);
    if (notice.kind().isNudge() && isCandidate(notice.subject(), said)) {
      return false;
    }
    List<String> wanting =
        notice.audience().stream()
            .filter(user -> people.withKey(user).filter(Person::active).isPresent())
            .filter(user -> wants(said.find(NoticeWishes.KIND, user), notice.kind()))
            .toList();
    return notices.add(notice.to(wanting));
  }

  /** What the audience wishes and what is planned for the issue, in one statement. */
  private Snapshot said(Notice notice) {
    Subject subject = notice.subject();
    List<String> issues =
        subject.type() == Subject.Type.ISSUE ? List.of(subject.key()) : List.<String>of();
    return journal.find(Map.of(NoticeWishes.KIND, notice.audience(), Plan.KIND, issues));
  }

  private static boolean isCandidate(Subject subject, Snapshot said) {
    return said.find(Plan.KIND, subject.key())
        .filter(plan -> plan.value().isCandidate())
        .isPresent();
  }

  private static boolean wants(Optional<Document<NoticeWishes>> wishes, Notice.Kind kind) {
    return wishes.map(document -> document.value().wants(kind)).orElse(true);
  }
}
