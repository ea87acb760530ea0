package org.sharedoutcomes.core.testkit;

import java.util.ArrayDeque;
import java.util.Deque;
import org.sharedoutcomes.core.common.Background;

/** Keeps what is to be done until a test says that it is done, or that the node died. */
public final class HeldBackground implements Background {
  private final Deque<Runnable> held = new ArrayDeque<>();

  @Override
  public void start(String name, Runnable work) {
    held.add(work);
  }

  public void finish() {
    while (!held.isEmpty()) {
      held.remove().run();
    }
  }

  /** The node died: what was to be done is lost. */
  public void lose() {
    held.clear();
  }
}
