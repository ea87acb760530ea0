package org.sharedoutcomes.plugin.cluster;

import org.sharedoutcomes.core.signoff.ObserveSoon;

/**
 * Has sign-offs observed after a definition was changed on this node. What an import brings is left
 * to the next sweep: it is the same here as where it came from, and can be compared.
 */
public final class DefinitionsObserved {
  public DefinitionsObserved(DefinitionChanges changes, ObserveSoon observe) {
    changes.listenToActs(observe::definitions);
  }
}
