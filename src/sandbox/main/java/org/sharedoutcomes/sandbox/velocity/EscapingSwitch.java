package org.sharedoutcomes.sandbox.velocity;

/** Whether the rendering under way escapes what it prints. */
final class EscapingSwitch {
  static final String KEY = "org.sharedoutcomes.sandbox.escaping";
  private boolean on;

  void turnOn() {
    on = true;
  }

  boolean isOn() {
    return on;
  }
}
