package org.sharedoutcomes.sandbox.velocity;

import com.atlassian.velocity.htmlsafe.HtmlSafe;
import java.lang.reflect.Method;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.util.RuntimeServicesAware;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.UberspectImpl;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.apache.velocity.util.introspection.VelPropertySet;

/** Lets a template call only what the allowlist holds, and marks what {@code HtmlSafe} marks. */
public final class AllowlistedIntrospection extends UberspectImpl implements RuntimeServicesAware {
  private Allowlist allowlist;

  @Override
  public void setRuntimeServices(RuntimeServices services) {
    allowlist = (Allowlist) services.getApplicationAttribute(Allowlist.ATTRIBUTE);
  }

  @Override
  public VelMethod getMethod(Object target, String name, Object[] arguments, Info info)
      throws Exception {
    if (target == null) {
      return null;
    }
    if (target instanceof Class) {
      throw new TemplateRefused("A template may not call static methods: " + name);
    }
    Method method = introspector.getMethod(target.getClass(), name, arguments);
    if (method == null) {
      return null;
    }
    allowlist.check(target, method);
    VelMethod found = super.getMethod(target, name, arguments, info);
    return isSafe(method) ? new SafeMethod(found) : found;
  }

  @Override
  public VelPropertyGet getPropertyGet(Object target, String name, Info info) throws Exception {
    if (target == null) {
      return null;
    }
    if (target instanceof Class) {
      throw new TemplateRefused("A template may not read static fields: " + name);
    }
    VelPropertyGet found = super.getPropertyGet(target, name, info);
    Method method = found == null ? null : getter(target, found.getMethodName(), name);
    if (method == null) {
      return found;
    }
    allowlist.check(target, method);
    return isSafe(method) ? new SafeProperty(found) : found;
  }

  @Override
  public VelPropertySet getPropertySet(Object target, String name, Object value, Info info) {
    throw new TemplateRefused("A template may not set a property: " + name);
  }

  private Method getter(Object target, String method, String property) throws Exception {
    Method plain = introspector.getMethod(target.getClass(), method, new Object[0]);
    return plain != null
        ? plain
        : introspector.getMethod(target.getClass(), method, new Object[] {property});
  }

  private static boolean isSafe(Method method) {
    return method.isAnnotationPresent(HtmlSafe.class) && method.getReturnType() == String.class;
  }

  private record SafeMethod(VelMethod method) implements VelMethod {
    @Override
    public Object invoke(Object target, Object[] arguments) throws Exception {
      return markup(method.invoke(target, arguments));
    }

    @Override
    public boolean isCacheable() {
      return method.isCacheable();
    }

    @Override
    public String getMethodName() {
      return method.getMethodName();
    }

    @Override
    public Class<?> getReturnType() {
      return Markup.class;
    }
  }

  private record SafeProperty(VelPropertyGet property) implements VelPropertyGet {
    @Override
    public Object invoke(Object target) throws Exception {
      return markup(property.invoke(target));
    }

    @Override
    public boolean isCacheable() {
      return property.isCacheable();
    }

    @Override
    public String getMethodName() {
      return property.getMethodName();
    }
  }

  private static Object markup(Object html) {
    return html == null ? null : new Markup(html.toString());
  }
}
