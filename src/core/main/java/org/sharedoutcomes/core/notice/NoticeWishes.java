package org.sharedoutcomes.core.notice;

import java.util.Set;
import java.util.TreeSet;
import org.sharedoutcomes.core.journal.Kind;

/**
 * Which kinds of notice a person does not want. Its key is the user's.
 *
 * @param off names of the kinds that are switched off
 */
public record NoticeWishes(Set<String> off) {
  public static final Kind<NoticeWishes> KIND = Kind.ofIssues("notice-wishes", NoticeWishes.class);
  public static final NoticeWishes ALL = new NoticeWishes(Set.of());

  public NoticeWishes {
    off = off == null ? Set.of() : Set.copyOf(new TreeSet<>(off));
  }

  public boolean wants(Notice.Kind kind) {
    return !off.contains(kind.name());
  }
}
