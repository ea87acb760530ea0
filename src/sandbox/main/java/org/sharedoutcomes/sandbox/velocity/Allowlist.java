package org.sharedoutcomes.sandbox.velocity;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which methods a template may call: those of plain JDK values, and those a plugin listed. */
public final class Allowlist {
  static final String ATTRIBUTE = Allowlist.class.getName();
  private static final List<Class<?>> PLAIN =
      List.of(
          CharSequence.class,
          Number.class,
          Boolean.class,
          Character.class,
          Map.class,
          Map.Entry.class,
          Collection.class,
          Iterator.class,
          Date.class,
          Locale.class);
  private final Set<String> entries;

  /** Entries as in the descriptor: {@code com.example.View#label(java.lang.String int)}. */
  public Allowlist(Set<String> entries) {
    this.entries = Set.copyOf(entries);
  }

  void check(Object target, Method method) {
    if (method.getName().equals("getClass") || !isAllowed(target, method)) {
      throw new TemplateRefused("Method needs allowlisting: " + entry(target, method));
    }
  }

  private boolean isAllowed(Object target, Method method) {
    return target instanceof TemplateTool
        || isPlain(target)
        || entries.contains(entry(target, method));
  }

  private static boolean isPlain(Object target) {
    return target.getClass().getClassLoader() == null
        && PLAIN.stream().anyMatch(type -> type.isInstance(target));
  }

  private static String entry(Object target, Method method) {
    String parameters =
        Arrays.stream(method.getParameterTypes())
            .map(Class::getName)
            .collect(Collectors.joining(" "));
    return target.getClass().getName() + "#" + method.getName() + "(" + parameters + ")";
  }
}
