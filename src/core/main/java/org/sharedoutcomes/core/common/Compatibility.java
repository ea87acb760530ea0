package org.sharedoutcomes.core.common;

import java.util.List;

/**
 * What the product calls of its host without proof that this version has it, and whether it has.
 */
public interface Compatibility {
  /** Every such member, in order of their names. */
  List<Member> members();

  /**
   * A class, or a method, constructor or field of one.
   *
   * @param evidence the code of where it was seen
   * @param present whether this host has it
   */
  record Member(String name, String evidence, boolean present) {}
}
