package org.sharedoutcomes.sandbox.module;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a servlet module is told at its start. */
record ModuleServletConfig(String name, ServletContext context, Map<String, String> params)
    implements ServletConfig {

  ModuleServletConfig(String name, ServletContext context, Xml xml) {
    this(name, context, initParams(xml));
  }

  private static Map<String, String> initParams(Xml xml) {
    Map<String, String> params = new LinkedHashMap<>();
    for (Xml param : xml.children("init-param")) {
      params.put(
          param.child("param-name").map(Xml::text).orElse(""),
          param.child("param-value").map(Xml::text).orElse(""));
    }
    return params;
  }

  @Override
  public String getServletName() {
    return name;
  }

  @Override
  public ServletContext getServletContext() {
    return context;
  }

  @Override
  public String getInitParameter(String param) {
    return params.get(param);
  }

  @Override
  public Enumeration<String> getInitParameterNames() {
    return Collections.enumeration(params.keySet());
  }
}
