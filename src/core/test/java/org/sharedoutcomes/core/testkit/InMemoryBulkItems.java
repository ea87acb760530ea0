package org.sharedoutcomes.core.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.bulk.BulkItem;
import org.sharedoutcomes.core.bulk.BulkItem.State;
import org.sharedoutcomes.core.bulk.BulkItems;

/** What became of issues, in memory. */
public final class InMemoryBulkItems implements BulkItems {
  private final List<BulkItem> all = new ArrayList<>();

  @Override
  public void add(List<BulkItem> items) {
    all.addAll(items);
  }

  @Override
  public void put(BulkItem item) {
    all.removeIf(known -> known.bulk().equals(item.bulk()) && known.issue() == item.issue());
    all.add(item);
  }

  @Override
  public List<BulkItem> of(String bulk) {
    return all.stream()
        .filter(item -> item.bulk().equals(bulk))
        .sorted(Comparator.comparing(BulkItem::place))
        .toList();
  }

  @Override
  public Tally tally(String bulk) {
    Map<State, Integer> counts = new EnumMap<>(State.class);
    of(bulk).forEach(item -> counts.merge(item.state(), 1, Integer::sum));
    return new Tally(
        counts, of(bulk).stream().mapToLong(item -> item.at().toEpochMilli()).max().orElse(0));
  }

  @Override
  public void remove(String bulk) {
    all.removeIf(item -> item.bulk().equals(bulk));
  }
}
