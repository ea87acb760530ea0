package org.sharedoutcomes.core.common;

import java.util.Locale;

/** Who is asking right now, in this request. */
public interface CurrentUser {
  Actor actor();

  Locale locale();
}
