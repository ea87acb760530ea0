package org.sharedoutcomes.sandbox.web;

import jakarta.servlet.Servlet;
import java.util.List;

/** A servlet and the patterns below the context path where it answers. */
public record Mount(Servlet servlet, List<String> patterns) {
  public static Mount of(Servlet servlet, String... patterns) {
    return new Mount(servlet, List.of(patterns));
  }
}
