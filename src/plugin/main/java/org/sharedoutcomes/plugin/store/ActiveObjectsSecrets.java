package org.sharedoutcomes.plugin.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.delivery.Secrets;

/** The secrets of webhooks, one row each. */
public final class ActiveObjectsSecrets implements Secrets {
  private final ActiveObjects ao;

  public ActiveObjectsSecrets(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public Optional<String> of(String webhook) {
    return find(webhook).map(SecretRow::getSecret);
  }

  private Optional<SecretRow> find(String webhook) {
    SecretRow[] rows = ao.find(SecretRow.class, "WEBHOOK = ?", webhook);
    return rows.length == 0 ? Optional.empty() : Optional.of(rows[0]);
  }

  @Override
  public void put(String webhook, String secret) {
    Violations.retrying(
        () ->
            ao.executeInTransaction(
                () -> {
                  Optional<SecretRow> row = find(webhook);
                  if (row.isPresent()) {
                    row.get().setSecret(secret);
                    row.get().save();
                  } else {
                    ao.create(SecretRow.class, Map.of("WEBHOOK", webhook, "SECRET", secret));
                  }
                  return webhook;
                }));
  }

  @Override
  public void remove(String webhook) {
    ao.deleteWithSQL(SecretRow.class, "WEBHOOK = ?", webhook);
  }
}
