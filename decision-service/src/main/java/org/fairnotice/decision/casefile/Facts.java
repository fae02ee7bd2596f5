package org.fairnotice.decision.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.fairnotice.contract.process.LegalRequestEvent.CopyReleased;
import org.jspecify.annotations.Nullable;

/** A case with one of its parts replaced. */
record Facts(CaseFile file) {

    CaseFile paper(Paper paper) {
        return with(paper, file.recorded(), file.unreadable(), file.kin(), file.deliveries());
    }

    CaseFile record(LegalRequestEvent event) {
        if (event instanceof CopyReleased released) {
            return Copies.with(file.recorded(), released)
                    .map(this::recorded)
                    .orElseGet(() -> unreadable("copy for " + released.customerId() + ", too large beside the others"));
        }
        return recorded(once(file.recorded(), event));
    }

    private CaseFile recorded(List<LegalRequestEvent> recorded) {
        return with(file.paper(), recorded, file.unreadable(), file.kin(), file.deliveries());
    }

    CaseFile unreadable(String where) {
        return with(file.paper(), file.recorded(), once(file.unreadable(), where), file.kin(), file.deliveries());
    }

    /** What is said last of a key holds; that another paper came first is never unsaid. */
    CaseFile kin(List<Kin> said) {
        SortedMap<String, Kin> all = new TreeMap<>();
        file.kin().forEach(known -> all.put(known.key().value(), known));
        for (Kin kin : said) {
            all.merge(
                    kin.key().value(),
                    kin,
                    (known, news) -> known.earlier().isEmpty()
                            ? news
                            : new Kin(news.key(), news.othersInReview(), known.earlier()));
        }
        return with(file.paper(), file.recorded(), file.unreadable(), List.copyOf(all.values()), file.deliveries());
    }

    CaseFile deliveries(List<Delivery> deliveries) {
        return with(file.paper(), file.recorded(), file.unreadable(), file.kin(), deliveries);
    }

    /** What follows from the facts, after they were judged. */
    CaseFile judged(long sequence, List<Holder> holders, List<Delivery> deliveries, Said said, @Nullable Instant due) {
        return new CaseFile(
                file.requestId(),
                sequence,
                file.paper(),
                file.recorded(),
                file.unreadable(),
                file.kin(),
                holders,
                deliveries,
                said,
                due);
    }

    private CaseFile with(
            @Nullable Paper paper,
            List<LegalRequestEvent> recorded,
            List<String> unreadable,
            List<Kin> kin,
            List<Delivery> deliveries) {
        return new CaseFile(
                file.requestId(),
                file.sequence(),
                paper,
                recorded,
                unreadable,
                kin,
                file.holders(),
                deliveries,
                file.said(),
                file.due());
    }

    private static <T> List<T> once(List<T> known, T more) {
        if (known.contains(more)) {
            return known;
        }
        List<T> all = new ArrayList<>(known);
        all.add(more);
        return all;
    }
}
