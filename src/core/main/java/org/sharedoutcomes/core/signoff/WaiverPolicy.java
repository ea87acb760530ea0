package org.sharedoutcomes.core.signoff;

import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.journal.Snapshot;

/**
 * Who may waive, and for how long.
 *
 * @param role the project role whose members may; empty for the project's administrators
 * @param longest days that a waiver may hold at most, 1 or more
 */
public record WaiverPolicy(String role, int longest) {
  public static final Kind<WaiverPolicy> KIND =
      Kind.definition("waiver-policy", WaiverPolicy.class);

  /** There is one policy; this is its key. */
  public static final String KEY = "installation";

  /** What holds until an administrator says otherwise. */
  public static final WaiverPolicy DEFAULT = new WaiverPolicy("", 30);

  public static WaiverPolicy of(Snapshot snapshot) {
    return snapshot.find(KIND, KEY).map(Document::value).orElse(DEFAULT);
  }
}
