package org.sharedoutcomes.core.signoff;

/**
 * The {@link Coverage} from memory, without a statement, so that the product costs nothing in
 * projects that do not use it. A change on another node may arrive a moment late: it may decide
 * what is shown, never whether a gate opens.
 */
public interface KnownCoverage {
  Coverage now();
}
