package net.java.ao;

import net.java.ao.schema.Ignore;
import org.sharedoutcomes.evidence.Evidence;

/** A row of a table with a key of type {@code T}. */
@Evidence("S11")
public interface RawEntity<T> {
  @Ignore
  void init();

  @Ignore
  void save();

  @Ignore
  <X extends RawEntity<T>> Class<X> getEntityType();
}
