package org.sharedoutcomes.core.savedview;

import java.util.Map;

/**
 * A view as it was typed.
 *
 * @param sharing {@code private}, {@code shared} or {@code programme}; blank for private
 * @param address the roadmap's parameters by name; those without a value are left out
 */
public record ViewDraft(String name, String sharing, Map<String, String> address) {
  public ViewDraft {
    address = address == null ? Map.of() : address;
  }
}
