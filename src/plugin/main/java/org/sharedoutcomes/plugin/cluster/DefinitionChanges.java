package org.sharedoutcomes.plugin.cluster;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells whoever keeps something made of the definitions that one of them was changed here. */
public final class DefinitionChanges {
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  void listen(Runnable listener) {
    listeners.add(listener);
  }

  void tell() {
    listeners.forEach(Runnable::run);
  }
}
