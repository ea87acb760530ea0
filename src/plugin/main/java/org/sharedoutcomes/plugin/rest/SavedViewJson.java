package org.sharedoutcomes.plugin.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.savedview.SavedView;
import org.sharedoutcomes.core.savedview.ViewDraft;

/**
 * A saved view on the wire.
 *
 * @param owner the login name; left aside in requests
 * @param copyOf id of the view of which a copy is to be made; null otherwise
 * @param mayChange whether the asking user may; left aside in requests
 */
record SavedViewJson(
    String id,
    String name,
    String sharing,
    Map<String, String> parameters,
    String owner,
    Boolean mayChange,
    @JsonInclude(JsonInclude.Include.NON_NULL) String copyOf,
    Integer version) {
  static SavedViewJson of(Document<SavedView> document, People people, boolean mayChange) {
    SavedView view = document.value();
    return new SavedViewJson(
        document.key(),
        view.name(),
        Findings.name(view.sharing()),
        view.address(),
        people.withKey(view.owner()).map(Person::name).orElse(null),
        mayChange,
        null,
        document.version());
  }

  ViewDraft draft() {
    return new ViewDraft(name, sharing, parameters);
  }
}
