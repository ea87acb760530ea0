package org.sharedoutcomes.plugin.jira;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.context.GlobalIssueContext;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.setup.JiraFields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The product's fields in Jira. The members behind it are seen in plugins for older versions only:
 * where this Jira has others, an administrator learns how to do it by hand.
 */
public final class JiraProductFields implements JiraFields {
  private static final Logger LOG = LoggerFactory.getLogger(JiraProductFields.class);
  private static final String EXACT_TEXT =
      "com.atlassian.jira.plugin.system.customfieldtypes:exacttextsearcher";

  private final CustomFieldManager customFields;
  private final FieldLookup lookup;
  private final FieldScreenManager fieldScreens;
  private final ProjectScreens projectScreens;
  private final Texts texts;

  public JiraProductFields(
      CustomFieldManager customFields,
      FieldLookup lookup,
      FieldScreenManager fieldScreens,
      ProjectScreens projectScreens,
      Texts texts) {
    this.customFields = customFields;
    this.lookup = lookup;
    this.fieldScreens = fieldScreens;
    this.projectScreens = projectScreens;
    this.texts = texts;
  }

  /**
   * A field of the product. Its name is the same in every language, since queries are written with
   * it; Jira translates the names of fields itself.
   *
   * @param searcher the one that the type allows; empty for none
   */
  private record Brought(String type, String name, String searcher) {}

  private static final List<Brought> BROUGHT =
      List.of(
          new Brought(FieldLookup.OUTCOMES, "Outcomes", ""),
          new Brought(FieldLookup.CUSTOMER_FACING, "Customer-facing", EXACT_TEXT),
          new Brought(FieldLookup.TARGET_QUARTER, "Target quarter", EXACT_TEXT),
          new Brought(FieldLookup.SIGN_OFF, "Sign-off", ""));

  @Override
  public List<Field> fields() {
    return BROUGHT.stream()
        .map(
            one -> {
              Optional<CustomField> field = lookup.ofType(one.type());
              return new Field(
                  field.map(CustomField::getName).orElse(one.name()),
                  field.map(CustomField::getId));
            })
        .toList();
  }

  @Override
  public Answer<List<Screen>> screens(Collection<String> projects) {
    return carefully(
        () -> {
          List<Field> fields = fields();
          return Answer.done(
              projectScreens.of(projects).stream()
                  .map(
                      screen ->
                          new Screen(screen.getId(), screen.getName(), missing(screen, fields)))
                  .toList());
        });
  }

  private static List<String> missing(FieldScreen screen, List<Field> fields) {
    return fields.stream()
        .filter(field -> !field.id().map(screen::containsField).orElse(false))
        .map(Field::name)
        .toList();
  }

  @Override
  public Answer<Placed> place(Collection<Long> screens) {
    return carefully(
        () -> {
          List<String> made = new ArrayList<>();
          for (Brought one : BROUGHT) {
            if (lookup.ofType(one.type()).isEmpty()) {
              made.add(make(one).getName());
            }
          }
          return Answer.done(new Placed(made, show(screens)));
        });
  }

  private CustomField make(Brought one) {
    CustomFieldSearcher searcher =
        one.searcher().isEmpty() ? null : customFields.getCustomFieldSearcher(one.searcher());
    try {
      return customFields.createCustomField(
          one.name(),
          texts.text(
              "shared-outcomes.field." + one.type().replaceFirst(".*:", "") + "-description"),
          customFields.getCustomFieldType(one.type()),
          searcher,
          List.of(GlobalIssueContext.getInstance()),
          // Jira takes a list with null for every issue type.
          Collections.singletonList(null));
    } catch (Exception e) {
      throw new IllegalStateException("Jira did not make the field " + one.type(), e);
    }
  }

  private List<String> show(Collection<Long> screens) {
    List<String> changed = new ArrayList<>();
    for (Long id : screens) {
      FieldScreen screen = fieldScreens.getFieldScreen(id);
      if (screen == null) {
        continue;
      }
      List<String> absent =
          fields().stream()
              .flatMap(field -> field.id().stream())
              .filter(field -> !screen.containsField(field))
              .toList();
      absent.forEach(screen.getTab(0)::addFieldScreenLayoutItem);
      if (!absent.isEmpty()) {
        changed.add(screen.getName());
      }
    }
    return changed;
  }

  private static <T> Answer<T> carefully(Supplier<Answer<T>> work) {
    try {
      return work.get();
    } catch (RuntimeException | LinkageError unlike) {
      LOG.warn("Jira's fields and screens could not be read or changed", unlike);
      return Answer.refused(Refusal.invalid("screens", "shared-outcomes.setup.by-hand"));
    }
  }
}
