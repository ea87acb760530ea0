package org.sharedoutcomes.core.signoff;

import java.util.List;

/**
 * An issue whose missing signatures were asked for.
 *
 * @param told user keys of those who were told now
 */
public record Asked(SignOff signOff, List<String> told) {
  public Asked {
    told = List.copyOf(told);
  }
}
