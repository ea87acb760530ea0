package org.sharedoutcomes.plugin.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.signoff.Preview;
import org.sharedoutcomes.core.signoff.Preview.Group;

/** What a rule would do, on the wire; issues are those that the asker may see. */
record PreviewJson(
    int issues,
    Map<String, GroupJson> gain,
    Map<String, GroupJson> lose,
    GroupJson stale,
    GroupJson blocked,
    List<String> warnings) {
  /** Some issues: how many, and the keys of those that may be seen. */
  record GroupJson(int count, List<String> issues) {
    static GroupJson of(Group group) {
      return new GroupJson(group.count(), group.visible().stream().map(IssueFacts::key).toList());
    }
  }

  static PreviewJson of(Preview preview, Texts texts) {
    return new PreviewJson(
        preview.issues(),
        groups(preview.gain()),
        groups(preview.lose()),
        GroupJson.of(preview.stale()),
        GroupJson.of(preview.blocked()),
        preview.warnings().stream().map(texts::say).toList());
  }

  private static Map<String, GroupJson> groups(Map<String, Group> groups) {
    Map<String, GroupJson> json = new LinkedHashMap<>();
    groups.forEach((function, group) -> json.put(function, GroupJson.of(group)));
    return json;
  }
}
