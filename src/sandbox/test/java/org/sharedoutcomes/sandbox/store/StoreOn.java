package org.sharedoutcomes.sandbox.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import java.util.function.Supplier;
import org.junit.rules.ExternalResource;
import org.sharedoutcomes.plugin.store.BulkItemRow;
import org.sharedoutcomes.plugin.store.DeliveryRow;
import org.sharedoutcomes.plugin.store.EntryRow;
import org.sharedoutcomes.plugin.store.HeadRow;
import org.sharedoutcomes.plugin.store.LinkRow;
import org.sharedoutcomes.plugin.store.MailedRow;
import org.sharedoutcomes.plugin.store.MetricRunRow;
import org.sharedoutcomes.plugin.store.NoticeRow;
import org.sharedoutcomes.plugin.store.ReceiptRow;
import org.sharedoutcomes.plugin.store.RevisionRow;
import org.sharedoutcomes.plugin.store.SecretRow;
import org.sharedoutcomes.plugin.store.SeriesRow;
import org.sharedoutcomes.plugin.store.SuspectRow;
import org.sharedoutcomes.plugin.store.TaggedIssueRow;
import org.sharedoutcomes.plugin.store.TimelineRow;
import org.sharedoutcomes.plugin.store.TokenUseRow;
import org.sharedoutcomes.plugin.store.TrendRow;
import org.sharedoutcomes.plugin.store.UploadRow;
import org.sharedoutcomes.plugin.store.WorkRow;
import org.sharedoutcomes.sandbox.ao.ActiveObjectsFactory;
import org.sharedoutcomes.sandbox.ao.BundleActiveObjects;
import org.sharedoutcomes.sandbox.cluster.DatabaseLocks;
import org.sharedoutcomes.sandbox.database.Database;
import org.sharedoutcomes.sandbox.testkit.MemorySettings;
import org.sharedoutcomes.sandbox.testkit.TestDatabases;

/** The plugin's tables, empty, on one of the databases. */
final class StoreOn extends ExternalResource {
  private final Supplier<Database> opening;
  private DatabaseLocks locks;
  Database database;
  ActiveObjects ao;

  private StoreOn(Supplier<Database> opening) {
    this.opening = opening;
  }

  static StoreOn h2() {
    return new StoreOn(TestDatabases::h2);
  }

  static StoreOn postgres() {
    return new StoreOn(TestDatabases::postgres);
  }

  @Override
  protected void before() {
    database = opening.get();
    locks = new DatabaseLocks(database);
    BundleActiveObjects bundle =
        new ActiveObjectsFactory(database, locks, new MemorySettings())
            .forBundle("org.sharedoutcomes.jira");
    bundle.enable(
        List.of(
            EntryRow.class,
            HeadRow.class,
            RevisionRow.class,
            SeriesRow.class,
            TrendRow.class,
            UploadRow.class,
            TokenUseRow.class,
            SuspectRow.class,
            LinkRow.class,
            TaggedIssueRow.class,
            TimelineRow.class,
            NoticeRow.class,
            ReceiptRow.class,
            WorkRow.class,
            MetricRunRow.class,
            MailedRow.class,
            DeliveryRow.class,
            SecretRow.class,
            BulkItemRow.class),
        List.of());
    ao = bundle.service();
  }

  @Override
  protected void after() {
    locks.close();
    database.close();
  }
}
