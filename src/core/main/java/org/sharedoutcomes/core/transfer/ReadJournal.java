package org.sharedoutcomes.core.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Verification;

/** Shows an administrator the journal, whoever may see what it is about, and verifies it. */
public final class ReadJournal {
  private final Permissions permissions;
  private final Journal journal;

  public ReadJournal(Permissions permissions, Journal journal) {
    this.permissions = permissions;
    this.journal = journal;
  }

  /** A stream with its newest entry; its version is how many entries it has. */
  public record Stream(String name, Entry newest) {}

  /** The entries of the stream, oldest first; of every stream when none is named. */
  public Answer<List<Entry>> entries(Actor actor, String stream) {
    return new Access(permissions).administrator(actor).then(admin -> entries(stream.trim()));
  }

  private Answer<List<Entry>> entries(String stream) {
    if (stream.isEmpty()) {
      List<Entry> all = new ArrayList<>();
      journal.forEach(all::add);
      return Answer.done(all);
    }
    List<Entry> entries = journal.history(stream);
    return entries.isEmpty()
        ? Answer.refused(Refusal.notFound("stream", "shared-outcomes.journal.no-stream", stream))
        : Answer.done(entries);
  }

  /** Every stream by name. */
  public Answer<List<Stream>> streams(Actor actor) {
    return new Access(permissions)
        .administrator(actor)
        .map(
            admin -> {
              Map<String, Entry> newest = new TreeMap<>();
              journal.forEach(entry -> newest.put(entry.stream(), entry));
              return newest.entrySet().stream()
                  .map(stream -> new Stream(stream.getKey(), stream.getValue()))
                  .toList();
            });
  }

  /** Reads everything once and names each place where the chain does not hold. */
  public Answer<Verification> verify(Actor actor) {
    return new Access(permissions).administrator(actor).map(admin -> journal.verify());
  }
}
