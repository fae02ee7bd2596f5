package org.fairnotice.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * How a service reaches Kafka.
 *
 * @param bootstrapServers host:port, more than one separated by commas
 * @param propertiesFile a Java properties file with client settings such as {@code security.protocol}; null for none
 * @param properties further client settings; they win over the file's
 */
public record KafkaConnection(
        String bootstrapServers,
        @Nullable Path propertiesFile,
        @Nullable Map<String, String> properties) {

    /** The settings that every Kafka client of the service starts from. */
    public Map<String, Object> clientSettings() {
        var settings = new HashMap<String, Object>();
        if (propertiesFile != null) {
            var file = new Properties();
            try (var reader = Files.newBufferedReader(propertiesFile)) {
                file.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("kafka.properties-file: cannot be read: " + propertiesFile, e);
            }
            file.forEach((name, value) -> settings.put(name.toString(), value));
        }
        if (properties != null) {
            settings.putAll(properties);
        }
        settings.put("bootstrap.servers", bootstrapServers);
        return settings;
    }

    /** Without the settings: passwords are among them. */
    @Override
    public String toString() {
        return "KafkaConnection{" + bootstrapServers + "}";
    }
}
