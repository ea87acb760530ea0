package org.sharedoutcomes.plugin.field;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Texts;

/** Says a text as the end of its key with its arguments, so that a test sees what was meant. */
final class SimpleTexts implements Texts {
  @Override
  public String text(String key, Object... arguments) {
    String said =
        Arrays.stream(arguments).map(String::valueOf).collect(Collectors.joining(" & ", "(", ")"));
    String name = key.substring(key.lastIndexOf('.') + 1);
    return arguments.length == 0 ? name : name + said;
  }
}
