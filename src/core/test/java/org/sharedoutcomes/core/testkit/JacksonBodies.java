package org.sharedoutcomes.core.testkit;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.journal.Bodies;

/** Records as JSON. */
public final class JacksonBodies implements Bodies {
  private final ObjectMapper json =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .registerModule(
              new SimpleModule()
                  .addSerializer(new QuarterWriter())
                  .addDeserializer(Quarter.class, new QuarterReader()))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .setVisibility(PropertyAccessor.GETTER, Visibility.NONE)
          .setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .setVisibility(PropertyAccessor.FIELD, Visibility.ANY);

  @Override
  public String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public <T> T read(String body, Class<T> type) {
    try {
      return json.readValue(body, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no " + type, e);
    }
  }

  private static final class QuarterWriter extends StdSerializer<Quarter> {
    private QuarterWriter() {
      super(Quarter.class);
    }

    @Override
    public void serialize(Quarter quarter, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(quarter.toString());
    }
  }

  private static final class QuarterReader extends StdDeserializer<Quarter> {
    private QuarterReader() {
      super(Quarter.class);
    }

    @Override
    public Quarter deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return Quarter.parse(in.getText()).orElseThrow();
    }
  }
}
