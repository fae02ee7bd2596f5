package org.fairnotice.notifier.letter;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The page on which a customer enters the code of a notice and sees whether it is ours. It needs no script and loads nothing. */
public final class VerificationPage {

    private static final String TEMPLATE = "verification.ftlh";

    private final Provider provider;
    private final Templates templates;
    private final Languages languages;

    /**
     * Reads the templates and tries each.
     *
     * @param folder the provider's own templates; null for none
     * @throws IllegalStateException naming template, line and column, if one cannot be rendered
     */
    public VerificationPage(Provider provider, @Nullable Path folder) {
        this.provider = provider;
        this.templates = new Templates(folder);
        this.languages = Languages.with(folder, "verification.ftl");
        var sample = new SentNotice(Instant.EPOCH, "l…@customer.example", "Legal notice", "Text");
        for (String language : languages.tags()) {
            form(language);
            unknown(language);
            found(language, sample);
        }
    }

    /**
     * The page before a code was entered.
     *
     * @param accepted the languages that the reader accepts (RFC 9110, 12.5.4)
     */
    public String form(@Nullable String accepted) {
        return page(accepted, "form", null);
    }

    /** No notice has the code that was entered. */
    public String unknown(@Nullable String accepted) {
        return page(accepted, "unknown", null);
    }

    /** The notice that has the code. */
    public String found(@Nullable String accepted, SentNotice notice) {
        return page(accepted, "found", notice);
    }

    private String page(@Nullable String accepted, String answer, @Nullable SentNotice notice) {
        String language = languages.accepted(accepted);
        var model = new HashMap<String, Object>();
        model.put("language", language);
        model.put("answer", answer);
        var shown = new NoticeModel(provider, Locale.forLanguageTag(language));
        model.put("provider", shown.provider());
        if (notice != null) {
            model.put("notice", shown.sent(notice));
        }
        try {
            return templates.render(language, TEMPLATE, model);
        } catch (UnrenderableException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
