package org.fairnotice.contract;

import java.util.Locale;

/**
 * An account that legal process names, or that a customer holds.
 *
 * @param value as compared: trimmed and in lower case
 */
public record TargetAccount(Kind kind, String value) implements Comparable<TargetAccount> {

    /** What the value is. */
    public enum Kind {
        EMAIL,
        DOMAIN,
        ACCOUNT_ID,
        TENANT,
        PHONE,
        IP
    }

    public TargetAccount {
        value = ContentId.required("account.value", value.strip()).toLowerCase(Locale.ROOT);
    }

    /** An account given without its kind: an address has an at sign, all else is an account id. */
    public static TargetAccount of(String value) {
        return new TargetAccount(value.contains("@") ? Kind.EMAIL : Kind.ACCOUNT_ID, value);
    }

    @Override
    public int compareTo(TargetAccount other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : value.compareTo(other.value);
    }

    /** Names no account: this may stand in a log. */
    @Override
    public String toString() {
        return "TargetAccount{" + kind + "}";
    }
}
