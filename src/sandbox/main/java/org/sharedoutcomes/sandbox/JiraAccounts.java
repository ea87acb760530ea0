package org.sharedoutcomes.sandbox;

import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.sandbox.jira.Jira;
import org.sharedoutcomes.sandbox.jira.UserData;
import org.sharedoutcomes.sandbox.web.Account;
import org.sharedoutcomes.sandbox.web.Accounts;

/** Jira's users as accounts to log in with. */
record JiraAccounts(Jira jira) implements Accounts {
  private static final List<String> NAMES = List.of("admin", "paula", "max", "sue", "dev", "guest");

  @Override
  public Optional<Account> authenticate(String name, String password) {
    return jira.users().authenticate(name, password).map(JiraAccounts::account);
  }

  @Override
  public Optional<Account> find(String name) {
    return jira.users().find(name).filter(UserData::active).map(JiraAccounts::account);
  }

  @Override
  public List<Account> all() {
    return NAMES.stream().flatMap(name -> find(name).stream()).toList();
  }

  boolean isInGroup(String name, String group) {
    return jira.users().find(name).filter(user -> user.groups().contains(group)).isPresent();
  }

  private static Account account(UserData user) {
    return new Account(
        user.name(),
        user.displayName(),
        user.groups().contains("jira-administrators"),
        user.groups().contains("jira-software-users"));
  }
}
