package org.sharedoutcomes.core.programme;

import java.util.Map;
import org.sharedoutcomes.core.common.Actor;

/** What stands at the stages of programmes' journeys. */
public interface StageUse {
  /** How many things stand at each stage of the programme, by the stage as it is written there. */
  Map<String, Integer> counts(String programme);

  /** What stands at a stage goes to another: old name to new name. */
  void move(Actor actor, String programme, Map<String, String> stages);
}
