package org.sharedoutcomes.sandbox.osgi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.SimpleRemapper;

/**
 * Makes the public Gemini Blueprint, which was built for Spring 5, run on Spring 6: what Spring 6
 * took away is replaced where it is called. Jira ships a build of its own for the same reason.
 */
final class GeminiPatch {
  private static final String ASSERT = "org/springframework/util/Assert";
  private static final Map<String, String> WITH_MESSAGE =
      Map.of(
          "notNull(Ljava/lang/Object;)V", "(Ljava/lang/Object;Ljava/lang/String;)V",
          "hasText(Ljava/lang/String;)V", "(Ljava/lang/String;Ljava/lang/String;)V",
          "notEmpty([Ljava/lang/Object;)V", "([Ljava/lang/Object;Ljava/lang/String;)V");

  private GeminiPatch() {}

  /** The bytes of a bundle with its calls and its imports made fit. */
  static InputStream of(Path jar) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarFile file = new JarFile(jar.toFile());
        JarOutputStream out = new JarOutputStream(bytes, manifest(file))) {
      for (Enumeration<JarEntry> all = file.entries(); all.hasMoreElements(); ) {
        JarEntry entry = all.nextElement();
        if (entry.isDirectory() || entry.getName().equals(JarFile.MANIFEST_NAME)) {
          continue;
        }
        byte[] content = file.getInputStream(entry).readAllBytes();
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(entry.getName().endsWith(".class") ? patched(content) : content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  private static Manifest manifest(JarFile file) throws IOException {
    Manifest manifest = file.getManifest();
    Attributes main = manifest.getMainAttributes();
    main.putValue(
        "Import-Package", main.getValue("Import-Package").replace("[5.0.0,6)", "[6.0.0,7)"));
    return manifest;
  }

  private static byte[] patched(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    SimpleRemapper gone =
        new SimpleRemapper(
            "org/springframework/beans/factory/support/SecurityContextProvider",
            "java/io/Serializable");
    reader.accept(new ClassRemapper(new Calls(writer), gone), 0);
    return writer.toByteArray();
  }

  private static final class Calls extends ClassVisitor {
    Calls(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      return new MethodVisitor(Opcodes.ASM9, next) {
        @Override
        public void visitMethodInsn(
            int opcode, String owner, String method, String type, boolean isInterface) {
          if (owner.equals(ASSERT) && WITH_MESSAGE.containsKey(method + type)) {
            visitLdcInsn("refused by Gemini");
            super.visitMethodInsn(
                opcode, owner, method, WITH_MESSAGE.get(method + type), isInterface);
          } else if (method.equals("getAccessControlContext") && opcode != Opcodes.INVOKESTATIC) {
            visitInsn(Opcodes.POP);
            visitInsn(Opcodes.ACONST_NULL);
          } else if (method.equals("setSecurityContextProvider")) {
            visitInsn(Opcodes.POP2);
          } else if (method.equals("cancelRefresh")) {
            super.visitMethodInsn(opcode, owner, method, "(Ljava/lang/Throwable;)V", isInterface);
          } else {
            super.visitMethodInsn(opcode, owner, method, type, isInterface);
          }
        }
      };
    }
  }

  /** A bundle that shows Spring's own XML namespaces to Gemini, which looks for them in bundles. */
  static InputStream namespaces(ClassLoader loader) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Bundle-ManifestVersion", "2");
    main.putValue("Bundle-SymbolicName", "spring-namespaces");
    main.putValue("DynamicImport-Package", "org.springframework.*");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream out = new JarOutputStream(bytes, manifest)) {
      for (String name : new String[] {"META-INF/spring.handlers", "META-INF/spring.schemas"}) {
        out.putNextEntry(new ZipEntry(name));
        for (Enumeration<java.net.URL> all = loader.getResources(name); all.hasMoreElements(); ) {
          java.net.URL file = all.nextElement();
          if (file.toString().contains("/org/springframework/")) {
            try (InputStream in = file.openStream()) {
              out.write(in.readAllBytes());
              out.write("\n".getBytes(UTF_8));
            }
          }
        }
      }
      String schema = "org/springframework/beans/factory/xml/spring-beans.xsd";
      out.putNextEntry(new ZipEntry(schema));
      try (InputStream in = loader.getResourceAsStream(schema)) {
        out.write(in.readAllBytes());
      }
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }
}
