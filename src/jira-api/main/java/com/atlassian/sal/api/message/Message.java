package com.atlassian.sal.api.message;

import java.io.Serializable;
import org.sharedoutcomes.evidence.Evidence;

/** A text key with its arguments. */
@Evidence("P113")
public interface Message {
  String getKey();

  Serializable[] getArguments();
}
