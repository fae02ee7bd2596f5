package org.fairnotice.contract.process;

import java.time.LocalDate;
import java.util.List;
import org.fairnotice.contract.TargetAccount;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a piece of legal process, as far as they are known. Null or empty means not known, never "none".
 *
 * @param agency who issued it
 * @param docket the court's or agency's number
 * @param authority the law it cites for its demand, such as {@code 18 U.S.C. 2703(d)}
 * @param dataSought what it demands, in its words
 * @param issuedOn the day it was issued, where the issuer is
 * @param dueOn the return date: when the answer is due. Never a gag's end.
 */
public record LegalProcess(
        Kind kind,
        @Nullable String agency,
        @Nullable String docket,
        @Nullable String authority,
        @Nullable String dataSought,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        List<TargetAccount> targetAccounts,
        List<Circumstance> circumstances) {

    /** What sort of process it is. */
    public enum Kind {
        SUBPOENA,
        GRAND_JURY_SUBPOENA,
        ADMINISTRATIVE_SUBPOENA,
        COURT_ORDER,
        SEARCH_WARRANT,
        NATIONAL_SECURITY_LETTER,
        FISA_ORDER,
        PEN_REGISTER_ORDER,
        WIRETAP_ORDER,
        PRESERVATION_REQUEST,
        EMERGENCY_REQUEST,
        PRODUCTION_ORDER,
        UNKNOWN
    }

    /** What sends a case to a person whatever its gag. */
    public enum Circumstance {
        EMERGENCY,
        CHILD_SAFETY,
        CONTACT_IS_TARGET
    }

    public LegalProcess {
        targetAccounts = List.copyOf(targetAccounts);
        circumstances = List.copyOf(circumstances);
    }

    @Override
    public String toString() {
        return "LegalProcess{" + kind + "}";
    }
}
