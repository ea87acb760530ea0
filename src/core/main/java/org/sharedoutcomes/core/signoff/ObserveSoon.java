package org.sharedoutcomes.core.signoff;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.sharedoutcomes.core.common.Background;

/**
 * Observes sign-offs, most of them after the one who caused it was answered. What comes in while it
 * is at work is done together in one go, so that changing a thousand issues does not begin a
 * thousand works.
 */
public final class ObserveSoon implements DecisionTaken {
  private final Observe observe;
  private final Background background;
  private final Set<Long> issues = new LinkedHashSet<>();
  private final ThreadLocal<Boolean> unobserved = ThreadLocal.withInitial(() -> false);
  private boolean definitions;
  private boolean started;

  public ObserveSoon(Observe observe, Background background) {
    this.observe = observe;
    this.background = background;
  }

  /**
   * Does the work, and observes nothing of what it changes in this thread: what an import brings is
   * the same here as where it came from, and can be compared, until it is observed by the clock.
   */
  public <T> T unobserved(Supplier<T> work) {
    unobserved.set(true);
    try {
      return work.get();
    } finally {
      unobserved.remove();
    }
  }

  @Override
  public void decided(SignOff after) {
    issues(Set.of(after.issue().id()));
  }

  /**
   * This issue at once, so that each of two changes close together leaves its line, and soon those
   * in it where it is an epic.
   */
  public void changed(long id) {
    if (unobserved.get()) {
      return;
    }
    try {
      observe.issue(id);
    } finally {
      issues(Set.of(id));
    }
  }

  /** These issues, and those in them where they are epics. */
  public synchronized void issues(Collection<Long> ids) {
    if (!unobserved.get()) {
      issues.addAll(ids);
      start();
    }
  }

  /** Some definition has changed: all open issues, if requirements rest on it. */
  public synchronized void definitions() {
    if (!unobserved.get()) {
      definitions = true;
      start();
    }
  }

  private void start() {
    if (!started) {
      started = true;
      background.start("observe-sign-offs", this::run);
    }
  }

  private void run() {
    try {
      observeAll();
    } catch (RuntimeException failure) {
      stopped();
      throw failure;
    }
  }

  private synchronized void stopped() {
    started = false;
  }

  private void observeAll() {
    for (Batch batch = next(); batch != null; batch = next()) {
      if (batch.definitions()) {
        observe.definitions();
      }
      if (!batch.issues().isEmpty()) {
        observe.issues(batch.issues());
      }
    }
  }

  private synchronized Batch next() {
    if (issues.isEmpty() && !definitions) {
      started = false;
      return null;
    }
    Batch batch = new Batch(Set.copyOf(issues), definitions);
    issues.clear();
    definitions = false;
    return batch;
  }

  private record Batch(Set<Long> issues, boolean definitions) {}
}
