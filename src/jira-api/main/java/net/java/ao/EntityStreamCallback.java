package net.java.ao;

import org.sharedoutcomes.evidence.Evidence;

/** Sees one row of a stream after the other. */
@Evidence("OSL")
public interface EntityStreamCallback<T extends RawEntity<K>, K> {
  void onRowRead(T row);
}
