package org.sharedoutcomes.sandbox.module;

import org.sharedoutcomes.sandbox.velocity.TemplateTool;

/** What templates know as {@code $webResourceManager}. */
public final class WebResourceTool implements TemplateTool {
  private final WebResources resources;

  WebResourceTool(WebResources resources) {
    this.resources = resources;
  }

  public void requireResource(String moduleKey) {
    resources.require(moduleKey);
  }

  public void requireResourcesForContext(String context) {
    resources.requireContext(context);
  }
}
