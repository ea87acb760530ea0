package org.sharedoutcomes.plugin.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.when;

import com.atlassian.cache.CacheManager;
import com.atlassian.cache.CachedReference;
import com.atlassian.cache.Supplier;
import com.atlassian.jira.web.ExecutingHttpRequest;
import java.util.List;
import org.junit.After;
import org.junit.Test;
import org.mockito.MockedStatic;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.testkit.JacksonBodies;
import org.sharedoutcomes.core.testkit.World;

public class CachedCoverageTest {
  private final World world = new World();
  private final DefinitionChanges changes = new DefinitionChanges();
  private final Journal journal =
      new Journal(
          new AnnouncedEntries(world.entries, changes),
          new JacksonBodies(),
          world.clock,
          World.DEFINITIONS);
  private int loads;
  private final CachedCoverage coverage = new CachedCoverage(caches(), journal, changes);

  private final MockedStatic<ExecutingHttpRequest> noRequest =
      mockStatic(ExecutingHttpRequest.class);

  @After
  public void requests_are_jiras_again() {
    noRequest.close();
  }

  /** Keeps a value until it is reset, as Atlassian's cache does on one node. */
  private CacheManager caches() {
    CacheManager caches = mock(CacheManager.class);
    when(caches.getCachedReference(anyString(), any(), any()))
        .thenAnswer(
            call -> {
              Supplier<?> source = call.getArgument(1);
              return new CachedReference<Object>() {
                private Object kept;

                @Override
                public Object get() {
                  if (kept == null) {
                    loads++;
                    kept = source.get();
                  }
                  return kept;
                }

                @Override
                public void reset() {
                  kept = null;
                }
              };
            });
    return caches;
  }

  private void define(String... projects) {
    Programme programme = new Programme("DEMO", "Demo", List.of(), List.of(projects), null, false);
    assertThat(
            journal
                .save(
                    new Change<>(Programme.KIND, "DEMO", 0, Actor.SYSTEM, "created", "", programme))
                .isDone())
        .isTrue();
  }

  @Test
  public void it_is_read_once_and_then_known() {
    define("TIMOB");
    assertThat(coverage.now().inProgramme("TIMOB")).isTrue();
    assertThat(coverage.now().inProgramme("OTHER")).isFalse();
    assertThat(loads).isEqualTo(1);
  }

  @Test
  public void a_saved_definition_is_seen_at_once() {
    assertThat(coverage.now().inProgramme("TIMOB")).isFalse();
    define("TIMOB");
    assertThat(coverage.now().inProgramme("TIMOB")).isTrue();
  }
}
