package org.sharedoutcomes.plugin.selfcheck;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sharedoutcomes.core.common.Compatibility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks up every weakly proven member at start, and says in one line of the log what is missing.
 */
public final class SelfCheck implements Compatibility, LifecycleAware {
  private static final Logger LOG = LoggerFactory.getLogger(SelfCheck.class);
  private static final String LIST = "/selfcheck/weak-members.txt";

  @Override
  public void onStart() {
    List<Member> members = members();
    List<String> missing =
        members.stream().filter(member -> !member.present()).map(Member::name).toList();
    String found = (members.size() - missing.size()) + " of " + members.size();
    if (missing.isEmpty()) {
      LOG.info("{} weakly proven members of Jira resolve", found);
    } else {
      LOG.warn("{} weakly proven members of Jira resolve; missing: {}", found, missing);
    }
  }

  @Override
  public void onStop() {
    // Nothing runs.
  }

  @Override
  public List<Member> members() {
    ClassLoader loader = SelfCheck.class.getClassLoader();
    return listed().stream()
        .map(one -> new Member(one.readable(), one.evidence(), one.isIn(loader)))
        .toList();
  }

  static List<WeakMember> listed() {
    try (InputStream list = SelfCheck.class.getResourceAsStream(LIST)) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(WeakMember::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
