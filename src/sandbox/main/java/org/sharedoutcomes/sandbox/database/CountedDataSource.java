package org.sharedoutcomes.sandbox.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import javax.sql.DataSource;

/** A view of a data source that tells a log of every statement which is executed. */
final class CountedDataSource {
  private final DataSource source;
  private final StatementLog log;

  CountedDataSource(DataSource source, StatementLog log) {
    this.source = source;
    this.log = log;
  }

  DataSource view() {
    return proxy(
        DataSource.class,
        (proxy, method, args) -> {
          Object result = call(source, method, args);
          return result instanceof Connection connection ? connection(connection) : result;
        });
  }

  private Connection connection(Connection connection) {
    return proxy(
        Connection.class,
        (proxy, method, args) -> {
          Object result = call(connection, method, args);
          return switch (method.getName()) {
            case "prepareStatement" ->
                statement(PreparedStatement.class, (Statement) result, (String) args[0]);
            case "createStatement" -> statement(Statement.class, (Statement) result, null);
            default -> result;
          };
        });
  }

  private <S extends Statement> S statement(Class<S> type, Statement statement, String prepared) {
    return proxy(
        type,
        (proxy, method, args) -> {
          if (method.getName().startsWith("execute")) {
            log.add(args == null ? String.valueOf(prepared) : (String) args[0]);
          }
          return call(statement, method, args);
        });
  }

  private static Object call(Object target, Method method, Object[] args) throws Throwable {
    try {
      return method.invoke(target, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            CountedDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
