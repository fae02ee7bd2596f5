package org.fairnotice.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fairnotice.notifier.letter.Preview;
import org.fairnotice.notifier.letter.Provider;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes every notice that may be sent to files; starts no service. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description =
                "Write every notice in every language to files, as HTML, as text and as mail, with an index.html.")
final class PreviewCommand implements Callable<Integer> {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "whose fairnotice.notifier.provider, templates-folder, verification and answers are used")
    private @Nullable Path config;

    @Option(names = "--out", paramLabel = "DIR", description = "where to (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("preview");

    @Override
    public Integer call() throws IOException {
        System.out.println(write(config, out));
        return 0;
    }

    /** The index of what was written. */
    static Path write(@Nullable Path config, Path out) throws IOException {
        List<PropertySource<?>> sources = new ArrayList<>(Settings.load(config));
        sources.addAll(new YamlPropertySourceLoader().load("defaults", new ClassPathResource("notifier-service.yml")));
        Binder settings = new Binder(ConfigurationPropertySources.from(sources));
        Provider provider =
                settings.bind("fairnotice.notifier.provider", Provider.class).get();
        @Nullable
        Path templates = settings.bind("fairnotice.notifier.templates-folder", Path.class)
                .orElse(null);
        boolean codes = settings.bind("fairnotice.notifier.verification.key-file", Path.class)
                .isBound();
        @Nullable
        String answers =
                settings.bind("fairnotice.notifier.answers.page", String.class).orElse(null);
        return new Preview(provider, templates, codes, answers, out).write();
    }
}
