package org.sharedoutcomes.sandbox.module;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.sharedoutcomes.sandbox.osgi.BundleContainer;
import org.sharedoutcomes.sandbox.osgi.PluginRefused;
import org.xml.sax.SAXException;

/** A plugin's {@code atlassian-plugin.xml}. */
record Descriptor(String key, String name, List<Xml> elements) {
  static Descriptor of(BundleContainer container) {
    URL file =
        container
            .resource("atlassian-plugin.xml")
            .orElseThrow(() -> new PluginRefused("The plugin holds no atlassian-plugin.xml."));
    Xml root = read(file);
    if (!root.attribute("key").equals(container.key())) {
      throw new PluginRefused(
          "The key in atlassian-plugin.xml is \"%s\", but Atlassian-Plugin-Key in the manifest is \"%s\"."
              .formatted(root.attribute("key"), container.key()));
    }
    return new Descriptor(root.attribute("key"), root.attribute("name"), root.children());
  }

  private static Xml read(URL file) {
    try (InputStream in = file.openStream()) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return new Xml(factory.newDocumentBuilder().parse(in).getDocumentElement());
    } catch (SAXException | IOException e) {
      throw new PluginRefused("atlassian-plugin.xml cannot be read: " + e.getMessage(), e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("This JDK has no XML parser", e);
    }
  }
}
