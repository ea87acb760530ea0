package org.sharedoutcomes.plugin.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.ingestion.TokenUses;

/** The last use of each token, to the minute, so that a busy one is not written at each request. */
public final class ActiveObjectsTokenUses implements TokenUses {
  private static final Duration EXACT = Duration.ofMinutes(1);

  private final ActiveObjects ao;

  public ActiveObjectsTokenUses(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public void used(String token, Instant at) {
    Violations.retrying(
        () -> {
          TokenUseRow[] rows = ao.find(TokenUseRow.class, "TOKEN = ?", token);
          if (rows.length == 0) {
            ao.create(TokenUseRow.class, Map.of("TOKEN", token, "LAST_MILLIS", at.toEpochMilli()));
          } else if (rows[0].getLastMillis() < at.minus(EXACT).toEpochMilli()) {
            rows[0].setLastMillis(at.toEpochMilli());
            rows[0].save();
          }
          return token;
        });
  }

  @Override
  public Map<String, Instant> last(Collection<String> tokens) {
    Map<String, Instant> last = new LinkedHashMap<>();
    for (List<String> part : Columns.lists(tokens)) {
      for (TokenUseRow row :
          ao.find(TokenUseRow.class, Columns.in("TOKEN", part), part.toArray())) {
        last.put(row.getToken(), Instant.ofEpochMilli(row.getLastMillis()));
      }
    }
    return last;
  }
}
