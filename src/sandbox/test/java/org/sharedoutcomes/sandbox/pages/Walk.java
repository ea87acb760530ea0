package org.sharedoutcomes.sandbox.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.sandbox.database.Database;
import org.sharedoutcomes.sandbox.jira.Jira;
import org.sharedoutcomes.sandbox.jira.PluginModules;
import org.sharedoutcomes.sandbox.jira.UserData;
import org.sharedoutcomes.sandbox.jira.jql.JqlSearch;
import org.sharedoutcomes.sandbox.rest.JiraRestServlet;
import org.sharedoutcomes.sandbox.velocity.HostTemplates;
import org.sharedoutcomes.sandbox.web.Account;
import org.sharedoutcomes.sandbox.web.Accounts;
import org.sharedoutcomes.sandbox.web.Fragments;
import org.sharedoutcomes.sandbox.web.Layout;
import org.sharedoutcomes.sandbox.web.Mount;
import org.sharedoutcomes.sandbox.web.PageResources;
import org.sharedoutcomes.sandbox.web.Visitors;
import org.sharedoutcomes.sandbox.web.WebServer;

/** Jira's pages and REST on a free port, without any plugin. */
final class Walk implements AutoCloseable {
  private final Database database;
  private final WebServer server;
  private final Jira jira;
  private final HttpClient client = HttpClient.newHttpClient();

  Walk(Path home) {
    database = Database.open(null, home);
    jira = Jira.open(database, PluginModules.none(), Clock.systemUTC());
    jira.searchWith(new JqlSearch(jira));
    jira.loadSample();
    server = WebServer.on(0);
    Accounts accounts = new People(jira);
    PageResources resources = new NoResources();
    Fragments fragments = new NoFragments();
    Layout layout =
        new Layout(
            new HostTemplates(), accounts, fragments, (request, key) -> new HashMap<>(), resources);
    List<Mount> mounts =
        new ArrayList<>(Pages.of(new Site(jira, layout, fragments, FieldViews.none())));
    mounts.add(JiraRestServlet.mount(jira));
    server.start(layout, accounts, new Everyone(jira), resources, mounts);
  }

  Jira jira() {
    return jira;
  }

  String url() {
    return server.url();
  }

  HttpResponse<String> get(String user, String path) {
    return send(request(user, path).GET());
  }

  HttpResponse<String> json(String user, String method, String path, String body) {
    return send(
        request(user, path)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> form(String user, String path, String body) {
    return send(
        request(user, path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Atlassian-Token", "no-check")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder request(String user, String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path));
    if (user != null) {
      String login = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(UTF_8));
      request.header("Authorization", "Basic " + login);
    }
    return request;
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }

  private record People(Jira jira) implements Accounts {
    @Override
    public Optional<Account> authenticate(String name, String password) {
      return jira.users().authenticate(name, password).map(this::account);
    }

    @Override
    public Optional<Account> find(String name) {
      return jira.users().find(name).map(this::account);
    }

    @Override
    public List<Account> all() {
      return List.of();
    }

    private Account account(UserData user) {
      return new Account(
          user.name(),
          user.displayName(),
          jira.users().isAdministrator(user),
          jira.users().mayWork(user));
    }
  }

  private record Everyone(Jira jira) implements Visitors {
    @Override
    public void enter(Optional<Account> account) {
      jira.refresh();
      jira.bind();
    }

    @Override
    public void leave() {}
  }

  private static final class NoResources implements PageResources {
    @Override
    public List<Asset> take(List<String> contexts) {
      return List.of();
    }

    @Override
    public Map<String, String> takeData() {
      return Map.of();
    }

    @Override
    public void clear() {}
  }

  private static final class NoFragments implements Fragments {
    @Override
    public List<Link> links(String section, Map<String, Object> context) {
      return List.of();
    }

    @Override
    public List<Section> sections(String location, Map<String, Object> context) {
      return List.of();
    }

    @Override
    public List<Panel> panels(String location, Map<String, Object> context) {
      return List.of();
    }
  }
}
