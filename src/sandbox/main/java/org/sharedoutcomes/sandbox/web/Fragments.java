package org.sharedoutcomes.sandbox.web;

import java.util.List;
import java.util.Map;
import org.sharedoutcomes.sandbox.velocity.Markup;

/**
 * What plugins put into pages. The context has Jira's keys: {@code user}, {@code project}, {@code
 * issue}, {@code helper}.
 */
public interface Fragments {
  /** The links of a section, in order, whose conditions hold. */
  List<Link> links(String section, Map<String, Object> context);

  /** The sections of a location, in order, whose conditions hold. */
  List<Section> sections(String location, Map<String, Object> context);

  /** The panels of a location, in order, rendered, whose conditions hold. */
  List<Panel> panels(String location, Map<String, Object> context);

  /** A link; the address is complete and starts with the base address. */
  record Link(String key, String id, String label, String url, String iconClass) {}

  /** A section; {@code name} is what follows the slash in the section of its links. */
  record Section(String key, String name, String label) {}

  /** A rendered panel; {@code key} is the complete module key. */
  record Panel(String key, String label, Markup html) {}
}
