package org.sharedoutcomes.sandbox.module;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;

/** The Active Objects of each plugin. */
public interface EntityTables {
  /** What a plugin is given as a service, before its tables exist. */
  ActiveObjects service(String symbolicName);

  /** Makes the tables of these entities, after these upgrade tasks. */
  void enable(String symbolicName, List<Class<?>> entities, List<Object> upgradeTasks);

  void disable(String symbolicName);
}
