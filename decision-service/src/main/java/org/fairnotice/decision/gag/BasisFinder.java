package org.fairnotice.decision.gag;

import java.util.List;
import java.util.Set;
import org.fairnotice.contract.process.LegalBasis;
import org.jspecify.annotations.Nullable;

/** Finds the law that a paper rests its provision on: the citation nearest to the decisive words. */
final class BasisFinder {

    /**
     * How a law is cited: a number, and words of which one stands near it.
     *
     * @param after what follows the number at once, or empty
     */
    private record Citation(String number, String after, List<String> near, LegalBasis basis) {}

    private static final List<String> CODE = List.of("u", "usc", "18", "c", "§");
    private static final List<String> FRENCH_CODE = List.of("penale", "cpp");
    private static final List<Citation> CITATIONS = List.of(
            new Citation("2705", "b", List.of(), LegalBasis.ORDER_2705B),
            new Citation("2709", "", List.of(), LegalBasis.NSL_2709),
            new Citation("3414", "", List.of(), LegalBasis.NSL_RFPA_3414),
            new Citation("1681u", "", List.of(), LegalBasis.NSL_FCRA_1681U),
            new Citation("1681v", "", List.of(), LegalBasis.NSL_FCRA_1681V),
            new Citation("3162", "", CODE, LegalBasis.NSL_3162),
            new Citation("3486", "", List.of(), LegalBasis.ORDER_3486),
            new Citation("3123", "", List.of(), LegalBasis.PEN_REGISTER_3123),
            new Citation("2511", "", List.of(), LegalBasis.WIRETAP_2511),
            new Citation("2518", "", List.of(), LegalBasis.WIRETAP_2511),
            new Citation("1805", "", CODE, LegalBasis.FISA_1805),
            new Citation("1842", "", CODE, LegalBasis.FISA_1842),
            new Citation("1862", "", List.of(), LegalBasis.FISA_1862),
            new Citation("1861", "", CODE, LegalBasis.FISA_1862),
            new Citation("1881a", "", List.of(), LegalBasis.FISA_702),
            new Citation("702", "", List.of("fisa", "intelligence", "directive"), LegalBasis.FISA_702),
            new Citation("3409", "", List.of(), LegalBasis.RFPA_3409),
            new Citation("1510", "b", List.of(), LegalBasis.BANK_SECRECY_1510B),
            new Citation("1510", "d", List.of(), LegalBasis.INSURANCE_1510D),
            new Citation("1546", "", List.of(), LegalBasis.CALECPA_1546_2),
            new Citation("2016", "", List.of("powers"), LegalBasis.UK_IPA_2016),
            new Citation("2000", "", List.of("powers"), LegalBasis.UK_RIPA_2000),
            new Citation("1543", "", List.of(), LegalBasis.EU_2023_1543),
            new Citation("95a", "", List.of(), LegalBasis.DE_STPO_95A),
            new Citation("174", "", List.of("tkg"), LegalBasis.DE_TKG_174),
            new Citation("487", "", List.of("criminal", "code", "subsection", "0191"), LegalBasis.CA_487_0191),
            new Citation("1979", "", List.of("interception"), LegalBasis.AU_TIA_1979),
            new Citation("317zf", "", List.of(), LegalBasis.AU_TELECOM_317ZF),
            new Citation("3zqt", "", List.of(), LegalBasis.AU_CRIMES_3ZQT),
            new Citation("3zqn", "", List.of(), LegalBasis.AU_CRIMES_3ZQT),
            new Citation("3zqo", "", List.of(), LegalBasis.AU_CRIMES_3ZQT),
            new Citation("11", "", FRENCH_CODE, LegalBasis.FR_CPP),
            new Citation("60", "", FRENCH_CODE, LegalBasis.FR_CPP),
            new Citation("77", "", FRENCH_CODE, LegalBasis.FR_CPP),
            new Citation("99", "", FRENCH_CODE, LegalBasis.FR_CPP),
            new Citation("18b", "", List.of(), LegalBasis.STATE_STATUTE),
            new Citation("705", "", List.of("cpl", "n"), LegalBasis.STATE_STATUTE),
            new Citation("934", "", List.of("fla", "stat"), LegalBasis.STATE_STATUTE),
            new Citation("896", "", List.of("fla", "stat"), LegalBasis.STATE_STATUTE));
    private static final int NEAR = 8;
    private static final int AROUND = 120;
    private static final Set<String> CITING = Set.of(
            "section",
            "subsection",
            "sections",
            "art",
            "lart",
            "article",
            "larticle",
            "articulo",
            "articles",
            "articolo",
            "artikel",
            "rule",
            "rules",
            "stat",
            "ilcs",
            "cpl",
            "cplr",
            "pa",
            "ordinance",
            "s",
            "ss",
            "c");
    private static final Set<String> COURTS = Set.of(
            "court",
            "judge",
            "amtsgericht",
            "landgericht",
            "tribunal",
            "juge",
            "juzgado",
            "magistrate",
            "magistrado",
            "juez",
            "tribunale",
            "giudice",
            "rechtbank");

    private final Script script;

    BasisFinder(Script script) {
        this.script = script;
    }

    /** Whether the law itself forbids, until somebody ends it: a term elsewhere in the paper is another's. */
    static boolean bindsWithoutEnd(LegalBasis basis) {
        return switch (basis) {
            case NSL_2709, NSL_RFPA_3414, NSL_FCRA_1681U, NSL_FCRA_1681V, NSL_3162 -> true;
            case PEN_REGISTER_3123, WIRETAP_2511, FISA_1805, FISA_1842, FISA_1862, FISA_702 -> true;
            case UK_IPA_2016, UK_RIPA_2000, EU_2023_1543, DE_TKG_174, AU_TIA_1979, AU_TELECOM_317ZF -> true;
            case AU_CRIMES_3ZQT, FR_CPP -> true;
            case ORDER_2705B, ORDER_3486, RFPA_3409, BANK_SECRECY_1510B, INSURANCE_1510D, CALECPA_1546_2 -> false;
            case DE_STPO_95A, CA_487_0191, STATE_STATUTE, COURT_ORDER, UNSPECIFIED -> false;
        };
    }

    /** The law named nearest to a word, or meant by the kind of paper. */
    LegalBasis basis(int at) {
        LegalBasis best = null;
        long distance = Long.MAX_VALUE;
        for (int i = 0; i < script.size(); i++) {
            LegalBasis cited = cited(i);
            if (cited != null) {
                boolean same = script.sameSentence(i, at);
                long far = same ? 0 : Math.abs((long) i - at);
                if (far < distance) {
                    distance = far;
                    best = cited;
                }
            }
        }
        return best != null ? best : meant(at);
    }

    private @Nullable LegalBasis cited(int i) {
        if (!script.word(i).number()) {
            return null;
        }
        String word = script.text(i);
        for (Citation citation : CITATIONS) {
            boolean follows = citation.after().isEmpty() || script.text(i + 1).equals(citation.after());
            if (word.equals(citation.number()) && follows && near(i, citation.near())) {
                return citation.basis();
            }
        }
        return null;
    }

    /** Some law is cited close by: "§ 12 WpHG", "section 30 of the Ordinance", "42 Pa.C.S. 4549". */
    private boolean statuteNear(int at) {
        for (int i = Math.max(1, at - AROUND); i < Math.min(script.size(), at + AROUND); i++) {
            boolean cited = script.word(i).before() == '§' || CITING.contains(script.text(i - 1));
            if (cited && script.word(i).number()) {
                return true;
            }
        }
        return false;
    }

    private boolean near(int i, List<String> words) {
        if (words.isEmpty()) {
            return true;
        }
        for (int k = i - NEAR; k <= i + NEAR; k++) {
            if (words.contains(script.text(k))) {
                return true;
            }
        }
        return false;
    }

    /** A federal court's order to a provider rests on 18 U.S.C. 2705(b), named or not. */
    private LegalBasis meant(int at) {
        boolean court = false;
        for (int i = 0; i + 2 < script.size(); i++) {
            boolean united =
                    script.text(i).equals("united") && script.text(i + 1).equals("states");
            String next = script.text(i + 2);
            if (united
                    && (next.equals("district")
                            || next.equals("court")
                            || next.equals("magistrate")
                            || next.equals("attorney"))) {
                return LegalBasis.ORDER_2705B;
            }
            if (script.text(i).equals("nsl")
                    || (script.text(i).equals("national")
                            && script.text(i + 1).equals("security")
                            && next.equals("letter"))) {
                return LegalBasis.NSL_2709;
            }
            if (script.text(i).equals("offenbarungsverbot")) {
                return LegalBasis.DE_STPO_95A;
            }
            if (script.text(i).equals("constabulary")) {
                return LegalBasis.UK_IPA_2016;
            }
            court |= COURTS.contains(script.text(i));
        }
        if (statuteNear(at)) {
            return LegalBasis.STATE_STATUTE;
        }
        return court ? LegalBasis.COURT_ORDER : LegalBasis.UNSPECIFIED;
    }
}
