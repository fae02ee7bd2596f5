package org.fairnotice.contract;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The records that a record is made of. */
final class Parts {

    private Parts() {}

    /** The record itself, and every record within it at any depth. */
    static Stream<Record> of(@Nullable Object value) {
        return switch (value) {
            case Record whole ->
                Stream.concat(
                        Stream.of(whole),
                        Arrays.stream(whole.getClass().getRecordComponents()).flatMap(part -> of(read(whole, part))));
            case Collection<?> elements -> elements.stream().flatMap(Parts::of);
            case null, default -> Stream.empty();
        };
    }

    static @Nullable Object read(Record whole, RecordComponent part) {
        try {
            return part.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a record of the contract is public: " + whole.getClass(), e);
        }
    }
}
