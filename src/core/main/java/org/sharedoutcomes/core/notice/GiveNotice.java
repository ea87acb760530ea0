package org.sharedoutcomes.core.notice;

import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;

/** Tells people something, unless they have left or want no notices of that kind. */
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
   * @return false when it had been given already
   */
  public boolean give(Notice notice) {
    Map<String, Document<NoticeWishes>> wishes = journal.find(NoticeWishes.KIND, notice.audience());
    List<String> wanting =
        notice.audience().stream()
            .filter(user -> people.withKey(user).filter(Person::active).isPresent())
            .filter(user -> wants(wishes.get(user), notice.kind()))
            .toList();
    return notices.add(notice.to(wanting));
  }

  private static boolean wants(Document<NoticeWishes> wishes, Notice.Kind kind) {
    return wishes == null || wishes.value().wants(kind);
  }
}
