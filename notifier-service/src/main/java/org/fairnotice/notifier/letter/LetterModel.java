package org.fairnotice.notifier.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fairnotice.contract.notice.LetterBeside;
import org.fairnotice.contract.notice.LetterKind;
import org.fairnotice.contract.notice.NoticeContent;
import org.jspecify.annotations.Nullable;

/**
 * What a template may say of a letter beside a notice, apart from what the notice's own model holds.
 *
 * @param notice shows days and moments
 */
record LetterModel(NoticeModel notice) {

    /** A field that is not known is missing in the map. */
    Map<String, Object> of(LetterBeside letter, NoticeContent now) {
        var model = new HashMap<String, Object>();
        model.put("kind", letter.kind().name());
        moment(model, "noticeSentAt", letter.noticeSentAt());
        switch (letter.kind()) {
            case LetterKind.Confirmation confirmation -> {
                model.put("response", confirmation.response().name());
                moment(model, "answeredAt", confirmation.answeredAt());
                moment(model, "productionFrom", confirmation.productionFrom());
                if (confirmation.stay() != null) {
                    model.put("stay", confirmation.stay().name());
                }
            }
            case LetterKind.Reminder reminder -> {
                model.put("number", reminder.number());
                moment(model, "productionFrom", reminder.productionFrom());
            }
            case LetterKind.PermissionRequest request -> moment(model, "askedAt", request.askedAt());
            case LetterKind.Change change -> {
                model.put("what", change.what().name());
                moment(model, "recordedAt", change.recordedAt());
                model.put("changes", change.before() == null ? List.of() : changes(change.before(), now));
            }
            case LetterKind.Redirect redirect -> {}
        }
        return model;
    }

    private void moment(Map<String, Object> model, String name, @Nullable Instant at) {
        if (at != null) {
            model.put(name, notice.moment(at));
        }
    }

    /** The facts that differ, in the order in which a notice tells them. */
    private List<Map<String, String>> changes(NoticeContent before, NoticeContent now) {
        var changes = new ArrayList<Map<String, String>>();
        change(changes, "agency", before.agency(), now.agency());
        change(changes, "docket", before.docket(), now.docket());
        change(changes, "authority", before.authority(), now.authority());
        change(changes, "dataSought", before.dataSought(), now.dataSought());
        change(changes, "issuedOn", day(before.issuedOn()), day(now.issuedOn()));
        change(changes, "dueOn", day(before.dueOn()), day(now.dueOn()));
        return changes;
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : notice.shown(day);
    }

    private static void change(
            List<Map<String, String>> changes, String name, @Nullable String before, @Nullable String after) {
        if (after != null && !Objects.equals(before, after)) {
            var change = new HashMap<>(Map.of("name", name, "after", ShownText.of(after)));
            if (before != null) {
                change.put("before", ShownText.of(before));
            }
            changes.add(change);
        }
    }
}
