package org.fairnotice.decision.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fairnotice.contract.TargetAccount;
import org.jspecify.annotations.Nullable;

/**
 * What two papers about the same matter have in common: agency and docket, or agency and account. A digest, so that no key
 * tells a docket or an account.
 */
public record PaperKey(@JsonValue String value) {

    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final String DOCKET = "docket-";
    private static final String ACCOUNT = "account-";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PaperKey {}

    /**
     * Of who issued it: both sorts of key are of one agency, so papers are compared where their agency's are.
     *
     * @return a digest
     */
    static String issuer(String agency) {
        return Digest.of(plain(agency));
    }

    /** Those that a paper bears: none if nobody knows who issued it. */
    static List<PaperKey> of(Paper paper) {
        @Nullable String agency = paper.process().agency();
        if (agency == null) {
            return List.of();
        }
        List<PaperKey> keys = new ArrayList<>();
        @Nullable String docket = paper.process().docket();
        if (docket != null) {
            keys.add(ofDocket(agency, docket));
        }
        paper.process().targetAccounts().stream().distinct().forEach(account -> keys.add(ofAccount(agency, account)));
        return keys;
    }

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
        return NEITHER_LETTER_NOR_DIGIT.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    @Override
    public String toString() {
        return value;
    }
}
