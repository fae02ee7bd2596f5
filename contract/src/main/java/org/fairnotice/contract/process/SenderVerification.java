package org.fairnotice.contract.process;

import java.util.List;

/**
 * How far the sender can be believed. Even VERIFIED is no proof: police mailboxes are hijacked and sold.
 *
 * @param reasons what was looked at, in words for counsel
 */
public record SenderVerification(Status status, List<String> reasons) {

    /** The result; anything but VERIFIED goes to a person. */
    public enum Status {
        VERIFIED,
        UNVERIFIED,
        FAILED
    }

    public SenderVerification {
        reasons = List.copyOf(reasons);
    }

    @Override
    public String toString() {
        return "SenderVerification{" + status + "}";
    }
}
