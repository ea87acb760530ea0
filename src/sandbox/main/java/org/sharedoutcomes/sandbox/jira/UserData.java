package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.user.ApplicationUser;
import java.util.List;

/**
 * A user; the key is the name, and so is the password.
 *
 * @param timeZone of the profile; null for the sandbox's own
 * @param language of the profile; null for the sandbox's own
 */
public record UserData(
    String name,
    String displayName,
    String email,
    boolean active,
    List<String> groups,
    String timeZone,
    String language)
    implements ApplicationUser {
  public UserData(
      String name, String displayName, String email, boolean active, List<String> groups) {
    this(name, displayName, email, active, groups, null, null);
  }

  public UserData {
    groups = groups == null ? List.of() : List.copyOf(groups);
  }

  UserData at(String zone, String spoken) {
    return new UserData(name, displayName, email, active, groups, zone, spoken);
  }

  /** The same person, still here or not, in other groups. */
  public UserData with(boolean stays, List<String> others) {
    return new UserData(name, displayName, email, stays, others, timeZone, language);
  }

  @Override
  public String getKey() {
    return name;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getUsername() {
    return name;
  }

  @Override
  public String getDisplayName() {
    return displayName;
  }

  @Override
  public String getEmailAddress() {
    return email;
  }

  @Override
  public boolean isActive() {
    return active;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ApplicationUser user && user.getKey().equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
