package org.sharedoutcomes.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class OptionsTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void without_options_there_are_defaults() {
    Options options = parse();
    assertThat(options.port()).isEqualTo(2990);
    assertThat(options.home()).isEqualTo(Path.of("/home/of/sandbox"));
    assertThat(options.data()).isEmpty();
    assertThat(options.fresh()).isFalse();
  }

  @Test
  public void a_file_is_found_from_where_the_caller_stands() throws IOException {
    folder.newFile("export.json");
    assertThat(parse("--data", "export.json").data())
        .contains(folder.getRoot().toPath().resolve("export.json"));
  }

  @Test
  public void what_cannot_be_meant_is_refused_in_a_sentence() {
    refused("There is no option \"--prot\"", "--prot", "1");
    refused("--port takes a number from 0 to 65535, not \"x\"", "--port", "x");
    refused("--port takes a number from 0 to 65535, not \"70000\"", "--port", "70000");
    refused("The option --port needs a value", "--port");
    refused("The option --home needs a value", "--home", "--fresh");
    refused("There is no file", "--data", "missing.json");
    refused("There is no file", "--data", ".");
    refused("--database takes an address", "--database", "mysql://x");
  }

  private void refused(String sentence, String... arguments) {
    assertThatThrownBy(() -> parse(arguments))
        .isInstanceOf(Options.Refused.class)
        .hasMessageContaining(sentence);
  }

  private Options parse(String... arguments) {
    return Options.parse(
        List.of(arguments), Path.of("/home/of/sandbox"), folder.getRoot().toPath());
  }
}
