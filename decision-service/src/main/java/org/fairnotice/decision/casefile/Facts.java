package org.fairnotice.decision.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.jspecify.annotations.Nullable;

/** A case with one of its parts replaced. */
record Facts(CaseFile file) {

    CaseFile paper(Paper paper) {
        return with(paper, file.recorded(), file.unreadable(), file.kin(), file.deliveries());
    }

    CaseFile record(LegalRequestEvent event) {
        return with(file.paper(), once(file.recorded(), event), file.unreadable(), file.kin(), file.deliveries());
    }

    CaseFile unreadable(String where) {
        return with(file.paper(), file.recorded(), once(file.unreadable(), where), file.kin(), file.deliveries());
    }

    /** What is said last of a key holds; that another paper came first is never unsaid. */
    CaseFile kin(Kin kin) {
        List<Kin> all = new ArrayList<>();
        List<RequestId> earlier = kin.earlier();
        for (Kin known : file.kin()) {
            boolean same = known.key().equals(kin.key());
            if (same && !known.earlier().isEmpty()) {
                earlier = known.earlier();
            }
            if (!same) {
                all.add(known);
            }
        }
        all.add(new Kin(kin.key(), kin.othersInReview(), earlier));
        all.sort(Comparator.comparing(each -> each.key().value()));
        return with(file.paper(), file.recorded(), file.unreadable(), all, file.deliveries());
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
