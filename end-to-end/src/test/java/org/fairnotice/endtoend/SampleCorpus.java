package org.fairnotice.endtoend;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.FileSystemResource;

/** The samples at the root of the repository and the settings that go with them. */
final class SampleCorpus {

    private SampleCorpus() {}

    static Path folder() {
        return Path.of("..", "samples").toAbsolutePath().normalize();
    }

    static Map<String, String> settings() throws IOException {
        var settings = new HashMap<String, String>();
        for (var source :
                new YamlPropertySourceLoader().load("demo", new FileSystemResource(folder().resolve("demo.yml")))) {
            for (String name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
                settings.put(name, String.valueOf(source.getProperty(name)));
            }
        }
        return settings;
    }
}
