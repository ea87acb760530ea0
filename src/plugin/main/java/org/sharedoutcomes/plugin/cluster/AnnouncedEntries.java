package org.sharedoutcomes.plugin.cluster;

import com.atlassian.jira.web.ExecutingHttpRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.sharedoutcomes.core.journal.Entries;
import org.sharedoutcomes.core.journal.Entry;

/**
 * Announces every change of a definition once it is stored, and asks for the revision once in a
 * request, so that all parts of one page show one state. Whoever writes sees the newest again.
 */
public final class AnnouncedEntries implements Entries {
  private static final String REVISION = "org.sharedoutcomes.jira.revision";

  private final Entries stored;
  private final DefinitionChanges changes;

  public AnnouncedEntries(Entries stored, DefinitionChanges changes) {
    this.stored = stored;
    this.changes = changes;
  }

  @Override
  public boolean append(Entry entry, boolean definition) {
    forgetRevision();
    boolean added = stored.append(entry, definition);
    if (added && definition) {
      changes.tell();
    }
    return added;
  }

  @Override
  public boolean appendAll(List<Entry> entries) {
    forgetRevision();
    boolean added = stored.appendAll(entries);
    if (added) {
      changes.tell();
    }
    return added;
  }

  @Override
  public void erase(Collection<String> streams) {
    forgetRevision();
    stored.erase(streams);
    changes.tell();
  }

  @Override
  public List<Entry> heads(Collection<String> streams) {
    return stored.heads(streams);
  }

  @Override
  public List<Entry> headsOf(Collection<String> kinds) {
    return stored.headsOf(kinds);
  }

  @Override
  public List<Entry> headsOf(String kind, Instant since) {
    return stored.headsOf(kind, since);
  }

  @Override
  public List<Entry> between(Collection<String> streams, Instant after, Instant until) {
    return stored.between(streams, after, until);
  }

  @Override
  public List<Entry> history(String stream) {
    return stored.history(stream);
  }

  @Override
  public String revision() {
    HttpServletRequest request = ExecutingHttpRequest.get();
    if (request == null) {
      return stored.revision();
    }
    if (request.getAttribute(REVISION) == null) {
      request.setAttribute(REVISION, stored.revision());
    }
    return (String) request.getAttribute(REVISION);
  }

  private static void forgetRevision() {
    HttpServletRequest request = ExecutingHttpRequest.get();
    if (request != null) {
      request.removeAttribute(REVISION);
    }
  }

  @Override
  public void forEach(Consumer<Entry> reader) {
    stored.forEach(reader);
  }

  @Override
  public void forEachHead(Consumer<Entry> reader) {
    stored.forEachHead(reader);
  }
}
