package org.sharedoutcomes.sandbox.osgi;

import org.osgi.framework.BundleContext;
import org.springframework.beans.factory.xml.DefaultNamespaceHandlerResolver;
import org.springframework.beans.factory.xml.NamespaceHandler;
import org.springframework.beans.factory.xml.NamespaceHandlerResolver;

/** The XML namespaces that a plugin's Spring files may use. */
final class Namespaces implements NamespaceHandlerResolver {
  private static final String BLUEPRINT =
      "http://www.eclipse.org/gemini/blueprint/schema/blueprint";
  private static final String CONTEXT = "http://www.springframework.org/schema/context";
  private final NamespaceHandler blueprint;
  private final NamespaceHandler annotations = new AnnotationsOnly();
  private final NamespaceHandlerResolver spring =
      new DefaultNamespaceHandlerResolver(Namespaces.class.getClassLoader());

  Namespaces(BundleContext context) {
    blueprint = new BlueprintNamespace(context);
    blueprint.init();
    annotations.init();
  }

  @Override
  public NamespaceHandler resolve(String uri) {
    return switch (uri) {
      case BLUEPRINT -> blueprint;
      case CONTEXT -> annotations;
      default -> spring.resolve(uri);
    };
  }
}
