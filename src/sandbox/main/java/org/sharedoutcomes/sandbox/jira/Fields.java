package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.impl.CalculatedCFType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.rest.FieldJsonRepresentation;
import com.atlassian.jira.issue.fields.rest.RestAwareCustomFieldType;
import com.atlassian.jira.plugin.jql.function.JqlFunctionModuleDescriptor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The custom fields of types which are there now. */
public final class Fields {
  /** The type of Jira Software's field Epic Link. */
  public static final String EPIC_LINK = "com.pyxis.greenhopper.jira:gh-epic-link";

  /** The type of Jira's own field for a number. */
  public static final String NUMBER = "com.atlassian.jira.plugin.system.customfieldtypes:float";

  private static final long EPIC_LINK_ID = 10001;
  private static final long STORY_POINTS_ID = 10002;
  private static final long FIRST_OF_PLUGINS = 10100;

  private record Function(String getFunctionName, boolean isList)
      implements JqlFunctionModuleDescriptor {}

  private final Jira jira;
  private final EpicLinkType epicLink;
  private final NumberType number;
  private boolean byItself = true;

  Fields(Jira jira) {
    this.jira = jira;
    this.epicLink = new EpicLinkType(jira);
    this.number = new NumberType(jira);
  }

  public List<CustomField> all() {
    Map<String, PluginModules.FieldType> types = jira.modules().customFieldTypes();
    List<CustomField> fields = new ArrayList<>();
    for (FieldData data : jira.memory().fields()) {
      if (data.type().equals(EPIC_LINK)) {
        fields.add(new StoredField(data, epicLink));
      } else if (data.type().equals(NUMBER)) {
        fields.add(new StoredField(data, number));
      } else if (types.containsKey(data.type())) {
        fields.add(new StoredField(data, types.get(data.type()).type()));
      }
    }
    return fields;
  }

  /** By id ({@code customfield_10100}), by number ({@code 10100}) or by name in any case. */
  public Optional<CustomField> find(String idOrName) {
    return all().stream()
        .filter(
            field ->
                field.getId().equals(idOrName)
                    || field.getIdAsLong().toString().equals(idOrName)
                    || field.getName().equalsIgnoreCase(idOrName))
        .findFirst();
  }

  public Optional<CustomField> ofType(String typeKey) {
    return all().stream()
        .filter(field -> field.getCustomFieldType().getKey().equals(typeKey))
        .findFirst();
  }

  /** The value as Jira's REST shows it: null, a text, a list or a map. */
  public Object json(CustomField field, StoredIssue issue) {
    CustomFieldType<?, ?> type = field.getCustomFieldType();
    if (type == epicLink) {
      return issue.epicKey();
    }
    if (type == number) {
      return number.getValueFromIssue(field, issue);
    }
    if (!(type instanceof RestAwareCustomFieldType aware)) {
      return text(field, issue);
    }
    FieldJsonRepresentation json = aware.getJsonFromIssue(field, issue, false, null);
    return json == null || json.getStandardData() == null ? null : json.getStandardData().getData();
  }

  /** The value as text for people; null if there is none. */
  @SuppressWarnings("unchecked")
  public String text(CustomField field, StoredIssue issue) {
    CustomFieldType<Object, Object> type = field.getCustomFieldType();
    if (field.getCustomFieldType() == epicLink) {
      return issue.epicKey();
    }
    Object value = type.getValueFromIssue(field, issue);
    if (value instanceof Collection<?> several) {
      return several.isEmpty()
          ? null
          : String.join(", ", several.stream().map(type::getStringFromSingularObject).toList());
    }
    return value == null ? null : type.getStringFromSingularObject(value);
  }

  /** Whether people can set it, by a form or by REST. */
  public boolean isEditable(CustomField field) {
    return !(field.getCustomFieldType() instanceof CalculatedCFType);
  }

  /** Whether people see it on the one screen. */
  public boolean isShown(CustomField field) {
    return field instanceof StoredField stored && stored.data().isShown();
  }

  void show(String fieldId) {
    StoredField field = (StoredField) find(fieldId).orElseThrow();
    jira.store()
        .write(
            transaction -> {
              FieldData shown = field.data().shown();
              transaction.put(Row.Kind.FIELD, shown.id(), shown);
              return true;
            });
  }

  /** Makes a field, which is on no screen yet. */
  CustomField create(String name, String type) {
    long made =
        jira.store()
            .write(
                transaction -> {
                  long id = Math.max(FIRST_OF_PLUGINS, transaction.nextId(Row.Kind.FIELD));
                  transaction.put(Row.Kind.FIELD, id, new FieldData(id, name, type, true));
                  return id;
                });
    return find("customfield_" + made).orElseThrow();
  }

  void modulesChanged() {
    jira.modules()
        .customFieldTypes()
        .forEach(
            (key, type) -> type.type().init(new TypeModule(key, type.name(), type.description())));
    jira.modules().jqlFunctions().forEach((name, it) -> it.init(new Function(name, true)));
    jira.store().write(this::addMissing);
  }

  /** Makes no field of a plugin's types by itself any more. */
  public void leaveToPeople() {
    byItself = false;
  }

  private boolean addMissing(Transaction transaction) {
    List<String> present = jira.memory().fields().stream().map(FieldData::type).toList();
    if (!present.contains(EPIC_LINK)) {
      transaction.put(
          Row.Kind.FIELD, EPIC_LINK_ID, new FieldData(EPIC_LINK_ID, "Epic Link", EPIC_LINK));
    }
    if (!present.contains(NUMBER)) {
      transaction.put(
          Row.Kind.FIELD, STORY_POINTS_ID, new FieldData(STORY_POINTS_ID, "Story Points", NUMBER));
    }
    jira.modules()
        .customFieldTypes()
        .forEach(
            (key, type) -> {
              if (byItself && !present.contains(key)) {
                long id = Math.max(FIRST_OF_PLUGINS, transaction.nextId(Row.Kind.FIELD));
                transaction.put(Row.Kind.FIELD, id, new FieldData(id, type.name(), key));
              }
            });
    return true;
  }
}
