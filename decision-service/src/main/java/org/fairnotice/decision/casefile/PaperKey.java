package org.fairnotice.decision.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.fairnotice.contract.TargetAccount;

/**
 * What two papers about the same matter have in common: agency and docket, or agency and account. A digest, so that no key
 * tells a docket or an account.
 */
public record PaperKey(@JsonValue String value) {

    private static final String DOCKET = "docket-";
    private static final String ACCOUNT = "account-";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PaperKey {}

    static PaperKey ofDocket(String agency, String docket) {
        return new PaperKey(DOCKET + Digest.of(plain(agency), plain(docket)));
    }

    static PaperKey ofAccount(String agency, TargetAccount account) {
        return new PaperKey(ACCOUNT + Digest.of(plain(agency), account.kind().name(), account.value()));
    }

    /** Whether papers of this key bear the same docket, not just the same account. */
    boolean namesDocket() {
        return value.startsWith(DOCKET);
    }

    /** Two offices write one docket in many ways: only its letters and digits count. */
    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    @Override
    public String toString() {
        return value;
    }
}
