package org.sharedoutcomes.plugin.selfcheck;

import java.lang.invoke.MethodType;
import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A member of Jira as the list names it, one a line: evidence, class, name and descriptor as in a
 * class file. A line without name and descriptor is about the class itself.
 *
 * @param name a method's or field's name; {@code <init>} for a constructor; empty for the class
 * @param descriptor parameters and result, or the field's type; empty for the class
 */
record WeakMember(String evidence, String owner, String name, String descriptor) {
  static WeakMember parse(String line) {
    String[] parts = line.split(" ", -1);
    return parts.length == 2
        ? new WeakMember(parts[0], parts[1], "", "")
        : new WeakMember(parts[0], parts[1], parts[2], parts[3]);
  }

  /** As people read it: {@code com.atlassian.jira.issue.Issue.getFixVersions()}. */
  String readable() {
    if (name.isEmpty()) {
      return owner;
    }
    String member = name.equals("<init>") ? "new" : name;
    if (!descriptor.startsWith("(")) {
      return owner + "." + member;
    }
    String parameters =
        Arrays.stream(parameters())
            .map(type -> type.substring(type.lastIndexOf('/') + 1))
            .reduce((first, second) -> first + ", " + second)
            .orElse("");
    return owner + "." + member + "(" + parameters + ")";
  }

  private String[] parameters() {
    String inside = descriptor.substring(1, descriptor.indexOf(')'));
    List<String> types = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < inside.length(); i++) {
      if (inside.charAt(i) == '[') {
        continue;
      }
      int end = inside.charAt(i) == 'L' ? inside.indexOf(';', i) : i;
      types.add(inside.substring(start, end + 1).replaceAll("[\\[;]|^L", ""));
      i = end;
      start = end + 1;
    }
    return types.toArray(new String[0]);
  }

  boolean isIn(ClassLoader loader) {
    try {
      Class<?> type = Class.forName(owner, false, loader);
      return name.isEmpty() || has(type);
    } catch (ClassNotFoundException | LinkageError missing) {
      return false;
    }
  }

  private boolean has(Class<?> type) {
    if (type == null) {
      return false;
    }
    if (name.equals("<init>")) {
      return Stream.of(type.getDeclaredConstructors()).anyMatch(one -> fits(one, void.class));
    }
    return Stream.of(type.getDeclaredMethods())
            .anyMatch(one -> one.getName().equals(name) && fits(one, one.getReturnType()))
        || Stream.of(type.getDeclaredFields())
            .anyMatch(
                one ->
                    one.getName().equals(name)
                        && one.getType().descriptorString().equals(descriptor))
        || has(type.getSuperclass())
        || Stream.of(type.getInterfaces()).anyMatch(this::has);
  }

  private boolean fits(Executable member, Class<?> result) {
    return MethodType.methodType(result, member.getParameterTypes())
        .toMethodDescriptorString()
        .equals(descriptor);
  }
}
