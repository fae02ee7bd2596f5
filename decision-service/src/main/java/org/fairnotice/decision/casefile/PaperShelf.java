package org.fairnotice.decision.casefile;

import java.util.ArrayList;
import java.util.List;
import org.fairnotice.contract.RequestId;

/**
 * All papers that bear one key, in the order in which they were announced. JSON round-trips: the shell stores it by its key.
 */
public record PaperShelf(PaperKey key, List<Entry> papers) {

    /** One paper on the shelf, and whether it waits for a reader. */
    public record Entry(RequestId requestId, boolean inReview) {}

    /** What the case {@code to} is told. */
    public record Message(RequestId to, CaseEvent.Related related) {}

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
     * Places a paper, or changes whether it is in review. Each other paper is told of it; it is told of each other, so that an
     * announcement that is repeated after a loss restores what both knew.
     */
    public Placed place(RequestId requestId, boolean inReview) {
        List<Entry> placed = new ArrayList<>(papers);
        int index = indexOf(requestId);
        if (index < 0) {
            index = placed.size();
            placed.add(new Entry(requestId, inReview));
        } else {
            placed.set(index, new Entry(requestId, inReview));
        }
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < placed.size(); i++) {
            Entry other = placed.get(i);
            if (i != index) {
                messages.add(message(other.requestId(), placed.get(index), index < i));
                messages.add(message(requestId, other, i < index));
            }
        }
        return new Placed(new PaperShelf(key, placed), messages);
    }

    private Message message(RequestId to, Entry about, boolean aboutCameFirst) {
        boolean earlier = aboutCameFirst && key.namesDocket();
        return new Message(to, new CaseEvent.Related(about.requestId(), about.inReview(), earlier));
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
