package org.sharedoutcomes.core.testkit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;

/** The sandbox's users, groups and roles. A user's key is never the login name. */
public final class FakePeople implements People {
  public static final Actor ADMIN = new Actor("u-admin");
  public static final Actor PAULA = new Actor("u-paula");
  public static final Actor MAX = new Actor("u-max");
  public static final Actor SUE = new Actor("u-sue");
  public static final Actor DEV = new Actor("u-dev");
  public static final Actor GUEST = new Actor("u-guest");

  private final Map<String, Person> byKey = new LinkedHashMap<>();
  private final Map<String, Set<String>> groups = new TreeMap<>();
  private final Map<String, Set<String>> roles = new TreeMap<>();

  public FakePeople() {
    add("admin", "Ada Admin", "jira-administrators", "jira-software-users");
    add("paula", "Paula Product", "product", "jira-software-users");
    add("max", "Max Marketing", "marketing", "jira-software-users");
    add("sue", "Sue Support", "support", "jira-software-users");
    add("dev", "Dev Eloper", "jira-software-users");
    add("guest", "Guest");
  }

  /** Adds an active user with the key {@code u-name}. */
  public Actor add(String name, String displayName, String... groupsOfUser) {
    String key = "u-" + name;
    byKey.put(key, new Person(key, name, displayName, true));
    for (String group : groupsOfUser) {
      groups.computeIfAbsent(group, any -> new TreeSet<>()).add(key);
    }
    return new Actor(key);
  }

  public void leave(Actor actor) {
    byKey.computeIfPresent(
        actor.userKey(), (key, p) -> new Person(key, p.name(), p.displayName(), false));
  }

  public void removeGroup(String group) {
    groups.remove(group);
  }

  public void giveRole(Actor actor, String role, String project) {
    roles.computeIfAbsent(role, any -> new TreeSet<>()).add(project + "/" + actor.userKey());
  }

  @Override
  public Optional<Person> named(String name) {
    return byKey.values().stream().filter(person -> person.name().equals(name)).findFirst();
  }

  @Override
  public Optional<Person> withKey(String userKey) {
    return Optional.ofNullable(byKey.get(userKey));
  }

  @Override
  public Set<String> groupsOf(String userKey) {
    Set<String> names = new TreeSet<>();
    groups.forEach(
        (name, members) -> {
          if (members.contains(userKey)) {
            names.add(name);
          }
        });
    return names;
  }

  @Override
  public List<Person> membersOf(String group) {
    return groups.getOrDefault(group, Set.of()).stream()
        .map(byKey::get)
        .filter(Person::active)
        .sorted(Comparator.comparing(Person::displayName))
        .toList();
  }

  @Override
  public boolean groupExists(String group) {
    return groups.containsKey(group);
  }

  @Override
  public boolean roleExists(String role) {
    return roles.containsKey(role);
  }

  @Override
  public List<Person> inRole(String role, String projectKey) {
    return byKey.values().stream()
        .filter(person -> person.active())
        .filter(p -> roles.getOrDefault(role, Set.of()).contains(projectKey + "/" + p.key()))
        .sorted(Comparator.comparing(Person::displayName))
        .toList();
  }
}
