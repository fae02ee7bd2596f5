package org.fairnotice.notifier.letter;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairnotice.contract.outcome.Response;
import org.jspecify.annotations.Nullable;

/** The page on which a customer answers a notice, step by step. It needs no script and loads nothing. */
public final class AnswerPage {

    private static final String TEMPLATE = "answer.ftlh";
    private static final List<String> RESPONSES =
            Arrays.stream(Response.values()).map(Enum::name).toList();

    private final Provider provider;
    private final String address;
    private final Templates templates;
    private final Languages languages;

    /** Why the page does not let anybody answer. */
    public enum Closed {
        /** The address is not one of ours. */
        FOREIGN,
        /** Its time is over. */
        EXPIRED,
        /** Too many wrong codes were entered. */
        LOCKED,
        /** The answer could not be recorded. */
        FAILED
    }

    /**
     * Reads the templates and tries each.
     *
     * @param address where it is reached
     * @param folder the provider's own templates; null for none
     * @throws IllegalStateException naming template, line and column, if one cannot be rendered
     */
    public AnswerPage(Provider provider, String address, @Nullable Path folder) {
        this.provider = provider;
        this.address = address;
        this.templates = new Templates(folder);
        this.languages = Languages.with(folder, "answer.ftl");
        languages.tags().forEach(language -> samples(language));
    }

    /**
     * Asks for the code.
     *
     * @param accepted the languages that the reader accepts (RFC 9110, 12.5.4)
     */
    public String form(@Nullable String accepted) {
        return page(accepted, "form", Map.of());
    }

    /** The code that was entered does not go with the address. */
    public String wrong(@Nullable String accepted) {
        return page(accepted, "wrong", Map.of());
    }

    /** Offers the answers. */
    public String choices(@Nullable String accepted, SentNotice notice, String code) {
        return about(accepted, "choices", notice, Map.of("code", code, "responses", RESPONSES));
    }

    /** Asks whether this answer is meant. */
    public String confirm(@Nullable String accepted, SentNotice notice, String code, Response response) {
        return about(accepted, "confirm", notice, Map.of("code", code, "response", response.name()));
    }

    /** Says what was recorded. */
    public String recorded(
            @Nullable String accepted, SentNotice notice, String code, Response response, Instant recordedAt) {
        return page(accepted, "recorded", notice, recordedAt, Map.of("code", code, "response", response.name()));
    }

    /** Nothing can be answered here. */
    public String closed(@Nullable String accepted, Closed why) {
        return page(accepted, "closed", Map.of("why", why.name()));
    }

    /** Every view of the page, with made-up contents, by a name for each. */
    Map<String, String> samples(String language) {
        var notice =
                new SentNotice(SampleNotices.NOW, "l…@customer.example", "Legal notice", "The text of the notice.");
        String code = "01234-56789-ABCDE-FGHJK";
        var samples = new HashMap<String, String>();
        samples.put("form", form(language));
        samples.put("wrong", wrong(language));
        samples.put("choices", choices(language, notice, code));
        for (Response response : Response.values()) {
            samples.put("confirm-" + kebab(response), confirm(language, notice, code, response));
            samples.put("recorded-" + kebab(response), recorded(language, notice, code, response, SampleNotices.NOW));
        }
        for (Closed why : Closed.values()) {
            samples.put("closed-" + kebab(why), closed(language, why));
        }
        return samples;
    }

    private static String kebab(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String about(@Nullable String accepted, String view, SentNotice notice, Map<String, Object> more) {
        return page(accepted, view, notice, null, more);
    }

    private String page(@Nullable String accepted, String view, Map<String, Object> more) {
        return page(accepted, view, null, null, more);
    }

    private String page(
            @Nullable String accepted,
            String view,
            @Nullable SentNotice notice,
            @Nullable Instant recordedAt,
            Map<String, Object> more) {
        String language = languages.accepted(accepted);
        var shown = new NoticeModel(provider, Locale.forLanguageTag(language));
        var model = new HashMap<>(more);
        model.put("language", language);
        model.put("view", view);
        model.put("address", address);
        model.put("provider", shown.provider());
        if (notice != null) {
            model.put("notice", shown.sent(notice));
        }
        if (recordedAt != null) {
            model.put("recordedAt", shown.moment(recordedAt));
        }
        try {
            return templates.render(language, TEMPLATE, model);
        } catch (UnrenderableException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
