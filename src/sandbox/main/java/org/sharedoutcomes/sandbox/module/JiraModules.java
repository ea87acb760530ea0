package org.sharedoutcomes.sandbox.module;

import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.plugin.customfield.CustomFieldTypeModuleDescriptor;
import com.atlassian.jira.plugin.jql.function.JqlFunction;
import com.atlassian.jira.plugin.jql.function.JqlFunctionModuleDescriptor;
import com.atlassian.jira.plugin.workflow.WorkflowPluginFactory;
import com.opensymphony.workflow.Condition;
import com.opensymphony.workflow.Validator;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.sharedoutcomes.sandbox.jira.PluginModules;
import org.sharedoutcomes.sandbox.osgi.PluginRefused;
import org.sharedoutcomes.sandbox.velocity.Markup;
import org.sharedoutcomes.sandbox.web.FieldTemplates;

/** The modules that Jira itself uses: field types, JQL functions, workflow. */
final class JiraModules implements PluginModules, FieldTemplates {
  private final Map<String, FieldType> fieldTypes = new ConcurrentSkipListMap<>();
  private final Map<String, FieldModule> fieldModules = new ConcurrentSkipListMap<>();
  private final Map<String, JqlFunction> functions = new ConcurrentSkipListMap<>();
  private final Map<String, Validator> validators = new ConcurrentSkipListMap<>();
  private final Map<String, Condition> conditions = new ConcurrentSkipListMap<>();

  private record FieldModule(Xml xml, EnabledPlugin plugin) {}

  /** What a field type is told of its module. */
  private record FieldDescriptor(String key, String label, String text)
      implements CustomFieldTypeModuleDescriptor {
    @Override
    public String getCompleteKey() {
      return key;
    }

    @Override
    public String getName() {
      return label;
    }

    @Override
    public String getDescription() {
      return text;
    }
  }

  /** What a JQL function is told of its module. */
  private record FunctionDescriptor(String name, boolean list)
      implements JqlFunctionModuleDescriptor {
    @Override
    public String getFunctionName() {
      return name;
    }

    @Override
    public boolean isList() {
      return list;
    }
  }

  Runnable fieldType(Xml xml, EnabledPlugin plugin) {
    String key = plugin.complete(xml);
    for (Xml resource : xml.children("resource")) {
      String location = resource.required("location");
      if (!location.startsWith("templates/plugins/fields/")) {
        plugin.requireTemplate(location);
      }
    }
    String nameKey = xml.attribute("i18n-name-key");
    String name = nameKey.isEmpty() ? xml.required("name") : plugin.texts().here(nameKey);
    String description = xml.child("description").map(plugin::label).orElse("");
    CustomFieldType<?, ?> type = plugin.create(xml.required("class"), CustomFieldType.class);
    type.init(new FieldDescriptor(key, name, description));
    fieldTypes.put(key, new FieldType(name, description, type));
    fieldModules.put(key, new FieldModule(xml, plugin));
    return () -> {
      fieldTypes.remove(key);
      fieldModules.remove(key);
    };
  }

  Runnable function(Xml xml, EnabledPlugin plugin) {
    String name =
        xml.child("fname")
            .map(Xml::text)
            .orElseThrow(() -> new PluginRefused("A <jql-function> has no <fname>."));
    boolean list = xml.child("list").map(Xml::text).filter("true"::equals).isPresent();
    JqlFunction function = plugin.create(xml.required("class"), JqlFunction.class);
    function.init(new FunctionDescriptor(name, list));
    functions.put(name, function);
    return () -> functions.remove(name);
  }

  Runnable validator(Xml xml, EnabledPlugin plugin) {
    checkWorkflow(xml, plugin);
    String className = inner(xml, "validator-class");
    validators.put(className, plugin.create(className, Validator.class));
    return () -> validators.remove(className);
  }

  Runnable condition(Xml xml, EnabledPlugin plugin) {
    checkWorkflow(xml, plugin);
    conditions.put(
        plugin.complete(xml), plugin.create(inner(xml, "condition-class"), Condition.class));
    return () -> conditions.remove(plugin.complete(xml));
  }

  private static void checkWorkflow(Xml xml, EnabledPlugin plugin) {
    plugin.create(xml.required("class"), WorkflowPluginFactory.class);
    xml.children("resource")
        .forEach(resource -> plugin.requireTemplate(resource.required("location")));
  }

  private static String inner(Xml xml, String name) {
    return xml.child(name)
        .map(Xml::text)
        .orElseThrow(() -> new PluginRefused("<%s> lacks <%s>.".formatted(xml.name(), name)));
  }

  @Override
  public Optional<Markup> render(String typeKey, String name, Map<String, Object> values) {
    FieldModule module = fieldModules.get(typeKey);
    return Optional.ofNullable(module)
        .flatMap(found -> found.xml().template(name))
        .map(location -> new Markup(module.plugin().templates().render(location, values)));
  }

  @Override
  public Map<String, FieldType> customFieldTypes() {
    return Collections.unmodifiableMap(new TreeMap<>(fieldTypes));
  }

  @Override
  public Map<String, JqlFunction> jqlFunctions() {
    return Collections.unmodifiableMap(new TreeMap<>(functions));
  }

  @Override
  public Optional<Validator> validator(String className) {
    return Optional.ofNullable(validators.get(className));
  }

  @Override
  public Optional<Condition> condition(String completeKey) {
    return Optional.ofNullable(conditions.get(completeKey));
  }
}
