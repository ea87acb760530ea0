package org.sharedoutcomes.sandbox;

import com.atlassian.beehive.ClusterLockService;
import com.atlassian.cache.CacheManager;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.plugin.PluginAccessor;
import com.atlassian.plugin.event.events.PluginEnabledEvent;
import com.atlassian.scheduler.SchedulerService;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import org.sharedoutcomes.sandbox.ao.ActiveObjectsFactory;
import org.sharedoutcomes.sandbox.cluster.ClusterScheduler;
import org.sharedoutcomes.sandbox.cluster.DatabaseCaches;
import org.sharedoutcomes.sandbox.cluster.DatabaseLocks;
import org.sharedoutcomes.sandbox.database.Database;
import org.sharedoutcomes.sandbox.event.NodeEvents;
import org.sharedoutcomes.sandbox.jira.Jira;
import org.sharedoutcomes.sandbox.jira.jql.JqlSearch;
import org.sharedoutcomes.sandbox.module.PluginSystem;
import org.sharedoutcomes.sandbox.module.Surroundings;
import org.sharedoutcomes.sandbox.osgi.Framework;
import org.sharedoutcomes.sandbox.pages.Dashboard;
import org.sharedoutcomes.sandbox.pages.FieldViews;
import org.sharedoutcomes.sandbox.pages.Pages;
import org.sharedoutcomes.sandbox.pages.Site;
import org.sharedoutcomes.sandbox.pages.TypeTemplates;
import org.sharedoutcomes.sandbox.rest.JiraRestServlet;
import org.sharedoutcomes.sandbox.sal.AccountUsers;
import org.sharedoutcomes.sandbox.sal.SharedAccess;
import org.sharedoutcomes.sandbox.sal.StoredSettings;
import org.sharedoutcomes.sandbox.sample.Sample;
import org.sharedoutcomes.sandbox.velocity.HostTemplates;
import org.sharedoutcomes.sandbox.web.Accounts;
import org.sharedoutcomes.sandbox.web.Addresses;
import org.sharedoutcomes.sandbox.web.Layout;
import org.sharedoutcomes.sandbox.web.Mount;
import org.sharedoutcomes.sandbox.web.Visits;
import org.sharedoutcomes.sandbox.web.WebServer;

/** A running sandbox: Jira's stand-in with the plugin inside, at an address. */
public final class Sandbox implements AutoCloseable {
  private final Deque<Runnable> stops = new ArrayDeque<>();
  private WebServer web;
  private Database database;
  private Jira jira;
  private PluginSystem plugins;
  private Dashboard dashboard;
  private NodeEvents events;
  private Optional<String> pluginKey = Optional.empty();

  private Sandbox() {}

  public static SandboxBuilder builder() {
    return new SandboxBuilder();
  }

  static Sandbox start(SandboxBuilder wanted) {
    Sandbox sandbox = new Sandbox();
    try {
      sandbox.begin(wanted);
      return sandbox;
    } catch (RuntimeException | Error e) {
      sandbox.close();
      throw e;
    }
  }

  private void begin(SandboxBuilder wanted) {
    web = stopping(WebServer.on(wanted.port));
    if (wanted.fresh) {
      Forget.everything(wanted.database, wanted.home);
    }
    database = stopping(Database.open(wanted.database, wanted.home));
    Folder storage = stopping(Folder.temporary());
    Framework framework = stopping(Framework.start(storage.path()));
    Clock clock = wanted.clock;
    DatabaseLocks locks = stopping(new DatabaseLocks(database));
    DatabaseCaches caches = new DatabaseCaches(database, clock);
    ClusterScheduler scheduler =
        stopping(new ClusterScheduler(database, locks, clock, caches::refresh));
    StoredSettings settings = new StoredSettings(database);
    events = new NodeEvents();
    dashboard = new Dashboard(settings);
    Tables tables =
        new Tables(new ActiveObjectsFactory(database, locks, settings.createGlobalSettings()));
    plugins =
        new PluginSystem(
            framework,
            new Surroundings(
                () -> Addresses.CONTEXT, Visits::locale, tables, () -> jira.modulesChanged()));
    stops.push(plugins::close);
    jira = Jira.open(database, plugins.modules(), clock);
    if (!wanted.fields) {
      jira.fields().leaveToPeople();
    }
    jira.bind();
    stops.push(() -> ComponentAccessor.bind(null));
    jira.searchWith(new JqlSearch(jira));
    jira.publishTo(events::publish);
    jira.translateWith(plugins::text);
    boolean sampleLoaded = load(wanted, locks.getLockForName("sandbox.load"));

    Accounts accounts = new JiraAccounts(jira);
    JiraVisitors visitors = new JiraVisitors(jira, caches::refresh);
    jira.components().forEach((type, component) -> offer(framework, type, component));
    SharedAccess.services(
            web::url,
            new AccountUsers(
                accounts,
                visitors::present,
                (user, group) -> new JiraAccounts(jira).isInGroup(user, group)),
            settings,
            database.transactions(),
            visitors::inherit)
        .forEach((type, service) -> offer(framework, type, service));
    framework.offer(EventPublisher.class, events);
    framework.offer(ClusterLockService.class, locks);
    framework.offer(CacheManager.class, caches);
    framework.offer(SchedulerService.class, scheduler);

    Layout layout =
        new Layout(
            new HostTemplates(),
            accounts,
            plugins.fragments(),
            new JiraFragmentContext(jira),
            plugins.resources());
    web.count(database.statements());
    web.start(layout, accounts, visitors, plugins.resources(), mounts(layout));
    wanted.plugin.ifPresent(this::install);
    scheduler.start();
    web.open();
    if (sampleLoaded && wanted.plugin.isPresent()) {
      Sample.play(URI.create(web.url()), LocalDate.now(clock));
    }
  }

  private List<Mount> mounts(Layout layout) {
    List<Mount> mounts = new ArrayList<>(plugins.mounts());
    mounts.add(JiraRestServlet.mount(jira));
    FieldViews fields = new TypeTemplates(plugins.fieldTemplates());
    mounts.addAll(
        Pages.of(
            new Site(
                jira, layout, plugins.fragments(), fields, plugins.dashboardItems(), dashboard)));
    return mounts;
  }

  /** Fills an empty database, and says whether with the sample. */
  private boolean load(SandboxBuilder wanted, Lock lock) {
    lock.lock();
    try {
      jira.refresh();
      if (!jira.isEmpty()) {
        return false;
      }
      if (wanted.data.isPresent()) {
        wanted.say.accept(jira.load(wanted.data.get()));
        return false;
      }
      if (wanted.sample) {
        wanted.say.accept(jira.loadSample());
      }
      return wanted.sample;
    } finally {
      lock.unlock();
    }
  }

  private static <T> void offer(Framework framework, Class<T> type, Object service) {
    framework.offer(type, type.cast(service));
  }

  private void install(Path jar) {
    String key = plugins.install(jar);
    pluginKey = Optional.of(key);
    enable();
  }

  /** Enables the plugin again after it was disabled. */
  public void enable() {
    String key = installed();
    plugins.enable(key);
    PluginAccessor known = plugins.accessor();
    events.publish(new PluginEnabledEvent(known.getPlugin(key)));
  }

  private String installed() {
    return pluginKey.orElseThrow(() -> new IllegalStateException("There is no plugin."));
  }

  /** Disables the plugin: nothing of it is left but its data. */
  public void disable() {
    plugins.disable(installed());
  }

  /** Disables the plugin and takes it out. */
  public void uninstall() {
    plugins.uninstall(installed());
    pluginKey = Optional.empty();
  }

  /** The address, such as {@code http://localhost:2990/jira}. */
  public String url() {
    return web.url();
  }

  /** The stand-in for Jira, for tests that prepare or look behind the pages. */
  public Jira jira() {
    return jira;
  }

  /** The database, for tests that count statements. */
  public Database database() {
    return database;
  }

  private <T extends AutoCloseable> T stopping(T part) {
    stops.push(
        () -> {
          try {
            part.close();
          } catch (Exception e) {
            throw new IllegalStateException(part.getClass().getSimpleName() + " does not stop", e);
          }
        });
    return part;
  }

  @Override
  public void close() {
    RuntimeException failure = null;
    while (!stops.isEmpty()) {
      try {
        stops.pop().run();
      } catch (RuntimeException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
