package org.fairnotice.decision.casefile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** When the law, or the government's own rules, have a gag without an end looked at again. A review is no lifting. */
final class LegalReviews {

    /** @param at counted from when the provider knew of the gag: the day that the rule counts from it never learns */
    record LegalReview(Instant at, String text) {}

    private LegalReviews() {}

    static Optional<LegalReview> of(Gag gag) {
        return switch (gag.provision().basis()) {
            case NSL_2709, NSL_RFPA_3414, NSL_FCRA_1681U, NSL_FCRA_1681V, NSL_3162 ->
                years(
                        gag,
                        3,
                        "three years have passed; the FBI's termination procedures of 2015 have it reviewed by now");
            case ORDER_2705B ->
                years(gag, 1, "a year has passed, which the Justice Department's policy allows as a rule");
            case ORDER_3486,
                    PEN_REGISTER_3123,
                    WIRETAP_2511,
                    FISA_1805,
                    FISA_1842,
                    FISA_1862,
                    FISA_702,
                    RFPA_3409,
                    BANK_SECRECY_1510B,
                    INSURANCE_1510D,
                    CALECPA_1546_2,
                    UK_IPA_2016,
                    UK_RIPA_2000,
                    EU_2023_1543,
                    DE_STPO_95A,
                    DE_TKG_174,
                    CA_487_0191,
                    AU_TIA_1979,
                    AU_TELECOM_317ZF,
                    AU_CRIMES_3ZQT,
                    FR_CPP,
                    STATE_STATUTE,
                    COURT_ORDER,
                    UNSPECIFIED -> Optional.empty();
        };
    }

    /** What the recommendation to challenge adds for this gag. */
    static String howToChallenge(Gag gag) {
        return gag.isNationalSecurityLetters()
                ? "; reciprocal notice under 18 U.S.C. 3511(b) gives the government thirty days to go to court"
                : "";
    }

    private static Optional<LegalReview> years(Gag gag, int years, String text) {
        try {
            Instant at = gag.knownAt().atOffset(ZoneOffset.UTC).plusYears(years).toInstant();
            return Optional.of(new LegalReview(at, text));
        } catch (DateTimeException e) {
            return Optional.empty(); // so far away that nobody will be there
        }
    }
}
