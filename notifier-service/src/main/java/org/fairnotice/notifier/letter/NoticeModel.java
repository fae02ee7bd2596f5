package org.fairnotice.notifier.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.notice.LetterBeside;
import org.fairnotice.contract.notice.NoticeContent;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.jspecify.annotations.Nullable;

/** What a template may say: maps, lists, texts and numbers only, so that a template can reach no Java object. */
final class NoticeModel {

    private final Provider provider;
    private final Locale locale;
    private final DateTimeFormatter days;
    private final DateTimeFormatter times;

    NoticeModel(Provider provider, Locale locale) {
        this.provider = provider;
        this.locale = locale;
        // English without a country puts the day first: a month that stands first is often taken for the day.
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale.equals(Locale.ENGLISH) ? Locale.UK : locale);
        this.times = DateTimeFormatter.ofPattern("HH:mm zzz", locale);
    }

    /** A field that is not known is missing in the map. */
    Map<String, Object> of(NoticePermitted permit, Instant now) {
        NoticeContent content = permit.content();
        var model = new HashMap<String, Object>();
        model.put("language", locale.toLanguageTag());
        model.put("provider", provider());
        LetterBeside letter = permit.letter();
        model.put("reference", ShownText.of(permit.notice().value()));
        if (letter != null) {
            model.put("letter", new LetterModel(this).of(letter, content));
        }
        model.put("customer", ShownText.of(content.customerName()));
        model.put("kind", content.kind().name());
        text(model, "agency", content.agency());
        text(model, "docket", content.docket());
        text(model, "authority", content.authority());
        text(model, "dataSought", content.dataSought());
        day(model, "issuedOn", content.issuedOn());
        day(model, "dueOn", content.dueOn());
        model.put("accounts", accounts(content.accounts()));
        model.put("servedAt", moment(content.servedAt()));
        model.put("daysToObject", content.daysToObject());
        model.put("productionFrom", moment(now.plus(content.daysToObject(), ChronoUnit.DAYS)));
        NoticeContent.HeldBack heldBack = content.heldBack();
        if (heldBack != null) {
            model.put(
                    "heldBack",
                    Map.of(
                            "citation", ShownText.of(heldBack.citation()),
                            "from", moment(heldBack.from()),
                            "until", moment(heldBack.until())));
        }
        return model;
    }

    /** What the pages show of a notice that was sent. */
    Map<String, Object> sent(SentNotice notice) {
        return Map.of(
                "at", moment(notice.at()),
                "recipient", ShownText.of(notice.recipient()),
                "subject", ShownText.of(notice.subject()),
                "text", notice.text());
    }

    Map<String, Object> provider() {
        var model = new HashMap<String, Object>();
        model.put("name", provider.name());
        model.put("phone", provider.phone());
        model.put("replyTo", provider.replyTo());
        if (provider.verificationPage() != null) {
            model.put("verificationPage", provider.verificationPage());
        }
        return model;
    }

    private static List<Map<String, String>> accounts(List<TargetAccount> accounts) {
        return accounts.stream()
                .map(account -> Map.of("kind", account.kind().name(), "value", ShownText.of(account.value())))
                .toList();
    }

    private static void text(Map<String, Object> model, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            model.put(name, ShownText.of(value));
        }
    }

    private void day(Map<String, Object> model, String name, @Nullable LocalDate day) {
        if (day != null) {
            model.put(name, day(day));
        }
    }

    Map<String, String> day(LocalDate day) {
        return Map.of("iso", day.toString(), "text", shown(day));
    }

    Map<String, String> moment(Instant instant) {
        ZonedDateTime there = instant.truncatedTo(ChronoUnit.MINUTES).atZone(provider.zone());
        String time = there.format(times);
        return Map.of("iso", there.toOffsetDateTime().toString(), "text", shown(there.toLocalDate()) + ", " + time);
    }

    String shown(LocalDate day) {
        return day.format(days);
    }
}
