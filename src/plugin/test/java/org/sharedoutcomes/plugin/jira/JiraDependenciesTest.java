package org.sharedoutcomes.plugin.jira;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Dependencies;
import org.sharedoutcomes.core.testkit.DependenciesContract;

public class JiraDependenciesTest extends DependenciesContract {
  private record Linked(Long getSourceId, Long getDestinationId, IssueLinkType type) {}

  private final IssueLinkManager manager = mock(IssueLinkManager.class);
  private final IssueLinkTypeManager types = mock(IssueLinkTypeManager.class);
  private final List<Linked> all = new ArrayList<>();
  private final List<IssueLinkType> known =
      List.of(type(1, "Blocks"), type(2, "Depends"), type(3, "Relates"));

  @Before
  public void jira() {
    when(types.getIssueLinkTypes()).thenReturn(known);
    when(manager.getIssueLinks(anyLong()))
        .thenAnswer(call -> found(link -> link.type().getId().equals(call.<Long>getArgument(0))));
    when(manager.getOutwardLinks(any()))
        .thenAnswer(call -> found(link -> link.getSourceId().equals(call.<Long>getArgument(0))));
    when(manager.getInwardLinks(any()))
        .thenAnswer(
            call -> found(link -> link.getDestinationId().equals(call.<Long>getArgument(0))));
  }

  private List<IssueLink> found(Predicate<Linked> wanted) {
    return all.stream().filter(wanted).map(JiraDependenciesTest::jiras).toList();
  }

  private static IssueLink jiras(Linked link) {
    return (IssueLink)
        java.lang.reflect.Proxy.newProxyInstance(
            IssueLink.class.getClassLoader(),
            new Class<?>[] {IssueLink.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getSourceId" -> link.getSourceId();
                  case "getDestinationId" -> link.getDestinationId();
                  case "getIssueLinkType" -> link.type();
                  default -> throw new AssertionError("reads an issue: " + method);
                });
  }

  private static IssueLinkType type(long id, String name) {
    IssueLinkType type = mock(IssueLinkType.class);
    when(type.getId()).thenReturn(id);
    when(type.getName()).thenReturn(name);
    return type;
  }

  @Override
  protected Dependencies dependencies() {
    return new JiraDependencies(manager, types);
  }

  @Override
  protected void link(String name, long from, long to) {
    IssueLinkType type =
        known.stream().filter(one -> one.getName().equals(name)).findFirst().orElseThrow();
    all.add(new Linked(from, to, type));
  }

  @Test
  public void many_issues_cost_one_reading_for_each_type() {
    link("Blocks", 1, 2);
    var unused = dependencies().among(List.of("Blocks", "Depends"), List.of(1L, 2L, 3L, 4L));
    verify(manager, times(2)).getIssueLinks(anyLong());
    verify(manager, never()).getOutwardLinks(any());
    verify(manager, never()).getInwardLinks(any());
  }
}
