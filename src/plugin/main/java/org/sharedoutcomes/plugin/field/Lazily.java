package org.sharedoutcomes.plugin.field;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A list that is made when it is first read. Jira asks a field for what all its templates need, and
 * only the form needs the choices.
 */
final class Lazily<T> extends AbstractList<T> {
  private final Supplier<List<T>> source;
  private List<T> made;

  Lazily(Supplier<List<T>> source) {
    this.source = source;
  }

  @Override
  public T get(int index) {
    return made().get(index);
  }

  @Override
  public int size() {
    return made().size();
  }

  private List<T> made() {
    if (made == null) {
      made = List.copyOf(source.get());
    }
    return made;
  }
}
