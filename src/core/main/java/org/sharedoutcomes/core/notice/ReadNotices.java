package org.sharedoutcomes.core.notice;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.notice.Notices.Received;

/** Shows everybody their own notices, and lets them choose what they are told of. */
public final class ReadNotices {
  private static final int MOST = 200;

  private final Notices notices;
  private final Journal journal;
  private final Access access;
  private final Permissions permissions;

  public ReadNotices(Notices notices, Journal journal, Permissions permissions) {
    this.notices = notices;
    this.journal = journal;
    this.access = new Access(permissions);
    this.permissions = permissions;
  }

  /** How many the actor has not read; one statement. */
  public int unread(Actor actor) {
    return access.user(actor).isDone() ? notices.unread(actor.userKey()) : 0;
  }

  /** The newest, newest first, without those about issues that the actor may no longer see. */
  public Answer<List<Received>> mine(Actor actor) {
    return access.user(actor).map(user -> visible(user, notices.of(user.userKey(), MOST)));
  }

  private List<Received> visible(Actor actor, List<Received> received) {
    List<Long> issues =
        received.stream()
            .map(each -> each.notice().subject())
            .filter(subject -> subject.type() == Subject.Type.ISSUE)
            .map(subject -> Long.valueOf(subject.key()))
            .distinct()
            .toList();
    Map<Long, Set<String>> browsers =
        issues.isEmpty() ? Map.of() : permissions.browsers(issues, List.of(actor.userKey()));
    return received.stream()
        .filter(
            each ->
                each.notice().subject().type() != Subject.Type.ISSUE
                    || browsers
                        .getOrDefault(Long.valueOf(each.notice().subject().key()), Set.of())
                        .contains(actor.userKey()))
        .toList();
  }

  public Answer<Integer> read(Actor actor, Collection<String> ids) {
    return access
        .user(actor)
        .map(
            user -> {
              notices.read(user.userKey(), ids);
              return notices.unread(user.userKey());
            });
  }

  public Answer<Integer> readAll(Actor actor) {
    return access
        .user(actor)
        .map(
            user -> {
              notices.readAll(user.userKey());
              return 0;
            });
  }

  /** Each kind of notice, and whether the actor wants it. */
  public Answer<Map<Notice.Kind, Boolean>> wishes(Actor actor) {
    return access
        .user(actor)
        .map(
            user -> {
              NoticeWishes wishes =
                  journal
                      .find(NoticeWishes.KIND, user.userKey())
                      .map(Document::value)
                      .orElse(NoticeWishes.ALL);
              Map<Notice.Kind, Boolean> wanted = new TreeMap<>();
              for (Notice.Kind kind : Notice.Kind.values()) {
                wanted.put(kind, wishes.wants(kind));
              }
              return wanted;
            });
  }

  /** The actor wants these kinds, by their names in lower case, and no others. */
  public Answer<Map<Notice.Kind, Boolean>> choose(Actor actor, Collection<String> wanted) {
    return access
        .user(actor)
        .then(
            user -> {
              Findings findings = new Findings();
              Set<Notice.Kind> kinds =
                  wanted.stream()
                      .map(name -> findings.oneOf("wanted", name, Notice.Kind.class, null))
                      .collect(Collectors.toSet());
              return findings.none()
                  ? save(user, kinds)
                  : Answer.<Document<NoticeWishes>>refused(findings.reasons());
            })
        .then(saved -> wishes(actor));
  }

  private Answer<Document<NoticeWishes>> save(Actor actor, Set<Notice.Kind> wanted) {
    Set<String> off =
        Arrays.stream(Notice.Kind.values())
            .filter(kind -> !wanted.contains(kind))
            .map(Enum::name)
            .collect(Collectors.toSet());
    return journal.update(
        NoticeWishes.KIND,
        actor.userKey(),
        actor,
        "changed",
        "",
        now -> Answer.done(new NoticeWishes(off)));
  }
}
