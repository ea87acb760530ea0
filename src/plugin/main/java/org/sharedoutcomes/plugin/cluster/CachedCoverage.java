package org.sharedoutcomes.plugin.cluster;

import com.atlassian.cache.CacheManager;
import com.atlassian.cache.CacheSettingsBuilder;
import com.atlassian.cache.CachedReference;
import java.util.concurrent.TimeUnit;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.signoff.Coverage;
import org.sharedoutcomes.core.signoff.KnownCoverage;

/**
 * Keeps in every node's memory which projects the product is used in. Each node reads for itself; a
 * change tells the others to forget, and what a lost message would leave behind ends by itself.
 */
public final class CachedCoverage implements KnownCoverage {
  private static final String NAME = "org.sharedoutcomes.jira.coverage";
  private static final long MINUTES = 5;

  private final CachedReference<Coverage> known;

  public CachedCoverage(CacheManager caches, Journal journal, DefinitionChanges changes) {
    known =
        caches.getCachedReference(
            NAME,
            () -> Coverage.of(journal.snapshot()),
            new CacheSettingsBuilder()
                .remote()
                .replicateViaInvalidation()
                .flushable()
                .expireAfterWrite(MINUTES, TimeUnit.MINUTES)
                .build());
    changes.listen(known::reset);
  }

  @Override
  public Coverage now() {
    return known.get();
  }
}
