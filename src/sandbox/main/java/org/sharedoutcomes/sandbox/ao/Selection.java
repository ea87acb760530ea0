package org.sharedoutcomes.sandbox.ao;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.java.ao.ActiveObjectsException;
import net.java.ao.Preload;
import net.java.ao.Query;

/** Which columns a query really reads. */
final class Selection {
  private Selection() {}

  static List<Column> everything(EntityModel model) {
    return model.all().stream().filter(Column::isReadWithRow).toList();
  }

  /** All columns whatever was selected, unless the type says what to preload. */
  static List<Column> forFind(EntityModel model, Query query) {
    List<Column> selected = selected(model, query);
    if (selected.size() == 1 && !selected.get(0).key()) {
      throw new ActiveObjectsException(
          "A find with one field would read %s as the key".formatted(selected.get(0).name()));
    }
    Preload preload = model.type().getAnnotation(Preload.class);
    if (preload == null || List.of(preload.value()).contains("*")) {
      return everything(model);
    }
    Set<Column> columns = new LinkedHashSet<>();
    columns.add(model.key());
    for (String name : preload.value()) {
      columns.add(model.column(name));
    }
    columns.addAll(selected);
    return List.copyOf(columns);
  }

  /** What was selected and nothing else; the key when nothing was. */
  static List<Column> forStream(EntityModel model, Query query) {
    List<Column> selected = selected(model, query);
    if (selected.isEmpty()) {
      return List.of(model.key());
    }
    if (!selected.contains(model.key())) {
      throw new ActiveObjectsException("The key must be among the fields of a stream");
    }
    return selected;
  }

  private static List<Column> selected(EntityModel model, Query query) {
    List<Column> columns = new ArrayList<>();
    query.getFields().forEach(name -> columns.add(model.column(name)));
    return columns;
  }
}
