package org.sharedoutcomes.core.testkit;

import org.sharedoutcomes.core.notice.Notices;

public class InMemoryNoticesTest extends NoticesContract {
  private final Notices notices = new InMemoryNotices();

  @Override
  protected Notices notices() {
    return notices;
  }
}
