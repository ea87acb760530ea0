package com.atlassian.jira.component;

import com.atlassian.mail.queue.MailQueue;
import java.util.function.Function;

/**
 * Static access to the components of the sandbox which is bound to this thread, or else was opened
 * last.
 */
public final class ComponentAccessor {
  private static final InheritableThreadLocal<Function<Class<?>, Object>> BOUND =
      new InheritableThreadLocal<>();
  private static volatile Function<Class<?>, Object> last = type -> null;

  private ComponentAccessor() {}

  /** Lets everybody without a binding use these components. */
  public static void open(Function<Class<?>, Object> components) {
    last = components;
  }

  /** Lets this thread, and those it starts, use these components. */
  public static void bind(Function<Class<?>, Object> components) {
    BOUND.set(components);
  }

  public static <T> T getOSGiComponentInstanceOfType(Class<T> type) {
    return getComponent(type);
  }

  public static <T> T getComponent(Class<T> type) {
    Function<Class<?>, Object> bound = BOUND.get();
    Object component = (bound == null ? last : bound).apply(type);
    if (component == null) {
      throw new UnsupportedOperationException("not in the sandbox: " + type.getName());
    }
    return type.cast(component);
  }

  public static MailQueue getMailQueue() {
    return getComponent(MailQueue.class);
  }
}
