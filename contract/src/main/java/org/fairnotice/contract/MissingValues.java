package org.fairnotice.contract;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON may leave out what the types promise: this finds it, so that inside every value of a type is whole. */
final class MissingValues {

    private MissingValues() {}

    /** @throws IllegalArgumentException naming the component that is null and may not be */
    static void check(Object value) {
        check(value, value.getClass().getSimpleName());
    }

    private static void check(Object value, String path) {
        switch (value) {
            case Record held -> components(held, path);
            case Collection<?> elements -> {
                for (Object element : elements) {
                    check(element, path + "[]");
                }
            }
            case Map<?, ?> map -> {
                for (Object element : map.values()) {
                    check(element, path + "{}");
                }
            }
            default -> {}
        }
    }

    private static void components(Record held, String path) {
        for (RecordComponent component : held.getClass().getRecordComponents()) {
            String name = path + "." + component.getName();
            Object value = read(held, component);
            if (value != null) {
                check(value, name);
            } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new IllegalArgumentException(name + ": is missing");
            }
        }
    }

    private static @Nullable Object read(Record held, RecordComponent component) {
        try {
            return component.getAccessor().invoke(held);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of the contract must be public: " + held.getClass(), e);
        }
    }
}
