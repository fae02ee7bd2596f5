package org.fairnotice.notifier.letter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.notifier.signing.MailSigner;
import org.jspecify.annotations.Nullable;

/**
 * Every notice that may be sent, on paper: each kind of process in each language, with all that can be known and with little;
 * and the letters beside a notice.
 * Where codes are told, the page on which they are entered too.
 */
public final class Preview {

    private static final String STYLE = """
        <style>
        :root { color-scheme: light dark; }
        body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.5 system-ui, sans-serif; }
        table { border-collapse: collapse; width: 100%; margin-bottom: 2rem; }
        caption { text-align: left; font-size: 1.25rem; font-weight: 600; padding: .5rem 0; }
        th, td { text-align: left; font-weight: 400; padding: .4rem .5rem; border-top: 1px solid #8888; }
        a { margin-right: .75rem; }
        </style>
        """;

    private final LetterWriter writer;
    private final @Nullable VerificationPage page;
    private final @Nullable AnswerPage answerPage;
    private final Path folder;

    /**
     * Reads the templates, and renders each with every sample.
     *
     * @param templates the provider's own; null for none
     * @param codes whether verification codes are told
     * @param answers where customers answer; null for nowhere
     * @param folder where the notices are written; made where it is missing
     * @throws IllegalStateException naming template, line and column, if one cannot be rendered
     */
    public Preview(Provider provider, @Nullable Path templates, boolean codes, @Nullable String answers, Path folder) {
        this.writer = new LetterWriter(
                provider,
                templates,
                MailSigner.none(),
                codes ? VerificationCodes.sample() : null,
                answers == null ? null : AnswerLinks.sample(answers));
        this.answerPage = answers == null ? null : new AnswerPage(provider, answers, templates);
        this.page = codes ? new VerificationPage(provider, templates) : null;
        this.folder = folder;
    }

    /**
     * Writes each notice as {@code .eml}, {@code .html} and {@code .txt}, and {@code index.html} with all of them.
     *
     * @return the index
     * @throws IllegalStateException if a notice cannot be written
     */
    public Path write() throws IOException {
        Files.createDirectories(folder);
        var index = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Notices</title>\n"
                + STYLE
                + "</head>\n<body>\n<h1>Notices</h1>\n");
        for (String language : writer.languages()) {
            String rows =
                    Previews.all(language).map(permit -> row(language, permit)).collect(Collectors.joining());
            if (page != null) {
                rows += verification(language, page);
            }
            if (answerPage != null) {
                rows += answers(language, answerPage);
            }
            index.append("<table>\n<caption>")
                    .append(Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH))
                    .append("</caption>\n")
                    .append(rows)
                    .append("</table>\n");
        }
        return Files.writeString(folder.resolve("index.html"), index.append("</body>\n</html>\n"));
    }

    /** The page on which a notice is checked: before a code was entered, with one that nobody knows, and with a notice's. */
    private String verification(String language, VerificationPage page) throws IOException {
        var notice =
                new SentNotice(SampleNotices.NOW, "l…@customer.example", "Legal notice", "The text of the notice.");
        String name = language + "-verification";
        Files.writeString(folder.resolve(name + "-form.html"), page.form(language));
        Files.writeString(folder.resolve(name + "-unknown.html"), page.unknown(language));
        Files.writeString(folder.resolve(name + "-found.html"), page.found(language, notice));
        return "<tr><th scope=\"row\">verification page</th><td><a href=\"%1$s-form.html\">form</a><a href=\"%1$s-unknown.html\">unknown code</a><a href=\"%1$s-found.html\">genuine</a></td></tr>\n"
                .formatted(name);
    }

    private String answers(String language, AnswerPage page) throws IOException {
        var links = new StringBuilder();
        for (var view : new TreeMap<>(page.samples(language)).entrySet()) {
            String name = language + "-answer-" + view.getKey() + ".html";
            Files.writeString(folder.resolve(name), view.getValue());
            links.append("<a href=\"%s\">%s</a>".formatted(name, view.getKey().replace('-', ' ')));
        }
        return "<tr><th scope=\"row\">answer page</th><td>" + links + "</td></tr>\n";
    }

    private String row(String language, NoticePermitted permit) {
        String sample = Previews.name(permit);
        String name = language + "-" + sample;
        try {
            Letter letter = writer.write(permit, permit.issuedAt());
            Files.write(folder.resolve(name + ".eml"), letter.bytes());
            Files.writeString(folder.resolve(name + ".html"), letter.html());
            Files.writeString(
                    folder.resolve(name + ".txt"),
                    SentNotice.of(letter.bytes(), permit.issuedAt()).text());
        } catch (UnrenderableException | IOException e) {
            throw new IllegalStateException("the notice " + name + " cannot be written: " + e.getMessage(), e);
        }
        return "<tr><th scope=\"row\">%1$s</th><td><a href=\"%2$s.html\">HTML</a><a href=\"%2$s.txt\">text</a><a href=\"%2$s.eml\">mail</a></td></tr>\n"
                .formatted(sample.replace('-', ' '), name);
    }
}
