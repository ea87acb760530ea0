package org.sharedoutcomes.sandbox.jira;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Loads a search page of Jira's REST, plain or gzipped: all of it, or nothing. */
final class LoadExport {
  private static final String WAY_OUT =
      " Give a search page of Jira's REST API, saved from /rest/api/2/search as .json or .json.gz.";

  private final Store store;

  LoadExport(Store store) {
    this.store = store;
  }

  String fromSample() {
    InputStream sample =
        LoadExport.class.getResourceAsStream("/sample/timob-sample.search.json.gz");
    return from("the sample", () -> sample);
  }

  String from(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new UnreadableExport("There is no readable file " + file + "." + WAY_OUT);
    }
    return from(file.toString(), () -> Files.newInputStream(file));
  }

  private interface Source {
    InputStream open() throws IOException;
  }

  private String from(String name, Source source) {
    ExportedIssues issues = new ExportedIssues();
    try (InputStream input = plain(new BufferedInputStream(source.open(), 1 << 16));
        JsonParser json = new JsonFactory(new ObjectMapper()).createParser(input)) {
      read(name, json, issues);
    } catch (EOFException e) {
      throw truncated(name, e);
    } catch (JsonParseException | ZipException e) {
      if (e instanceof JsonEOFException || e.getMessage().contains("end-of-input")) {
        throw truncated(name, e);
      }
      throw new UnreadableExport(name + " is not JSON." + WAY_OUT, e);
    } catch (DateTimeException e) {
      throw new UnreadableExport(
          name + " holds a date or time which is none: " + e.getMessage() + "." + WAY_OUT, e);
    } catch (IOException e) {
      throw new UnreadableExport(name + " cannot be read: " + e.getMessage() + "." + WAY_OUT, e);
    }
    if (issues.isEmpty()) {
      throw new UnreadableExport(name + " holds no issue." + WAY_OUT);
    }
    return store.write(issues::save);
  }

  private static UnreadableExport truncated(String name, IOException e) {
    return new UnreadableExport(name + " ends in the middle: it is truncated." + WAY_OUT, e);
  }

  private static InputStream plain(BufferedInputStream input) throws IOException {
    input.mark(2);
    int first = input.read();
    int second = input.read();
    input.reset();
    return first == 0x1f && second == 0x8b ? new GZIPInputStream(input, 1 << 16) : input;
  }

  private static void read(String name, JsonParser json, ExportedIssues issues) throws IOException {
    JsonToken first = json.nextToken();
    if (first == null) {
      throw new UnreadableExport(name + " is empty." + WAY_OUT);
    }
    boolean found = false;
    if (first == JsonToken.START_OBJECT) {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        JsonToken value = json.nextToken();
        if (field.equals("issues") && value == JsonToken.START_ARRAY) {
          found = true;
          readIssues(name, json, issues);
        } else if (field.equals("schema") && value == JsonToken.START_OBJECT) {
          issues.schema(json.readValueAsTree());
        } else if (field.equals("statuses") && value == JsonToken.START_ARRAY) {
          issues.statuses(json.readValueAsTree());
        } else {
          json.skipChildren();
        }
      }
    }
    if (!found) {
      throw new UnreadableExport(
          name + " is not a search page: it has no list \"issues\"." + WAY_OUT);
    }
  }

  private static void readIssues(String name, JsonParser json, ExportedIssues issues)
      throws IOException {
    while (json.nextToken() == JsonToken.START_OBJECT) {
      JsonNode issue = json.readValueAsTree();
      if (!issue.path("key").isTextual() || !issue.path("fields").isObject()) {
        throw new UnreadableExport(
            name + " is not a search page: an issue has no key or no fields." + WAY_OUT);
      }
      issues.add(issue);
    }
    if (json.currentToken() != JsonToken.END_ARRAY) {
      throw new UnreadableExport(
          name + " is not a search page: \"issues\" holds something else." + WAY_OUT);
    }
  }
}
