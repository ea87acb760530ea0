package org.sharedoutcomes.sandbox.module;

import com.atlassian.plugin.web.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.sharedoutcomes.sandbox.osgi.PluginRefused;
import org.sharedoutcomes.sandbox.web.Account;

/** Reads {@code <condition>} and {@code <conditions>}: the plugin's classes, and Jira's own. */
final class Conditions {
  private static final String JIRA = "com.atlassian.jira.plugin.webfragment.conditions.";
  private final Supplier<Optional<Account>> visitor;

  Conditions(Supplier<Optional<Account>> visitor) {
    this.visitor = visitor;
  }

  /** All conditions directly inside an element must hold. */
  Predicate<Map<String, Object>> of(Xml parent, EnabledPlugin plugin) {
    return join(parent, plugin, true);
  }

  private Predicate<Map<String, Object>> join(Xml parent, EnabledPlugin plugin, boolean all) {
    List<Predicate<Map<String, Object>>> parts = new ArrayList<>();
    parent.children("condition").forEach(one -> parts.add(single(one, plugin)));
    for (Xml group : parent.children("conditions")) {
      parts.add(join(group, plugin, !group.attribute("type").equals("OR")));
    }
    return all
        ? context -> parts.stream().allMatch(part -> part.test(context))
        : context -> parts.stream().anyMatch(part -> part.test(context));
  }

  private Predicate<Map<String, Object>> single(Xml xml, EnabledPlugin plugin) {
    String name = xml.required("class");
    Predicate<Map<String, Object>> holds =
        name.startsWith(JIRA) ? builtIn(name, xml, plugin) : own(name, xml, plugin);
    return xml.attribute("invert").equals("true") ? holds.negate() : holds;
  }

  private static Predicate<Map<String, Object>> own(String name, Xml xml, EnabledPlugin plugin) {
    Condition condition = plugin.create(name, Condition.class);
    condition.init(xml.params());
    return condition::shouldDisplay;
  }

  private Predicate<Map<String, Object>> builtIn(String name, Xml xml, EnabledPlugin plugin) {
    plugin.container().load(name);
    String permission = xml.params().getOrDefault("permission", "");
    return switch (name.substring(JIRA.length())) {
      case "UserLoggedInCondition" -> context -> visitor.get().isPresent();
      case "UserIsAdminCondition" -> context -> isAdministrator();
      case "JiraGlobalPermissionCondition" -> {
        if (!List.of("admin", "sysadmin", "ADMINISTER", "SYSTEM_ADMIN").contains(permission)) {
          throw new PluginRefused(
              "The sandbox knows no global permission \"" + permission + "\" in a condition.");
        }
        yield context -> isAdministrator();
      }
      default -> throw new PluginRefused("The sandbox does not have the condition " + name + ".");
    };
  }

  private boolean isAdministrator() {
    return visitor.get().filter(Account::administrator).isPresent();
  }
}
