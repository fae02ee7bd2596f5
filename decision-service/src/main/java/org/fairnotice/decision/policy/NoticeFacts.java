package org.fairnotice.decision.policy;

import java.util.SortedMap;
import java.util.TreeMap;
import org.fairnotice.contract.customer.CustomerType;

/**
 * All that the decision on one notice looks at, each fact as one of a few values, so that every combination can be walked.
 *
 * @param holdsAccount whether an account of the request is still this customer's
 * @param closed whether a person closed the case
 * @param question whether a question on the case is open
 * @param consumersAreTold as the policy says
 * @param related what is known of papers that might concern this notice
 * @param approved whether as many persons as the policy wants approved it
 * @param attemptOut whether a permit is out that may still be used
 * @param inputsRead whether every input has been read to its end
 */
public record NoticeFacts(
        Telling telling,
        boolean holdsAccount,
        boolean closed,
        GagStanding gag,
        boolean question,
        CustomerType customer,
        boolean consumersAreTold,
        Contacts contacts,
        Related related,
        boolean approved,
        boolean attemptOut,
        Waiting waiting,
        boolean inputsRead) {

    /** The facts by name, as an explanation gives them. */
    public SortedMap<String, String> inputs() {
        SortedMap<String, String> inputs = new TreeMap<>();
        inputs.put("telling", telling.name());
        inputs.put("holds-account", String.valueOf(holdsAccount));
        inputs.put("closed", String.valueOf(closed));
        inputs.put("gag", gag.name());
        inputs.put("question", String.valueOf(question));
        inputs.put("customer", customer.name());
        inputs.put("consumers-are-told", String.valueOf(consumersAreTold));
        inputs.put("contacts", contacts.name());
        inputs.put("related", related.name());
        inputs.put("approved", String.valueOf(approved));
        inputs.put("attempt-out", String.valueOf(attemptOut));
        inputs.put("waiting", waiting.name());
        inputs.put("inputs-read", String.valueOf(inputsRead));
        return inputs;
    }

    /** Whether the customer has been told. */
    public enum Telling {
        NOT_TOLD,
        SENT,
        ANSWERED
    }

    /** What the gags that cover the customer come to. */
    public enum GagStanding {
        /** None, or every one is over. */
        NONE,
        IN_FORCE_DATED,
        /** Without an end of its own, or without one that is known. */
        IN_FORCE_INDEFINITE,
        /** None is known to be in force, but a person must still say so. */
        UNCONFIRMED
    }

    /** Who there is to tell. */
    public enum Contacts {
        AVAILABLE,
        /** The customer has none. */
        NONE,
        /** Each is a target of the request. */
        ALL_ARE_TARGETS,
        /** Each was tried. */
        ALL_TRIED
    }

    /** Other papers of the same agency about the same docket or account. */
    public enum Related {
        /** None waits for a reader. */
        NONE,
        /** One waits for a reader, and may speak of a gag on this notice. */
        IN_REVIEW,
        /** Nobody has looked yet whether there are any. */
        NOT_COMPARED
    }

    /** What is waited for although nothing stands in the way. */
    public enum Waiting {
        NOTHING,
        /** Grace after a gag, or cooling off. */
        COOLING,
        /** The time between two attempts. */
        RETRY
    }
}
