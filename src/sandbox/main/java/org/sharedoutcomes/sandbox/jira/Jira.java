package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.component.ComponentAccessor;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.sharedoutcomes.sandbox.database.Database;

/**
 * The sandbox's Jira: what the pages and REST call, and the components the plugin gets.
 *
 * <p>Call {@link #refresh} before each request, {@link #bind} in each thread that runs code of the
 * plugin, and {@link #modulesChanged} whenever the plugin is enabled or disabled.
 */
public final class Jira {
  private final Store store;
  private final PluginModules modules;
  private final Clock clock;
  private final Users users = new Users(this);
  private final Projects projects = new Projects(this);
  private final Issues issues = new Issues(this);
  private final Fields fields = new Fields(this);
  private final Links links = new Links(this);
  private final Attachments attachments = new Attachments(this);
  private final Mailbox mailbox = new Mailbox(this);
  private final Workflow workflow = new Workflow(this);
  private Map<Class<?>, Object> components = Map.of();
  private IssueSearch search = new NoSearch();
  private Consumer<Object> events = event -> {};
  private Texts texts = (locale, key, arguments) -> key;

  private Jira(Database database, PluginModules modules, Clock clock) {
    this.store = new Store(database);
    this.modules = modules;
    this.clock = clock;
  }

  /** Opens what the database holds; the users of the sandbox are there afterwards. */
  public static Jira open(Database database, PluginModules modules, Clock clock) {
    Jira jira = new Jira(database, modules, clock);
    jira.store.write(jira::addFirstUsers);
    jira.components = Components.of(jira);
    ComponentAccessor.open(jira.components::get);
    jira.modulesChanged();
    return jira;
  }

  private boolean addFirstUsers(Transaction transaction) {
    if (memory().users().isEmpty()) {
      Users.FIRST.forEach(
          user -> transaction.put(Row.Kind.USER, transaction.nextId(Row.Kind.USER), user));
    }
    return true;
  }

  /** Says who reads JQL. */
  public void searchWith(IssueSearch reader) {
    search = reader;
  }

  /** Says who is told of events; they are told when a change is stored, in the same thread. */
  public void publishTo(Consumer<Object> listener) {
    events = listener;
  }

  /** Says where texts of the plugin are. */
  public void translateWith(Texts found) {
    texts = found;
  }

  /** Every interface of Jira with what stands in for it, to be exported to the plugin. */
  public Map<Class<?>, Object> components() {
    return components;
  }

  /** Lets static access to components in this thread mean this Jira. */
  public void bind() {
    ComponentAccessor.bind(components::get);
  }

  /** Takes in what other nodes wrote; one statement, if there is nothing. */
  public void refresh() {
    store.refresh();
  }

  /** The plugin has other modules now than before: makes the fields of its types. */
  public void modulesChanged() {
    fields.modulesChanged();
  }

  /** Whether there is no issue yet. */
  public boolean isEmpty() {
    return store.memory().issueIds().isEmpty();
  }

  /**
   * Loads an export, unless there are issues already; says in one line what was found.
   *
   * @throws UnreadableExport with a sentence for the person who gave the file; nothing is stored
   *     then
   */
  public String load(Path export) {
    return new LoadExport(store).from(export);
  }

  /** Loads the sample which comes with the sandbox, unless there are issues already. */
  public String loadSample() {
    return new LoadExport(store).fromSample();
  }

  public Users users() {
    return users;
  }

  public Projects projects() {
    return projects;
  }

  public Issues issues() {
    return issues;
  }

  public Fields fields() {
    return fields;
  }

  public Attachments attachments() {
    return attachments;
  }

  public Links links() {
    return links;
  }

  public Mailbox mailbox() {
    return mailbox;
  }

  public Workflow workflow() {
    return workflow;
  }

  public PluginModules modules() {
    return modules;
  }

  public IssueSearch search() {
    return search;
  }

  public Clock clock() {
    return clock;
  }

  Texts texts() {
    return texts;
  }

  Consumer<Object> events() {
    return events;
  }

  Store store() {
    return store;
  }

  Memory memory() {
    return store.memory();
  }
}
