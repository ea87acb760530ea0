package org.sharedoutcomes.sandbox.web;

import java.util.List;
import java.util.Optional;

/** Who can log in. */
public interface Accounts {
  Optional<Account> authenticate(String name, String password);

  Optional<Account> find(String name);

  List<Account> all();
}
