package org.fairnotice.contract.process;

/** The law that a non-disclosure provision rests on. */
public enum LegalBasis {
    NSL_2709("18 U.S.C. 2709(c)"),
    NSL_RFPA_3414("12 U.S.C. 3414"),
    NSL_FCRA_1681U("15 U.S.C. 1681u"),
    NSL_FCRA_1681V("15 U.S.C. 1681v"),
    NSL_3162("50 U.S.C. 3162"),
    ORDER_2705B("18 U.S.C. 2705(b)"),
    ORDER_3486("18 U.S.C. 3486"),
    PEN_REGISTER_3123("18 U.S.C. 3123(d)(2)"),
    WIRETAP_2511("18 U.S.C. 2511(2)(a)(ii)"),
    FISA_1805("50 U.S.C. 1805"),
    FISA_1842("50 U.S.C. 1842"),
    FISA_1862("50 U.S.C. 1862"),
    FISA_702("50 U.S.C. 1881a(i)"),
    RFPA_3409("12 U.S.C. 3409"),
    BANK_SECRECY_1510B("18 U.S.C. 1510(b)"),
    INSURANCE_1510D("18 U.S.C. 1510(d)"),
    CALECPA_1546_2("Cal. Penal Code 1546.2"),
    UK_IPA_2016("Investigatory Powers Act 2016"),
    UK_RIPA_2000("Regulation of Investigatory Powers Act 2000"),
    EU_2023_1543("Regulation (EU) 2023/1543, Art. 13"),
    DE_STPO_95A("§ 95a StPO"),
    DE_TKG_174("§ 174 TKG"),
    CA_487_0191("Criminal Code (Canada) s. 487.0191"),
    AU_TIA_1979("Telecommunications (Interception and Access) Act 1979"),
    AU_TELECOM_317ZF("Telecommunications Act 1997 s. 317ZF"),
    AU_CRIMES_3ZQT("Crimes Act 1914 (Australia) s. 3ZQT"),
    /** The secrecy of the investigation, which those who are asked to help it share. */
    FR_CPP("Code de procédure pénale, art. 11"),
    /** A state's statute other than those named. */
    STATE_STATUTE("state statute"),
    /** A court's order that cites no statute. */
    COURT_ORDER("court order"),
    /** Something else, or not told: treated as binding until a person says otherwise. */
    UNSPECIFIED("unspecified");

    private final String citation;

    LegalBasis(String citation) {
        this.citation = citation;
    }

    /** As a lawyer cites it. */
    public String citation() {
        return citation;
    }
}
