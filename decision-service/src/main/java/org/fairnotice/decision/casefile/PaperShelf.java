package org.fairnotice.decision.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fairnotice.contract.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * All papers that bear one key, in the order in which they were announced. JSON round-trips: the shell stores it by its key.
 *
 * <p>Each paper is told one thing of all the others together, and told again only when that changes. A docket with many
 * papers then costs one answer for each announcement, and one message to each paper when the first of them goes into review or
 * the last comes out of it.
 */
public record PaperShelf(PaperKey key, List<Entry> papers) {

    /** One paper on the shelf, when it was served, and whether it waits for a reader. */
    public record Entry(RequestId requestId, Instant servedAt, boolean inReview) {}

    /** What the case {@code to} is told. */
    public record Message(RequestId to, Kin kin) {}

    /** The shelf after an announcement, and whom to tell what. */
    public record Placed(PaperShelf shelf, List<Message> messages) {

        public Placed {
            messages = List.copyOf(messages);
        }
    }

    public PaperShelf {
        papers = List.copyOf(papers);
    }

    /** The shelf of a key before any paper was announced. */
    public static PaperShelf empty(PaperKey key) {
        return new PaperShelf(key, List.of());
    }

    /**
     * Places a paper, or changes whether it is in review. It is always answered, so that an announcement that is repeated after
     * a loss restores what it knew; each other paper is told if what it knows has changed.
     */
    public Placed place(Effect.Announce announced) {
        Entry entry = new Entry(announced.requestId(), announced.servedAt(), announced.inReview());
        List<Entry> placed = new ArrayList<>(papers);
        int index = indexOf(announced.requestId());
        if (index < 0) {
            index = placed.size();
            placed.add(entry);
        } else {
            placed.set(index, entry);
        }
        PaperShelf shelf = new PaperShelf(key, placed);
        List<Message> messages = new ArrayList<>();
        long inReviewBefore = inReview();
        long inReviewAfter = shelf.inReview();
        for (int i = 0; i < placed.size(); i++) {
            Kin now = shelf.view(i, inReviewAfter);
            boolean news = i == index || i >= papers.size() || !now.equals(view(i, inReviewBefore));
            if (news) {
                messages.add(new Message(placed.get(i).requestId(), now));
            }
        }
        return new Placed(shelf, messages);
    }

    private long inReview() {
        return papers.stream().filter(Entry::inReview).count();
    }

    private Kin view(int index, long inReview) {
        long others = inReview - (papers.get(index).inReview() ? 1 : 0);
        @Nullable RequestId earlier = key.namesDocket() ? before(index) : null;
        return new Kin(key, others > 0, earlier == null ? List.of() : List.of(earlier));
    }

    /**
     * The paper that came before: the first that was announced. Papers are announced in another order when all is read again, so
     * for the first it is one that was served before it: rather may both be asked about than neither.
     */
    private @Nullable RequestId before(int index) {
        if (index > 0) {
            return papers.getFirst().requestId();
        }
        Entry first = papers.getFirst();
        return papers.stream()
                .filter(other -> other.servedAt().isBefore(first.servedAt()))
                .map(Entry::requestId)
                .findFirst()
                .orElse(null);
    }

    private int indexOf(RequestId requestId) {
        for (int i = 0; i < papers.size(); i++) {
            if (papers.get(i).requestId().equals(requestId)) {
                return i;
            }
        }
        return -1;
    }
}
