package org.sharedoutcomes.sandbox.sal;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.executor.ThreadLocalDelegateExecutorFactory;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import com.atlassian.sal.api.transaction.TransactionCallback;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.xsrf.XsrfRequestValidator;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sharedoutcomes.sandbox.database.Transactions;

/** Every service of the layer with what stands in for it. */
public final class SharedAccess {
  private SharedAccess() {}

  /**
   * The services, to be offered to plugins.
   *
   * @param url the complete address of the sandbox
   * @param inherit gives work the user and language of the thread that hands it over
   */
  public static Map<Class<?>, Object> services(
      Supplier<String> url,
      UserManager users,
      PluginSettingsFactory settings,
      Transactions transactions,
      Function<Runnable, Runnable> inherit) {
    XsrfTokens tokens = new XsrfTokens();
    Map<Class<?>, Object> services = new LinkedHashMap<>();
    services.put(UserManager.class, users);
    services.put(PluginSettingsFactory.class, settings);
    services.put(ApplicationProperties.class, new SandboxProperties(url));
    services.put(LoginUriProvider.class, new LoginPage(url));
    services.put(TransactionTemplate.class, template(transactions));
    services.put(WebSudoManager.class, new NoWebSudo());
    services.put(XsrfTokenAccessor.class, tokens);
    services.put(XsrfTokenValidator.class, tokens);
    services.put(XsrfRequestValidator.class, tokens);
    services.put(
        ThreadLocalDelegateExecutorFactory.class,
        (ThreadLocalDelegateExecutorFactory) delegate -> new InheritingExecutor(delegate, inherit));
    return services;
  }

  private static TransactionTemplate template(Transactions transactions) {
    return new TransactionTemplate() {
      @Override
      public <T> T execute(TransactionCallback<T> action) {
        return transactions.inTransaction(action::doInTransaction);
      }
    };
  }
}
