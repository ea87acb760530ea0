package org.sharedoutcomes.sandbox.osgi;

import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.beans.factory.xml.NamespaceHandlerSupport;
import org.springframework.beans.factory.xml.ParserContext;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** {@code osgi:reference} and {@code osgi:service}, as Gemini Blueprint reads them. */
final class BlueprintNamespace extends NamespaceHandlerSupport {
  private final BundleContext bundle;

  BlueprintNamespace(BundleContext bundle) {
    this.bundle = bundle;
  }

  @Override
  public void init() {
    registerBeanDefinitionParser("reference", this::reference);
    registerBeanDefinitionParser("service", this::service);
  }

  private BeanDefinition reference(Element element, ParserContext context) {
    String id = element.getAttribute("id");
    Class<?> type = type(element.getAttribute("interface"), id, context);
    boolean optional = element.getAttribute("availability").equals("optional");
    ImportedService imported = new ImportedService(bundle, type);
    if (!optional && !imported.isAvailable()) {
      throw new PluginRefused(
          "The plugin asks for the service %s (reference \"%s\"), which Jira does not offer here."
              .formatted(type.getName(), id));
    }
    RootBeanDefinition definition = new RootBeanDefinition(type);
    definition.setInstanceSupplier(() -> imported.proxy(context.getReaderContext()));
    definition.setAutowireMode(RootBeanDefinition.AUTOWIRE_NO);
    context.getRegistry().registerBeanDefinition(id, definition);
    return definition;
  }

  private static Class<?> type(String name, String id, ParserContext context) {
    try {
      return Class.forName(name, false, context.getReaderContext().getBeanClassLoader());
    } catch (ClassNotFoundException | NoClassDefFoundError e) {
      throw new PluginRefused(
          "The plugin refers to %s (reference \"%s\") but imports no package that holds it."
              .formatted(name, id),
          e);
    }
  }

  private BeanDefinition service(Element element, ParserContext context) {
    RootBeanDefinition definition = new RootBeanDefinition(ExportedService.class);
    definition.setAutowireMode(RootBeanDefinition.AUTOWIRE_NO);
    definition.getConstructorArgumentValues().addGenericArgumentValue(bundle);
    definition.getConstructorArgumentValues().addGenericArgumentValue(interfaces(element));
    definition
        .getConstructorArgumentValues()
        .addGenericArgumentValue(new RuntimeBeanReference(element.getAttribute("ref")));
    context.getReaderContext().registerWithGeneratedName(definition);
    return definition;
  }

  private static ServiceInterfaces interfaces(Element element) {
    List<String> names = new ArrayList<>();
    if (element.hasAttribute("interface")) {
      names.add(element.getAttribute("interface"));
    }
    NodeList values = element.getElementsByTagNameNS("*", "value");
    for (int i = 0; i < values.getLength(); i++) {
      Node value = values.item(i);
      if (value.getParentNode().getLocalName().equals("interfaces")) {
        names.add(value.getTextContent().strip());
      }
    }
    return new ServiceInterfaces(List.copyOf(names));
  }
}
