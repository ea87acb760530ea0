package org.sharedoutcomes.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.ClusterLock;
import org.sharedoutcomes.core.common.Locales;
import org.sharedoutcomes.core.common.Mail;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Work;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.notice.Notices;
import org.sharedoutcomes.core.notice.Subject;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.reading.Readings;

/**
 * Mails to each person, at the hour of the person's own time zone, the notices that came since the
 * last time, all in one letter. A notice is marked before its letter is handed to Jira: it is
 * mailed at most once, and what a crash in between swallows is still unread on the page. Only what
 * the person may see at that moment goes out.
 */
public final class SendMail implements Work {
  /** Older notices are not mailed any more, whatever was missed. */
  private static final Duration WINDOW = Duration.ofDays(9);

  private static final Duration MARKS_KEPT = Duration.ofDays(30);
  private static final int MOST = 20_000;

  /** Reminders to give a value; what says that a value is worth a look is none. */
  private static final Set<Notice.Kind> REMINDERS =
      EnumSet.of(Notice.Kind.NO_DATA, Notice.Kind.MID_QUARTER, Notice.Kind.LOOK_BACK);

  private final Notices notices;
  private final Journal journal;
  private final People people;
  private final Permissions permissions;
  private final Locales locales;
  private final Readings readings;
  private final Mailed mailed;
  private final Digests digests;
  private final Mail mail;
  private final ClusterLock lock;

  public SendMail(
      Notices notices,
      Journal journal,
      People people,
      Permissions permissions,
      Locales locales,
      Readings readings,
      Mailed mailed,
      Digests digests,
      Mail mail,
      ClusterLock lock) {
    this.notices = notices;
    this.journal = journal;
    this.people = people;
    this.permissions = permissions;
    this.locales = locales;
    this.readings = readings;
    this.mailed = mailed;
    this.digests = digests;
    this.mail = mail;
    this.lock = lock;
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(5);
  }

  @Override
  public void run(Instant now) {
    lock.holding("mail", () -> sent(now));
  }

  private int sent(Instant now) {
    Map<String, List<Notice>> byPerson = new LinkedHashMap<>();
    for (Notice notice : notices.since(now.minus(WINDOW), MOST)) {
      for (String user : notice.audience()) {
        byPerson.computeIfAbsent(user, any -> new ArrayList<>()).add(notice);
      }
    }
    Map<String, Document<MailWishes>> wishes = journal.find(MailWishes.KIND, byPerson.keySet());
    Set<String> fresh = fresh(byPerson.values(), now);
    int letters = 0;
    for (Map.Entry<String, List<Notice>> person : byPerson.entrySet()) {
      Document<MailWishes> wish = wishes.get(person.getKey());
      MailWishes wanted = wish == null ? MailWishes.USUAL : wish.value();
      letters += send(person.getKey(), wanted, person.getValue(), fresh, now);
    }
    mailed.forgetBefore(now.minus(MARKS_KEPT));
    return letters;
  }

  private int send(
      String user, MailWishes wanted, List<Notice> all, Set<String> fresh, Instant now) {
    Instant due = wanted.due(now, locales.zoneOf(user));
    List<String> ready =
        all.stream().filter(notice -> notice.at().isBefore(due)).map(Notice::id).toList();
    if (ready.isEmpty() || people.withKey(user).filter(Person::active).isEmpty()) {
      return 0;
    }
    Set<String> claimed = mailed.claim(user, ready, now);
    List<Notice> told =
        all.stream()
            .filter(notice -> claimed.contains(notice.id()))
            .filter(notice -> maySee(new Actor(user), notice.subject()))
            .filter(notice -> !isAnswered(notice, fresh))
            .toList();
    return !told.isEmpty() && mail.send(digests.letter(user, told)) ? 1 : 0;
  }

  private boolean maySee(Actor user, Subject subject) {
    return permissions.mayUse(user)
        && (subject.type() != Subject.Type.ISSUE
            || permissions.mayBrowse(user, Long.parseLong(subject.key())));
  }

  private static boolean isAnswered(Notice notice, Set<String> fresh) {
    return REMINDERS.contains(notice.kind())
        && notice.subject().type() == Subject.Type.OUTCOME
        && fresh.contains(notice.subject().key());
  }

  /** Outcomes that got a value within the days that an administrator set; one statement. */
  private Set<String> fresh(Iterable<List<Notice>> all, Instant now) {
    int days = DeliverySettings.of(journal.snapshot()).skipUpdatedWithinDays();
    Set<String> reminded = new TreeSet<>();
    for (List<Notice> ofPerson : all) {
      ofPerson.stream()
          .filter(notice -> REMINDERS.contains(notice.kind()))
          .filter(notice -> notice.subject().type() == Subject.Type.OUTCOME)
          .forEach(notice -> reminded.add(notice.subject().key()));
    }
    if (days == 0 || reminded.isEmpty()) {
      return Set.of();
    }
    Instant since = now.minus(days, ChronoUnit.DAYS);
    Map<String, List<Reading>> newest = readings.latest(reminded, 1);
    reminded.removeIf(
        key ->
            newest.getOrDefault(key, List.of()).stream()
                .noneMatch(reading -> reading.knownAt().isAfter(since)));
    return reminded;
  }
}
