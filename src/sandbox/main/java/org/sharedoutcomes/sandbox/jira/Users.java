package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The users, and who is logged in. */
public final class Users {
  static final String ADMINISTRATORS = "jira-administrators";
  static final String SOFTWARE_USERS = "jira-software-users";

  static final List<UserData> FIRST =
      List.of(
          user("admin", "Ada Admin", ADMINISTRATORS, SOFTWARE_USERS),
          user("paula", "Paula Product", SOFTWARE_USERS, "product").at("Europe/Berlin", null),
          user("max", "Max Marketing", SOFTWARE_USERS, "marketing").at("America/New_York", null),
          user("sue", "Sue Support", SOFTWARE_USERS, "support").at("Europe/Berlin", "de"),
          user("dev", "Dev Developer", SOFTWARE_USERS),
          user("guest", "Guest"));

  /**
   * Ends what {@link #logIn} began: closing it gives the thread back to who was logged in before.
   */
  public interface Session extends AutoCloseable {
    @Override
    void close();
  }

  private record Present(ApplicationUser user, Locale locale) {}

  private final Jira jira;
  private final ThreadLocal<Present> present = new ThreadLocal<>();

  Users(Jira jira) {
    this.jira = jira;
  }

  private static UserData user(String name, String displayName, String... groups) {
    return new UserData(name, displayName, name + "@example.com", true, List.of(groups));
  }

  public List<UserData> all() {
    return jira.memory().users();
  }

  public Optional<UserData> find(String name) {
    return Optional.ofNullable(jira.memory().user(name));
  }

  /** The active user with this name and password. */
  public Optional<UserData> authenticate(String name, String password) {
    return find(name).filter(user -> user.active() && user.name().equals(password));
  }

  /** Keeps what an administrator changed of a user who is there. */
  public void change(UserData user) {
    jira.store()
        .write(
            transaction -> {
              long id = jira.memory().userId(user.name());
              transaction.put(Row.Kind.USER, id, user);
              return id;
            });
  }

  /** Makes a user (null: nobody) the one who is logged in, in this thread, until it is closed. */
  public Session logIn(ApplicationUser user, Locale locale) {
    Present before = present.get();
    present.set(new Present(user, locale));
    return () -> present.set(before);
  }

  public Session logIn(ApplicationUser user) {
    return logIn(user, locale());
  }

  void become(ApplicationUser user) {
    present.set(new Present(user, locale()));
  }

  /** Who is logged in, in this thread; null for nobody. */
  public ApplicationUser loggedIn() {
    Present now = present.get();
    return now == null ? null : now.user();
  }

  public Locale locale() {
    Present now = present.get();
    return now == null ? Locale.ENGLISH : now.locale();
  }

  /** The names of all groups. */
  public Set<String> groups() {
    Set<String> groups = new TreeSet<>();
    all().forEach(user -> groups.addAll(user.groups()));
    return groups;
  }

  public boolean isInGroup(ApplicationUser user, String group) {
    return user != null && find(user.getKey()).filter(u -> u.groups().contains(group)).isPresent();
  }

  public boolean isAdministrator(ApplicationUser user) {
    return isInGroup(user, ADMINISTRATORS);
  }

  /** Whether a user may browse and work in the projects; nobody else may. */
  public boolean mayWork(ApplicationUser user) {
    return user != null
        && user.isActive()
        && (isInGroup(user, SOFTWARE_USERS) || isAdministrator(user));
  }
}
