package org.sharedoutcomes.sandbox.jira;

import java.time.LocalDate;
import java.util.List;

/** A project as it is stored. */
public record ProjectData(
    long id,
    String key,
    String name,
    List<Release> versions,
    List<Part> components,
    List<Kind> types,
    List<LinkKind> linkTypes) {

  public ProjectData {
    versions = versions == null ? List.of() : List.copyOf(versions);
    components = components == null ? List.of() : List.copyOf(components);
    types = types == null ? List.of() : List.copyOf(types);
    linkTypes = linkTypes == null ? List.of() : List.copyOf(linkTypes);
  }

  /** A version. */
  public record Release(long id, String name, LocalDate date, boolean released, boolean archived) {}

  /** A component. */
  public record Part(long id, String name) {}

  /** A type of issue. */
  public record Kind(String id, String name, boolean subTask) {}

  /** A type of link. */
  public record LinkKind(long id, String name, String inward, String outward) {}
}
