package org.sharedoutcomes.sandbox.velocity;

import java.io.Writer;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.directive.Directive;
import org.apache.velocity.runtime.parser.node.Node;

/** The directive {@code #enable_html_escaping()}. */
public final class EnableHtmlEscaping extends Directive {
  static final String CALL = "#enable_html_escaping()";

  @Override
  public String getName() {
    return "enable_html_escaping";
  }

  @Override
  public int getType() {
    return LINE;
  }

  @Override
  public boolean render(InternalContextAdapter context, Writer writer, Node node) {
    ((EscapingSwitch) context.get(EscapingSwitch.KEY)).turnOn();
    return true;
  }
}
