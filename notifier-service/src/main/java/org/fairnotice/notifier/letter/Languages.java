package org.fairnotice.notifier.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The languages that there are templates in: the built-in ones, and each folder with a language's name among the provider's.
 *
 * @param tags as IETF tags
 */
record Languages(SortedSet<String> tags) {

    private static final String DEFAULT = "en";
    private static final List<String> BUILT_IN = List.of(DEFAULT, "de", "es", "fr");

    static Languages of(@Nullable Path folder) {
        return with(folder, "");
    }

    /** @param file only those of the provider's languages that have it */
    static Languages with(@Nullable Path folder, String file) {
        var tags = new TreeSet<>(BUILT_IN);
        if (folder != null) {
            try (var entries = Files.list(folder)) {
                entries.filter(entry -> Files.isDirectory(entry) && Files.exists(entry.resolve(file)))
                        .map(entry -> entry.getFileName().toString())
                        .filter(name -> name.matches("[a-z]{2,3}(-[A-Z]{2})?"))
                        .forEach(tags::add);
            } catch (IOException e) {
                throw new UncheckedIOException("fairnotice.notifier.templates-folder: cannot be read: " + folder, e);
            }
        }
        return new Languages(tags);
    }

    /**
     * The first that a reader accepts; English for one who says nothing, or nothing that can be understood.
     *
     * @param languages as in RFC 9110, 12.5.4
     */
    String accepted(@Nullable String languages) {
        if (languages == null) {
            return bestFor(DEFAULT);
        }
        List<Locale.LanguageRange> ranges;
        try {
            ranges = Locale.LanguageRange.parse(languages);
        } catch (IllegalArgumentException e) {
            return bestFor(DEFAULT);
        }
        String found = Locale.lookupTag(ranges, tags);
        return bestFor(found == null ? DEFAULT : found);
    }

    /** The language asked for, or the same without its region, or English. */
    String bestFor(String tag) {
        Locale asked = Locale.forLanguageTag(tag);
        if (tags.contains(asked.toLanguageTag())) {
            return asked.toLanguageTag();
        }
        return tags.contains(asked.getLanguage()) ? asked.getLanguage() : DEFAULT;
    }
}
