package org.sharedoutcomes.sandbox.module;

import com.atlassian.webresource.api.assembler.PageBuilderService;
import com.atlassian.webresource.api.assembler.RequiredData;
import com.atlassian.webresource.api.assembler.RequiredResources;
import com.atlassian.webresource.api.assembler.WebResourceAssembler;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import org.sharedoutcomes.sandbox.velocity.TemplateTool;

/** Collects what the page under work asks for. */
public record PageBuilder(WebResources wanted)
    implements PageBuilderService,
        WebResourceAssembler,
        RequiredResources,
        RequiredData,
        TemplateTool {
  @Override
  public WebResourceAssembler assembler() {
    return this;
  }

  @Override
  public RequiredResources resources() {
    return this;
  }

  @Override
  public RequiredData data() {
    return this;
  }

  @Override
  public RequiredResources requireWebResource(String moduleKey) {
    wanted.require(moduleKey);
    return this;
  }

  @Override
  public RequiredResources requireContext(String context) {
    wanted.requireContext(context);
    return this;
  }

  @Override
  public RequiredData requireData(String key, String content) {
    String quoted = new String(JsonStringEncoder.getInstance().quoteAsString(content));
    wanted.requireData(key, '"' + quoted + '"');
    return this;
  }

  @Override
  public RequiredData requireData(String key, Number content) {
    wanted.requireData(key, content.toString());
    return this;
  }

  @Override
  public RequiredData requireData(String key, Boolean content) {
    wanted.requireData(key, content.toString());
    return this;
  }
}
