package org.fairnotice.notifier.letter;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Loads templates and remembers what was loaded, so that a mail can say from which templates it was written. */
final class LoadedTemplates implements TemplateLoader {

    private final TemplateLoader from;
    private final Map<String, byte[]> digests = new ConcurrentSkipListMap<>();

    LoadedTemplates(TemplateLoader from) {
        this.from = from;
    }

    private record Found(String name, Object source) {}

    /** Names all that was loaded until now: the same templates have the same version. */
    String version() {
        MessageDigest all = sha256();
        digests.forEach((name, digest) -> {
            all.update(name.getBytes(StandardCharsets.UTF_8));
            all.update((byte) 0);
            all.update(digest);
        });
        return "templates-" + HexFormat.of().formatHex(all.digest(), 0, 6);
    }

    @Override
    public @Nullable Object findTemplateSource(String name) throws IOException {
        @Nullable Object source = from.findTemplateSource(name);
        return source == null ? null : new Found(name, source);
    }

    @Override
    public long getLastModified(Object source) {
        return from.getLastModified(((Found) source).source());
    }

    @Override
    public Reader getReader(Object source, String encoding) throws IOException {
        var found = (Found) source;
        var text = new StringWriter();
        try (Reader reader = from.getReader(found.source(), encoding)) {
            reader.transferTo(text);
        }
        digests.put(found.name(), sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        return new StringReader(text.toString());
    }

    @Override
    public void closeTemplateSource(Object source) throws IOException {
        from.closeTemplateSource(((Found) source).source());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
