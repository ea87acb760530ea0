package org.sharedoutcomes.sandbox.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.Servlet;
import jakarta.servlet.annotation.MultipartConfig;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.sharedoutcomes.sandbox.database.StatementLog;

/** Jetty on one port, with Jira's filters around all servlets. */
public final class WebServer implements AutoCloseable {
  private final Server server;
  private final ServerConnector connector;
  private final ServletContextHandler context;

  private final Gate gate = new Gate();

  private WebServer(Server server, ServerConnector connector, ServletContextHandler context) {
    this.server = server;
    this.connector = connector;
    this.context = context;
  }

  /** Takes a port (0 for any free one) but answers nothing yet. */
  public static WebServer on(int port) {
    QueuedThreadPool threads = new QueuedThreadPool(40, 4);
    threads.setName("web");
    threads.setDaemon(true);
    Server server = new Server(threads);
    server.setStopTimeout(10_000);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(32 * 1024);
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setPort(port);
    // Browsers keep connections open; a stop does not wait for them.
    connector.setShutdownIdleTimeout(50);
    server.addConnector(connector);
    try {
      connector.open();
    } catch (IOException e) {
      throw new PortTaken(
          "Port " + port + " is taken or not allowed; choose another with --port.", e);
    }
    ServletContextHandler context = new ServletContextHandler(ServletContextHandler.SESSIONS);
    context.setContextPath(Addresses.CONTEXT);
    context.getSessionHandler().setSessionCookie("JSESSIONID-" + connector.getLocalPort());
    context.getSessionHandler().setHttpOnly(true);
    context.getSessionHandler().setSameSite(org.eclipse.jetty.http.HttpCookie.SameSite.LAX);
    context.setMaxFormContentSize(2 * 1024 * 1024);
    server.setHandler(context);
    return new WebServer(server, connector, context);
  }

  public String url() {
    return Addresses.at(connector.getLocalPort());
  }

  /** Lets each answer from here on say what it cost; before the start. */
  public void count(StatementLog statements) {
    for (String pattern : List.of("/rest/*", "/plugins/servlet/*", "/browse/*")) {
      filter(new StatementsFilter(statements), pattern);
    }
  }

  /** Starts to answer. */
  public void start(
      Layout layout,
      Accounts accounts,
      Visitors visitors,
      PageResources resources,
      List<Mount> mounts) {
    filter(gate, "/*");
    filter(new VisitFilter(accounts, visitors, resources), "/*");
    filter(new DecoratorFilter(layout), "/plugins/servlet/*");
    mount(Mount.of(new StaticServlet(), "/static/*"));
    mount(Mount.of(new LoginServlet(layout, accounts), "/login.jsp"));
    mount(Mount.of(new SwitchServlet(layout, accounts), "/sandbox/switch"));
    mount(Mount.of(new HomeServlet(), ""));
    mount(Mount.of(new ErrorServlet(layout), ErrorServlet.PATH, "/"));
    mounts.forEach(this::mount);
    ErrorPageErrorHandler errors = new ErrorPageErrorHandler();
    errors.addErrorPage(400, 599, ErrorServlet.PATH);
    context.setErrorHandler(errors);
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("The web server does not start", e);
    }
  }

  /** Lets visitors in; until then they are told to come back. */
  public void open() {
    gate.open();
  }

  private void filter(Filter filter, String pattern) {
    context.addFilter(new FilterHolder(filter), pattern, EnumSet.of(DispatcherType.REQUEST));
  }

  private void mount(Mount mount) {
    Servlet servlet = mount.servlet();
    ServletHolder holder = new ServletHolder(servlet);
    holder.setInitOrder(1);
    MultipartConfig files = servlet.getClass().getAnnotation(MultipartConfig.class);
    if (files != null) {
      holder.getRegistration().setMultipartConfig(new MultipartConfigElement(files));
    }
    mount.patterns().forEach(pattern -> context.addServlet(holder, pattern));
  }

  @Override
  public void close() {
    try {
      server.stop();
      connector.close();
    } catch (Exception e) {
      throw new IllegalStateException("The web server does not stop", e);
    }
  }
}
