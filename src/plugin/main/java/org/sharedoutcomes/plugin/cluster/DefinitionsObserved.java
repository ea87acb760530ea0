package org.sharedoutcomes.plugin.cluster;

import org.sharedoutcomes.core.signoff.ObserveSoon;

/** Has sign-offs observed after a definition was changed on this node. */
public final class DefinitionsObserved {
  public DefinitionsObserved(DefinitionChanges changes, ObserveSoon observe) {
    changes.listen(observe::definitions);
  }
}
