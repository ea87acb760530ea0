package org.sharedoutcomes.sandbox.osgi;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.xml.BeanDefinitionParser;
import org.springframework.beans.factory.xml.ParserContext;
import org.springframework.context.config.ContextNamespaceHandler;
import org.w3c.dom.Element;

/** Spring's {@code context} namespace without component-scan, which finds nothing in a bundle. */
final class AnnotationsOnly extends ContextNamespaceHandler {
  @Override
  public void init() {
    super.init();
    registerBeanDefinitionParser("component-scan", new Refusal());
  }

  private static final class Refusal implements BeanDefinitionParser {
    @Override
    public BeanDefinition parse(Element element, ParserContext context) {
      throw new PluginRefused(
          "META-INF/spring uses context:component-scan, which finds no class inside a bundle; name"
              + " the beans.");
    }
  }
}
