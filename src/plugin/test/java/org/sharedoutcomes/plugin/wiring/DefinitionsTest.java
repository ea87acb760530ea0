package org.sharedoutcomes.plugin.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.journal.Kind;

public class DefinitionsTest {
  @Test
  public void an_import_knows_every_kind_of_document_that_there_is() throws Exception {
    List<Kind<?>> kinds = new ArrayList<>();
    for (var found :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.sharedoutcomes.core")) {
      for (JavaField field : found.getFields()) {
        if (field.getName().equals("KIND") && field.getRawType().isEquivalentTo(Kind.class)) {
          kinds.add((Kind<?>) field.reflect().get(null));
        }
      }
    }
    assertThat(kinds).isNotEmpty();
    assertThat(Definitions.andOfIssues()).containsAll(kinds);
  }
}
