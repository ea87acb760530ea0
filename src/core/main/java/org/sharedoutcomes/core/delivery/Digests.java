package org.sharedoutcomes.core.delivery;

import java.util.List;
import org.sharedoutcomes.core.common.Mail.Letter;
import org.sharedoutcomes.core.notice.Notice;

/** Writes a mail about notices, in the recipient's language. */
public interface Digests {
  /**
   * @param notices at least one, oldest first
   */
  Letter letter(String userKey, List<Notice> notices);
}
