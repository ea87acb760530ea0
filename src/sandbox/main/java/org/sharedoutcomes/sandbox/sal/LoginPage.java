package org.sharedoutcomes.sandbox.sal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.atlassian.sal.api.auth.LoginUriProvider;
import java.net.URI;
import java.net.URLEncoder;
import java.util.function.Supplier;

/** The address of the login page. */
record LoginPage(Supplier<String> url) implements LoginUriProvider {
  @Override
  public URI getLoginUri(URI returnUri) {
    String base = url.get();
    String wished = returnUri.toString();
    String back = wished.startsWith(base) ? wished.substring(base.length()) : wished;
    return URI.create(base + "/login.jsp?os_destination=" + URLEncoder.encode(back, UTF_8));
  }
}
