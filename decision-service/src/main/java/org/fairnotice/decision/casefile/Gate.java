package org.fairnotice.decision.casefile;

import java.time.Instant;

/**
 * Whether enough has been read to let anything go.
 *
 * @param open false until every input, the paper index too, has been read to its end
 * @param formerPermitsEndAt until when permits of a life whose state is lost may be out: until then no permit is issued and
 *     no gag is effective; {@link Instant#MIN} when none can be out
 * @param pastUnknown whether what is read now may be of cases about which a life whose state is lost has said something
 */
public record Gate(boolean open, Instant formerPermitsEndAt, boolean pastUnknown) {

    /** Everything is read, and no permit is out that the state does not know. */
    public static final Gate OPEN = new Gate(true, Instant.MIN);

    /** Of a life that knows what was said before. */
    public Gate(boolean open, Instant formerPermitsEndAt) {
        this(open, formerPermitsEndAt, false);
    }
}
