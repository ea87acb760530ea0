package org.sharedoutcomes.sandbox.web;

import java.util.Optional;

/** Is told of everybody who comes and goes. */
public interface Visitors {
  /** A thread begins to answer a request of this user. */
  void enter(Optional<Account> account);

  /** The thread has answered. */
  void leave();
}
