package org.fairnotice.notifier.letter;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.process.LegalProcess.Kind;
import org.fairnotice.notifier.signing.MailSigner;
import org.jspecify.annotations.Nullable;

/** What every letter looks like before one is sent: samples, in the provider's name and from its templates, and no customer's. */
public final class Previews {

    private final LetterWriter writer;

    /**
     * Reads the templates, and renders each with every sample.
     *
     * @param templates the provider's own; null for none
     * @param codes whether verification codes are told
     * @throws IllegalStateException naming template, line and column, if one cannot be rendered
     */
    public Previews(Provider provider, @Nullable Path templates, boolean codes) {
        this.writer =
                new LetterWriter(provider, templates, MailSigner.none(), codes ? VerificationCodes.sample() : null);
    }

    /**
     * A sample.
     *
     * @param language as an IETF tag
     * @param name of the letter, or of the kind of process that a notice tells of
     */
    public record Sample(String language, String name) {}

    /** All there are. */
    public List<Sample> samples() {
        return writer.languages().stream()
                .flatMap(language -> all(language).map(permit -> new Sample(language, name(permit))))
                .toList();
    }

    /** Names the templates that they are written from. */
    public String templateVersion() {
        return writer.templateVersion();
    }

    /** The HTML of a sample; nothing if there is no such one. */
    public Optional<String> html(Sample sample) {
        if (!writer.languages().contains(sample.language())) {
            return Optional.empty();
        }
        return all(sample.language())
                .filter(permit -> name(permit).equals(sample.name()))
                .findFirst()
                .map(this::html);
    }

    private String html(NoticePermitted permit) {
        try {
            return writer.write(permit, permit.issuedAt()).html();
        } catch (UnrenderableException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    static Stream<NoticePermitted> all(String language) {
        return Stream.concat(SampleNotices.all(language), SampleLetters.all(language));
    }

    /** The same for a sample in each language. */
    static String name(NoticePermitted permit) {
        Kind process = permit.content().kind();
        String kind = process.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String bare = permit.content().agency() == null ? "-little-known" : "";
        if (permit.letter() == null) {
            return kind + bare + (permit.content().copy() == null ? "" : "-with-copy");
        }
        return SampleLetters.name(permit) + (process == Kind.PRESERVATION_REQUEST ? "-of-" + kind : "") + bare;
    }
}
