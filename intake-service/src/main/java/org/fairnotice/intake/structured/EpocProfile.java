package org.fairnotice.intake.structured;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.fairnotice.contract.process.LegalProcess.Circumstance;
import org.fairnotice.contract.process.StatedGag;
import org.fairnotice.intake.RecordLimit;
import org.w3c.dom.Element;

/** An EPOC or EPOC-PR within a message of ETSI TS 103 120, as ETSI TS 104 144 lays it out: what its authorisation says besides. */
final class EpocProfile {

    private static final String PRODUCTION = "EPOC";
    private static final String PRESERVATION = "EPOCPR";

    private final Element authorisation;
    private final boolean production;

    private EpocProfile(Element authorisation, boolean production) {
        this.authorisation = authorisation;
        this.production = production;
    }

    /** None when the authorisation is of another law. */
    static Optional<EpocProfile> of(Element authorisation) {
        List<String> types = entries(authorisation, "AuthorisationLegalType", "EPOCLegalType");
        boolean production = types.contains(PRODUCTION);
        return production || types.contains(PRESERVATION)
                ? Optional.of(new EpocProfile(authorisation, production))
                : Optional.empty();
    }

    /** The issuing authority by name, where it has one. */
    Optional<String> agency() {
        List<String> names = SafeXml.all(authorisation, "AuthorisationApprovalDetails")
                .filter(approval ->
                        SafeXml.all(approval, "ApprovalType").map(SafeXml::text).anyMatch("IssuingAuthority"::equals))
                .flatMap(approval -> SafeXml.all(approval, "ApproverName"))
                .map(SafeXml::text)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return names.size() == 1 ? Optional.of(RecordLimit.name(names.getFirst())) : Optional.empty();
    }

    /** A preservation has no term for an answer. */
    Evidence1543.Term term(LocalDate received, BiConsumer<String, String> wrong) {
        boolean emergency =
                entries(authorisation, "AuthorisationFlag", "AuthorisationFlag").contains("IsEmergency");
        List<String> words = entries(authorisation, "AuthorisationPriority", "EPOCPriority");
        Optional<Evidence1543.Term> term = Evidence1543.term(words, emergency, received);
        if (production && term.isEmpty()) {
            wrong.accept(
                    "AuthorisationObject/AuthorisationPriority",
                    "must be an EPOCPriority of ten days, or of eight hours in an emergency, and not both");
        }
        return term.orElse(new Evidence1543.Term(null, emergency ? List.of(Circumstance.EMERGENCY) : List.of()));
    }

    StatedGag gag() {
        List<String> flags = entries(authorisation, "AuthorisationFlag", "EPOCAuthorisationFlag");
        return Evidence1543.gag(flags.contains("DelayInformingUser"), false);
    }

    /** The values of dictionary entries: each an element with a name and a value. */
    private static List<String> entries(Element parent, String element, String dictionary) {
        return SafeXml.all(parent, element)
                .filter(entry -> texts(entry, "Name").anyMatch(dictionary::equals))
                .flatMap(entry -> texts(entry, "Value"))
                .toList();
    }

    private static Stream<String> texts(Element entry, String name) {
        return SafeXml.children(entry).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .map(SafeXml::text);
    }
}
