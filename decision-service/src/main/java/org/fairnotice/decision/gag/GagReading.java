package org.fairnotice.decision.gag;

import java.time.LocalDate;
import java.util.List;
import org.fairnotice.contract.process.LegalBasis;
import org.jspecify.annotations.Nullable;

/**
 * What one document says about telling the customer: its words, not what is so today.
 *
 * @param basis the law named or clearly meant; null when there is no provision to have one
 * @param start the day on which the provision begins on the document's face, in the court's zone; null when not told
 * @param end the provision's end; for {@link Finding#ENDED} the last day it bound
 * @param evidence the decisive words; several spans when a scan has torn one sentence apart
 * @param reasons why it was read so, in words for counsel
 */
public record GagReading(
        Finding finding,
        @Nullable LegalBasis basis,
        @Nullable LocalDate start,
        End end,
        List<Span> evidence,
        List<String> reasons) {

    public GagReading {
        evidence = List.copyOf(evidence);
        reasons = List.copyOf(reasons);
    }

    /** The contents stay out of logs. */
    @Override
    public String toString() {
        return "GagReading[finding=" + finding + ", basis=" + basis + ", start=" + start + ", end=" + end + "]";
    }

    /** What the words amount to. */
    public enum Finding {
        /** They bind the recipient. */
        IN_FORCE("in-force"),
        /** They ask, and bind nobody. */
        REQUESTED_ONLY("requested-only"),
        /** They say that nothing forbids telling. Never enough by itself to tell a customer. */
        STATED_ABSENT("stated-absent"),
        /** They say that a provision was lifted, or has run out. */
        ENDED("ended"),
        /** Silent, contradictory, partial or unreadable: a person decides. */
        UNCLEAR("unclear"),
        /** Not a paper that is served on a provider. */
        NOT_LEGAL_PROCESS("not-legal-process");

        private final String jsonName;

        Finding(String jsonName) {
            this.jsonName = jsonName;
        }

        /** As it stands in JSON and in reports. */
        public String jsonName() {
            return jsonName;
        }
    }

    /** When the provision ends by its own words. */
    public sealed interface End {

        /** The last day on which it binds, whole, in the court's zone. */
        record On(LocalDate lastDay) implements End {}

        /** It lasts until somebody ends it. */
        record Indefinite() implements End {}

        /** An end is meant, but the document alone does not give it: treat as {@link Indefinite}. */
        record NotComputable() implements End {}

        /** There is no provision, so nothing ends. */
        record None() implements End {}
    }

    /**
     * A piece of the document.
     *
     * @param start offset of the first character
     * @param end offset behind the last character
     * @param text exactly the characters between
     */
    public record Span(int start, int end, String text) {

        /** The contents stay out of logs. */
        @Override
        public String toString() {
            return "Span[" + start + ".." + end + "]";
        }
    }
}
