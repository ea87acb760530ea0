package org.sharedoutcomes.core.setup;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Answer;

/** The product's custom fields in Jira, and the screens that show them. */
public interface JiraFields {
  /**
   * A field of the product.
   *
   * @param name as it is called when it is made
   * @param id Jira's id such as {@code customfield_10100}; empty while Jira has no such field
   */
  record Field(String name, Optional<String> id) {}

  /**
   * A screen of Jira.
   *
   * @param missing names of the product's fields that it does not show, also of those not made yet
   */
  record Screen(long id, String name, List<String> missing) {
    public Screen {
      missing = List.copyOf(missing);
    }
  }

  /** What was done: names of the fields made, and of the screens that were given any. */
  record Placed(List<String> made, List<String> screens) {
    public Placed {
      made = List.copyOf(made);
      screens = List.copyOf(screens);
    }
  }

  /** The fields that the product brings a type for, in the order in which people meet them. */
  List<Field> fields();

  /**
   * The screens on which the projects' issues are made, edited and seen, by name; of every project
   * when none is named. Refused with a sentence when this Jira does not tell.
   */
  Answer<List<Screen>> screens(Collection<String> projects);

  /**
   * Makes the fields that are missing and puts each on the first tab of the screens, unless it is
   * there. Doing it twice changes nothing.
   */
  Answer<Placed> place(Collection<Long> screens);
}
