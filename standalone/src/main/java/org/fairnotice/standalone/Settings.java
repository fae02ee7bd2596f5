package org.fairnotice.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What a user configured, and what the standalone fills in where the user did not.
 *
 * @param file the user's configuration; null for none
 * @param names the settings that the file makes
 */
record Settings(@Nullable Path file, Set<String> names) {

    /**
     * Reads the names that a YAML or properties file sets.
     *
     * @throws IllegalArgumentException if the file is neither
     */
    static Settings of(@Nullable Path file) {
        var names = new TreeSet<String>();
        for (PropertySource<?> source : load(file)) {
            names.addAll(List.of(((EnumerablePropertySource<?>) source).getPropertyNames()));
        }
        return new Settings(file, names);
    }

    /** Whether the user set this, or something below it. */
    boolean has(String name) {
        return names.contains(name)
                || names.stream().anyMatch(n -> n.startsWith(name + ".") || n.startsWith(name + "["));
    }

    /** Command-line arguments for a service: {@code filled} where the user's file is silent, and the file itself. */
    String[] arguments(Map<String, String> filled) {
        var arguments = new ArrayList<String>();
        new TreeMap<>(filled).forEach((name, value) -> {
            if (!has(name)) {
                arguments.add("--" + name + "=" + value);
            }
        });
        if (file != null) {
            arguments.add("--spring.config.additional-location="
                    + file.toAbsolutePath().toUri());
        }
        return arguments.toArray(String[]::new);
    }

    /** What the file says; nothing if there is none. */
    static List<PropertySource<?>> load(@Nullable Path file) {
        if (file == null) {
            return List.of();
        }
        var resource = new FileSystemResource(file);
        String name = String.valueOf(file.getFileName());
        try {
            if (name.endsWith(".yml") || name.endsWith(".yaml")) {
                return new YamlPropertySourceLoader().load(name, resource);
            }
            if (name.endsWith(".properties")) {
                return new PropertiesPropertySourceLoader().load(name, resource);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the configuration cannot be read: " + file, e);
        } catch (YAMLException e) {
            throw new IllegalArgumentException("the configuration " + file + " is not YAML: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("the configuration " + file + " must be a .yml, .yaml or .properties file");
    }
}
