package com.atlassian.jira.component;

import com.atlassian.mail.queue.MailQueue;
import org.sharedoutcomes.evidence.Evidence;

/** Static access to Jira's components. */
@Evidence("S11")
public final class ComponentAccessor {
  private ComponentAccessor() {}

  public static <T> T getOSGiComponentInstanceOfType(Class<T> type) {
    throw new UnsupportedOperationException("signature only");
  }

  @Evidence("GT")
  public static <T> T getComponent(Class<T> type) {
    throw new UnsupportedOperationException("signature only");
  }

  @Evidence("D113")
  public static MailQueue getMailQueue() {
    throw new UnsupportedOperationException("signature only");
  }
}
