package org.sharedoutcomes.sandbox.module;

import com.atlassian.plugin.web.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads {@code <condition>} and {@code <conditions>}: classes of the plugin, and Jira's own. */
final class Conditions {
  private Conditions() {}

  /** All conditions directly inside an element must hold. */
  static Predicate<Map<String, Object>> of(Xml parent, EnabledPlugin plugin) {
    return join(parent, plugin, true);
  }

  private static Predicate<Map<String, Object>> join(
      Xml parent, EnabledPlugin plugin, boolean all) {
    List<Predicate<Map<String, Object>>> parts = new ArrayList<>();
    parent.children("condition").forEach(one -> parts.add(single(one, plugin)));
    for (Xml group : parent.children("conditions")) {
      parts.add(join(group, plugin, !group.attribute("type").equals("OR")));
    }
    return all
        ? context -> parts.stream().allMatch(part -> part.test(context))
        : context -> parts.stream().anyMatch(part -> part.test(context));
  }

  private static Predicate<Map<String, Object>> single(Xml xml, EnabledPlugin plugin) {
    Condition condition = plugin.create(xml.required("class"), Condition.class);
    condition.init(xml.params());
    Predicate<Map<String, Object>> holds = condition::shouldDisplay;
    return xml.attribute("invert").equals("true") ? holds.negate() : holds;
  }
}
