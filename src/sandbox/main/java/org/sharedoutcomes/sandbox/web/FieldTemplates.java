package org.sharedoutcomes.sandbox.web;

import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.sandbox.velocity.Markup;

/** The templates that a type of custom field brings. */
public interface FieldTemplates {
  /**
   * Renders one of them: {@code view}, {@code column-view}, {@code edit} or {@code xml}; empty if
   * the type has no such template. The values are what Jira gives, and the type's own.
   */
  Optional<Markup> render(String typeKey, String name, Map<String, Object> values);
}
