package org.fairnotice.contract;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON that is read without a guess. A component that is missing or null and not {@code @Nullable}, a property that is there
 * twice, a number where a word or a time is meant, and anything after the value are errors. Unknown properties are passed over,
 * so that a later version may add one.
 */
final class StrictJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(LogicalType.Textual, text -> {
                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            })
            .annotationIntrospector(new Promises())
            .addModule(new SimpleModule("times")
                    .addDeserializer(Instant.class, new Time<>(Instant.class, Instant::parse))
                    .addDeserializer(LocalDate.class, new Time<>(LocalDate.class, LocalDate::parse)))
            .build();

    private StrictJson() {}

    /** What a record's types promise: a component that is not {@code @Nullable} is there, and so is each of its elements. */
    private static final class Promises extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            return promised(member) ? Boolean.TRUE : super.hasRequiredMarker(config, member);
        }

        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
            return promised(annotated)
                    ? JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL)
                    : super.findSetterInfo(config, annotated);
        }

        private static boolean promised(Annotated annotated) {
            if (!(annotated instanceof AnnotatedParameter parameter)) {
                return false;
            }
            var components = parameter.getDeclaringClass().getRecordComponents();
            return components != null
                    && components.length == parameter.getOwner().getParameterCount()
                    && !components[parameter.getIndex()].getAnnotatedType().isAnnotationPresent(Nullable.class);
        }
    }

    /** A time in ISO 8601, and nothing else: a number could be seconds or milliseconds, and a gag's end decades off. */
    private static final class Time<T> extends StdDeserializer<T> {

        private final transient Function<String, T> parser;

        Time(Class<T> type, Function<String, T> parser) {
            super(type);
            this.parser = parser;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(this, "a time is a string");
            }
            try {
                return parser.apply(json.getString());
            } catch (DateTimeException e) {
                return context.reportInputMismatch(this, "not an ISO 8601 time");
            }
        }
    }
}
