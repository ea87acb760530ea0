package org.sharedoutcomes.plugin.field;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.outcome.Outcome;

/** The outcomes' names and addresses, as the field shows them. */
public final class OutcomeNames {
  private final Journal journal;
  private final ApplicationProperties applicationProperties;

  public OutcomeNames(Journal journal, ApplicationProperties applicationProperties) {
    this.journal = journal;
    this.applicationProperties = applicationProperties;
  }

  /** Those of the keys that are no outcome. */
  List<String> unknown(Collection<String> keys) {
    Snapshot snapshot = journal.snapshot();
    return keys.stream().filter(key -> snapshot.find(Outcome.KIND, key).isEmpty()).toList();
  }

  /** The names, joined; a key stands for an outcome that is gone. */
  String joined(Collection<String> keys) {
    Snapshot snapshot = journal.snapshot();
    return keys.stream().map(key -> name(snapshot, key)).collect(Collectors.joining(", "));
  }

  /** Every outcome in use and those chosen already: programmes in order, each by name. */
  List<Map<String, String>> toChoose(Collection<String> chosen) {
    return journal.snapshot().values(Outcome.KIND).stream()
        .filter(outcome -> !outcome.retired() || chosen.contains(outcome.key()))
        .sorted(Comparator.comparing(Outcome::programme).thenComparing(Outcome::name))
        .map(
            outcome ->
                Map.of(
                    "key", outcome.key(), "name", outcome.name(), "programme", outcome.programme()))
        .toList();
  }

  /** These outcomes with the address of each one's page. */
  List<Map<String, String>> linked(Collection<String> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    Snapshot snapshot = journal.snapshot();
    String base = applicationProperties.getBaseUrl(UrlMode.RELATIVE);
    return keys.stream()
        .map(
            key ->
                Map.of(
                    "key",
                    key,
                    "name",
                    name(snapshot, key),
                    "href",
                    base + "/plugins/servlet/shared-outcomes/outcomes/" + key))
        .toList();
  }

  private static String name(Snapshot snapshot, String key) {
    return snapshot.find(Outcome.KIND, key).map(found -> found.value().name()).orElse(key);
  }
}
