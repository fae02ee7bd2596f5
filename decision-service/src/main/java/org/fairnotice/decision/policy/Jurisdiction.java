package org.fairnotice.decision.policy;

import org.fairnotice.contract.process.LegalBasis;

/** Whose business days count. */
public enum Jurisdiction {
    US,
    UK,
    EU,
    DE,
    FR,
    CA,
    AU,
    /** A law that was not told, or a court without one. */
    OTHER;

    /** Where the law that a gag rests on is in force. */
    public static Jurisdiction of(LegalBasis basis) {
        return switch (basis) {
            case NSL_2709,
                    NSL_RFPA_3414,
                    NSL_FCRA_1681U,
                    NSL_FCRA_1681V,
                    NSL_3162,
                    ORDER_2705B,
                    ORDER_3486,
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
                    STATE_STATUTE -> US;
            case UK_IPA_2016, UK_RIPA_2000 -> UK;
            case EU_2023_1543 -> EU;
            case DE_STPO_95A, DE_TKG_174 -> DE;
            case FR_CPP -> FR;
            case CA_487_0191 -> CA;
            case AU_TIA_1979, AU_TELECOM_317ZF, AU_CRIMES_3ZQT -> AU;
            case COURT_ORDER, UNSPECIFIED -> OTHER;
        };
    }
}
