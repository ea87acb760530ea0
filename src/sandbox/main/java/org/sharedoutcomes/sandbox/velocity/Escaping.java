package org.sharedoutcomes.sandbox.velocity;

import com.atlassian.velocity.htmlsafe.HtmlSafe;
import java.util.function.BooleanSupplier;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;

/** Escapes every reference that a template prints, except markup that says it is safe. */
final class Escaping implements ReferenceInsertionEventHandler {
  /** Whether a class marks its text as markup, found out once. */
  private static final ClassValue<Boolean> SAFE =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          try {
            return type.getMethod("toString").isAnnotationPresent(HtmlSafe.class);
          } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("Every object has toString()", impossible);
          }
        }
      };

  private final BooleanSupplier on;

  Escaping(BooleanSupplier on) {
    this.on = on;
  }

  @Override
  public Object referenceInsert(String reference, Object value) {
    if (value == null || !on.getAsBoolean() || isSafe(value)) {
      return value;
    }
    return Html.escape(value.toString());
  }

  private static boolean isSafe(Object value) {
    return SAFE.get(value.getClass());
  }
}
