package org.sharedoutcomes.core.testkit;

import org.sharedoutcomes.core.delivery.Mailed;

public class InMemoryMailedTest extends MailedContract {
  private final InMemoryMailed mailed = new InMemoryMailed();

  @Override
  protected Mailed mailed() {
    return mailed;
  }
}
