package org.sharedoutcomes.sandbox.sal;

import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.user.UserProfile;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.sharedoutcomes.sandbox.web.Account;
import org.sharedoutcomes.sandbox.web.Accounts;
import org.sharedoutcomes.sandbox.web.CurrentUser;

/**
 * The accounts as plugins see them. A user's key is the name.
 *
 * @param present the name of whoever is logged in, in this thread
 * @param inGroup whether a name is in a group
 */
public record AccountUsers(
    Accounts accounts, Supplier<Optional<String>> present, BiPredicate<String, String> inGroup)
    implements UserManager {

  private record Profile(Account account) implements UserProfile {
    @Override
    public UserKey getUserKey() {
      return new UserKey(account.name());
    }

    @Override
    public String getUsername() {
      return account.name();
    }

    @Override
    public String getFullName() {
      return account.displayName();
    }

    @Override
    public String getEmail() {
      return account.name() + "@example.com";
    }
  }

  @Override
  public UserProfile getRemoteUser() {
    return profile(present.get().flatMap(accounts::find));
  }

  @Override
  public UserKey getRemoteUserKey() {
    return present.get().map(UserKey::new).orElse(null);
  }

  @Override
  public UserProfile getRemoteUser(HttpServletRequest request) {
    return profile(CurrentUser.of(request));
  }

  @Override
  public UserKey getRemoteUserKey(HttpServletRequest request) {
    return CurrentUser.of(request).map(account -> new UserKey(account.name())).orElse(null);
  }

  @Override
  public UserProfile getUserProfile(UserKey key) {
    return profile(find(key));
  }

  @Override
  public UserProfile getUserProfile(String username) {
    return profile(accounts.find(username));
  }

  @Override
  public boolean isAdmin(UserKey key) {
    return find(key).filter(Account::administrator).isPresent();
  }

  @Override
  public boolean isSystemAdmin(UserKey key) {
    return isAdmin(key);
  }

  @Override
  public boolean isUserInGroup(UserKey key, String group) {
    return find(key).filter(account -> inGroup.test(account.name(), group)).isPresent();
  }

  @Override
  public boolean isLicensed(UserKey key) {
    return find(key).filter(Account::licensed).isPresent();
  }

  @Override
  public boolean isAnonymousAccessEnabled() {
    return true;
  }

  private Optional<Account> find(UserKey key) {
    return Optional.ofNullable(key).flatMap(known -> accounts.find(known.getStringValue()));
  }

  private static UserProfile profile(Optional<Account> account) {
    return account.<UserProfile>map(Profile::new).orElse(null);
  }
}
