package org.sharedoutcomes.sandbox.osgi;

import java.util.List;

/** The names under which a bean is offered as a service. */
record ServiceInterfaces(List<String> names) {}
