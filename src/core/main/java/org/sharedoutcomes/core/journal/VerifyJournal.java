package org.sharedoutcomes.core.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sharedoutcomes.core.common.Work;

/** Reads the whole journal once a day, so that a forged entry is not found by chance. */
public final class VerifyJournal implements Work {
  private static final int MOST_NAMED = 5;

  private final Journal journal;

  public VerifyJournal(Journal journal) {
    this.journal = journal;
  }

  @Override
  public String name() {
    return "verify-journal";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  public void run(Instant now) {
    Verification found = journal.verify();
    if (!found.holds()) {
      List<String> streams =
          found.broken().stream()
              .map(Verification.Broken::stream)
              .distinct()
              .limit(MOST_NAMED)
              .toList();
      throw new IllegalStateException("the journal was changed from outside: " + streams);
    }
  }
}
