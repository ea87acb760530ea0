package org.sharedoutcomes.plugin.cluster;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells whoever keeps something made of the definitions that one of them was changed here. */
public final class DefinitionChanges {
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final List<Runnable> toActs = new CopyOnWriteArrayList<>();

  void listen(Runnable listener) {
    listeners.add(listener);
  }

  /** Told only of what somebody changed, not of what was taken in from elsewhere. */
  void listenToActs(Runnable listener) {
    toActs.add(listener);
  }

  void tell() {
    listeners.forEach(Runnable::run);
    toActs.forEach(Runnable::run);
  }

  void tellOfIntake() {
    listeners.forEach(Runnable::run);
  }
}
