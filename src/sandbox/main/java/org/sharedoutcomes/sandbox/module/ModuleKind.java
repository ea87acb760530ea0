package org.sharedoutcomes.sandbox.module;

/** What an element of the descriptor means. */
interface ModuleKind {
  /** Takes a module into use; running the answer takes it out again. */
  Runnable enable(Xml module, EnabledPlugin plugin);

  /** An element that says something to people or to the host, and makes nothing. */
  static Runnable passive(Xml module, EnabledPlugin plugin) {
    return () -> {};
  }
}
