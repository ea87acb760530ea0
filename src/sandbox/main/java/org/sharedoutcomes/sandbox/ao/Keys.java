package org.sharedoutcomes.sandbox.ao;

import java.lang.reflect.Method;
import java.util.Arrays;
import net.java.ao.schema.PrimaryKey;

/** Finds the key of an entity. */
final class Keys {
  private Keys() {}

  static Method getter(Class<?> entity) {
    return Arrays.stream(entity.getMethods())
        .filter(method -> method.isAnnotationPresent(PrimaryKey.class))
        .filter(method -> method.getParameterCount() == 0)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Entity " + entity.getName() + " does not have a primary key field"));
  }

  static Storage storage(Class<?> entity) {
    return Storage.of(getter(entity).getReturnType());
  }
}
