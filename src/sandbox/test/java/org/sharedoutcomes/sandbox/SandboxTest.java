package org.sharedoutcomes.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.mini.Diary;
import org.sharedoutcomes.sandbox.mini.Hello;
import org.sharedoutcomes.sandbox.mini.Members;
import org.sharedoutcomes.sandbox.mini.Unguarded;
import org.sharedoutcomes.sandbox.osgi.PluginRefused;
import org.sharedoutcomes.sandbox.sal.StoredSettings;
import org.sharedoutcomes.sandbox.testkit.MiniPlugin;

public class SandboxTest {
  private static final String REFERENCES =
      """
      <osgi:reference id="templates" interface="com.atlassian.templaterenderer.TemplateRenderer"/>
      <osgi:reference id="texts" interface="com.atlassian.sal.api.message.I18nResolver"/>
      <osgi:reference id="users" interface="com.atlassian.sal.api.user.UserManager"/>
      <osgi:reference id="settings"
          interface="com.atlassian.sal.api.pluginsettings.PluginSettingsFactory"/>
      <bean id="diary" class="org.sharedoutcomes.sandbox.mini.Diary"/>
      <osgi:service ref="diary" interface="com.atlassian.sal.api.lifecycle.LifecycleAware"/>
      """;
  private static final String MODULES =
      """
      <resource type="i18n" name="i18n" location="mini"/>
      <servlet key="hello" class="org.sharedoutcomes.sandbox.mini.Hello">
        <url-pattern>/mini/*</url-pattern></servlet>
      <rest key="rest" path="/mini" version="1.0">
        <package>org.sharedoutcomes.sandbox.mini</package></rest>
      <web-item key="top" section="system.top.navigation.bar" weight="10">
        <label key="mini.top"/><link linkId="mini-top">/plugins/servlet/mini/a</link>
        <condition class="com.atlassian.jira.plugin.webfragment.conditions.UserLoggedInCondition"/>
      </web-item>
      <web-resource key="look"><dependency>com.atlassian.auiplugin:ajs</dependency>
        <transformation extension="js"><transformer key="jsI18n"/></transformation>
        <resource type="download" name="look.js" location="look.js"/>
        <context>atl.general</context></web-resource>
      """;
  @ClassRule public static final TemporaryFolder folder = new TemporaryFolder();
  private static Sandbox sandbox;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @BeforeClass
  public static void start() throws IOException {
    sandbox =
        Sandbox.builder()
            .home(folder.newFolder("home").toPath())
            .port(0)
            .empty()
            .plugin(mini(REFERENCES, MODULES).jar(folder.newFolder().toPath()))
            .start();
  }

  @AfterClass
  public static void stop() {
    sandbox.close();
  }

  private static MiniPlugin mini(String beans, String modules) {
    return MiniPlugin.of(
            beans, modules, Hello.class, Members.class, Members.Member.class, Diary.class)
        .file("mini.properties", "mini.greeting=Hello {0}\nmini.top=Mini pages\n")
        .file("mini_de.properties", "mini.greeting=Hallo {0}\nmini.top=Miniseiten\n")
        .file("look.js", "alert(AJS.I18n.getText(\"mini.top\"));")
        .file(
            "hello.vm",
            """
            #enable_html_escaping()
            <html><head><title>Hi &amp; bye</title><meta name="decorator" content="atl.general"></head>
            <body><p id="who">$who</p><p id="path">$path</p><p>$greeting</p></body></html>
            """);
  }

  @Test
  public void a_decorated_page_stands_in_jiras_layout_and_is_escaped() throws Exception {
    HttpResponse<String> page = get("/plugins/servlet/mini/a/b?who=%3Cb%3E", null);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "<p id=\"who\">&lt;b&gt;</p>", "<p id=\"path\">/a/b</p>", "aui-header", "Hello you")
        .contains("<title>Hi &amp; bye - Jira sandbox</title>")
        .doesNotContain("name=\"decorator\"");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("script-src 'self';", "frame-ancestors 'self'");
  }

  @Test
  public void texts_come_in_the_language_of_the_visitor() throws Exception {
    HttpRequest german =
        request("/plugins/servlet/mini/a", "admin").header("Accept-Language", "de").GET().build();
    assertThat(send(german).body()).contains("Hallo you", "Miniseiten");
  }

  @Test
  public void a_link_shows_only_when_its_condition_holds() throws Exception {
    assertThat(get("/plugins/servlet/mini/a", "paula").body()).contains("id=\"mini-top\"");
    assertThat(get("/plugins/servlet/mini/a", null).body()).doesNotContain("id=\"mini-top\"");
  }

  @Test
  public void a_script_of_a_context_is_loaded_with_its_texts() throws Exception {
    Matcher script =
        Pattern.compile("src=\"/jira(/s/[^\"]+look\\.js)\"")
            .matcher(get("/plugins/servlet/mini/a", null).body());
    assertThat(script.find()).isTrue();
    assertThat(get(script.group(1), null).body()).isEqualTo("alert(\"Mini pages\");");
  }

  @Test
  public void a_resource_knows_its_caller_and_answers_with_records() throws Exception {
    HttpResponse<String> answer = get("/rest/mini/1.0/members", "paula");
    assertThat(answer.body()).isEqualTo("{\"name\":\"paula\",\"age\":7}");
    assertThat(get("/rest/mini/latest/members", "paula").body()).isEqualTo(answer.body());
  }

  @Test
  public void every_answer_says_how_many_statements_the_plugin_needed() throws Exception {
    for (String path : new String[] {"/rest/mini/1.0/members", "/plugins/servlet/mini/a"}) {
      assertThat(get(path, "paula").headers().firstValue("X-Sandbox-Plugin-Statements"))
          .as(path)
          .contains("0");
    }
  }

  @Test
  public void security_annotations_decide_who_may_call() throws Exception {
    assertThat(get("/rest/mini/1.0/members", null).statusCode()).isEqualTo(401);
    assertThat(get("/rest/mini/1.0/members", "guest").statusCode()).isEqualTo(403);
    assertThat(get("/rest/mini/1.0/members/open", null).statusCode()).isEqualTo(200);
    assertThat(get("/rest/mini/1.0/members/secret", "paula").statusCode()).isEqualTo(403);
    assertThat(get("/rest/mini/1.0/members/secret", "admin").statusCode()).isEqualTo(200);
  }

  @Test
  public void a_wrong_password_is_refused() throws Exception {
    String wrong = Base64.getEncoder().encodeToString("paula:wrong".getBytes());
    HttpRequest request =
        request("/rest/mini/1.0/members", null).header("Authorization", "Basic " + wrong).build();
    assertThat(send(request).statusCode()).isEqualTo(401);
  }

  @Test
  public void a_forgeable_post_needs_the_header() throws Exception {
    HttpRequest.Builder post =
        request("/rest/mini/1.0/members/text", "paula")
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString("ann"));
    assertThat(send(post.build()).statusCode()).isEqualTo(403);
    assertThat(send(post.header("X-Atlassian-Token", "no-check").build()).body()).contains("ann");
  }

  @Test
  public void json_passes_and_bad_json_is_a_400_without_details_of_the_code() throws Exception {
    assertThat(post("{\"name\":\"x\",\"age\":1}").body()).isEqualTo("{\"name\":\"x!\",\"age\":2}");
    for (String bad : new String[] {"{\"name\":", "{\"other\":1}", "[1"}) {
      HttpResponse<String> refused = post(bad);
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("\"status-code\":400").doesNotContain("sharedoutcomes");
    }
  }

  @Test
  public void a_failure_shows_a_reference_and_no_stack_trace() throws Exception {
    for (String path :
        new String[] {"/rest/mini/1.0/members/boom", "/plugins/servlet/mini?do=boom"}) {
      HttpResponse<String> failed = get(path, "paula");
      assertThat(failed.statusCode()).isEqualTo(500);
      assertThat(failed.body())
          .containsPattern("under [0-9a-f]{8}")
          .doesNotContain("secret detail", "at org.");
    }
  }

  @Test
  public void a_form_needs_the_token_and_the_user_switch_works_with_it() throws Exception {
    String page = get("/plugins/servlet/mini/a", null).body();
    Matcher token = Pattern.compile("name=\"atl_token\" value=\"([0-9a-f]+)\"").matcher(page);
    assertThat(token.find()).isTrue();
    assertThat(form("user=paula&back=/").statusCode()).isEqualTo(403);
    assertThat(form("user=paula&back=/&atl_token=0000").statusCode()).isEqualTo(403);
    assertThat(form("user=paula&back=/&atl_token=" + token.group(1)).statusCode()).isEqualTo(302);
    assertThat(get("/plugins/servlet/mini/a", null).body()).contains("data-user=\"paula\"");
  }

  @Test
  public void logging_in_leads_back_but_never_to_another_host() throws Exception {
    HttpResponse<String> in = logIn("os_username=sue&os_password=sue&os_destination=/browse/X-1");
    assertThat(in.headers().firstValue("Location").orElse("")).endsWith("/jira/browse/X-1");
    for (String elsewhere :
        new String[] {"//evil.example", "https://evil.example", "/%5Cevil.example"}) {
      HttpResponse<String> out =
          logIn("os_username=sue&os_password=sue&os_destination=" + elsewhere);
      assertThat(out.headers().firstValue("Location").orElse("")).endsWith("/jira/");
    }
    assertThat(logIn("os_username=sue&os_password=max").statusCode()).isEqualTo(401);
  }

  @Test
  public void disabling_leaves_nothing_and_enabling_brings_everything_back() throws Exception {
    sandbox.disable();
    assertThat(get("/plugins/servlet/mini/a", "paula").statusCode()).isEqualTo(404);
    assertThat(get("/rest/mini/1.0/members", "paula").statusCode()).isEqualTo(404);
    assertThat(get("/nothing", "paula").body()).doesNotContain("mini-top", "look.js");
    assertThat(diary()).endsWith("started stopped");
    sandbox.enable();
    assertThat(get("/plugins/servlet/mini/a", "paula").statusCode()).isEqualTo(200);
    assertThat(get("/rest/mini/1.0/members", "paula").statusCode()).isEqualTo(200);
    assertThat(diary()).endsWith("stopped started");
  }

  @Test
  public void uninstalling_takes_the_plugin_out() throws Exception {
    Path jar = mini(REFERENCES, MODULES).jar(folder.newFolder().toPath());
    try (Sandbox other =
        Sandbox.builder().home(folder.newFolder().toPath()).port(0).empty().plugin(jar).start()) {
      other.uninstall();
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(other.url() + "/rest/mini/1.0/members/open")).build();
      assertThat(send(request).statusCode()).isEqualTo(404);
      assertThatThrownBy(other::enable).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  public void a_plugin_that_jira_would_refuse_is_refused_in_one_sentence() throws Exception {
    refused(
        mini("<osgi:reference id=\"x\" interface=\"com.atlassian.plugin.web.Condition\"/>", ""),
        "asks for the service com.atlassian.plugin.web.Condition");
    refused(
        mini("<osgi:reference id=\"x\" interface=\"com.atlassian.jira.issue.IssueManager\"/>", ""),
        "imports no package that holds it");
    refused(
        mini("<context:component-scan base-package=\"org\"/>", ""), "uses context:component-scan");
    refused(mini("", MODULES), "com.atlassian.templaterenderer.TemplateRenderer");
    refused(mini(REFERENCES, "<component key=\"x\"/>"), "it belongs in META-INF/spring");
    refused(mini(REFERENCES, "<gadget key=\"x\"/>"), "does not have <gadget>");
    refused(
        MiniPlugin.of("", "<rest key=\"r\" path=\"/r\" version=\"1\"/>", Unguarded.class),
        "needs a security annotation");
    refused(mini("", "").without("Spring-Context"), "lacks Spring-Context");
    refused(
        mini(
            "",
            "<velocity-allowlist key=\"v\"><method>java.io.File#delete()</method></velocity-allowlist>"),
        "may list only its own classes");
  }

  private static void refused(MiniPlugin plugin, String sentence) throws IOException {
    Path home = folder.newFolder().toPath();
    SandboxBuilder builder =
        Sandbox.builder()
            .home(home)
            .port(0)
            .empty()
            .plugin(plugin.jar(folder.newFolder().toPath()));
    assertThatThrownBy(builder::start)
        .isInstanceOf(PluginRefused.class)
        .hasMessageContaining(sentence);
  }

  private static String diary() {
    return String.valueOf(
        new StoredSettings(sandbox.database()).createGlobalSettings().get("mini.diary"));
  }

  private HttpResponse<String> post(String json) throws Exception {
    return send(
        request("/rest/mini/1.0/members", "paula")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  private HttpResponse<String> form(String body) throws Exception {
    return sendForm("/sandbox/switch", body);
  }

  private HttpResponse<String> logIn(String body) throws Exception {
    return sendForm("/login.jsp", body);
  }

  private HttpResponse<String> sendForm(String path, String body) throws Exception {
    return send(
        request(path, null)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private HttpResponse<String> get(String path, String user) throws Exception {
    return send(request(path, user).GET().build());
  }

  private static HttpRequest.Builder request(String path, String user) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sandbox.url() + path));
    if (user != null) {
      String basic = Base64.getEncoder().encodeToString((user + ":" + user).getBytes());
      request.header("Authorization", "Basic " + basic);
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofString());
  }
}
