package org.fairnotice.decision.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairnotice.contract.ProvisionId;
import org.fairnotice.contract.decision.Evidence;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.contract.process.LegalRequestEvent.ProvisionEnded;
import org.fairnotice.contract.process.Provision;
import org.fairnotice.decision.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * One provision, as all that was recorded makes it.
 *
 * @param knownAt when it was first recorded
 * @param none whether a person found that it forbids nothing
 * @param softenedBy who recorded it again in softer words, which are not believed until another person says so
 * @param endings what persons recorded of its end since its words were last set
 */
record Gag(
        ProvisionId id,
        Origin origin,
        Provision provision,
        Instant knownAt,
        boolean none,
        @Nullable String softenedBy,
        List<ProvisionEnded> endings,
        List<Evidence> evidence) {

    /** How it came to be known. */
    enum Origin {
        /** A structured field of the request. */
        STRUCTURED,
        /** A person. */
        PERSON,
        /** A machine read it in a document; its end is not believed until a person confirmed it. */
        TEXT
    }

    static Gag of(ProvisionId id, Origin origin, Provision provision, Instant knownAt, List<Evidence> evidence) {
        return new Gag(id, origin, provision, knownAt, false, null, List.of(), evidence);
    }

    /** The same provision, recorded again: the stricter of both words stands, and is in force again if it had ended. */
    Gag recordedAgain(Provision again, String by) {
        Provision strictest = Strictness.stricter(provision, again);
        boolean softer = !strictest.equals(again);
        return new Gag(id, Origin.PERSON, strictest, knownAt, false, softer ? by : softenedBy, List.of(), evidence);
    }

    /** A person settled what its words are; what was recorded of its end stands. */
    Gag confirmedAs(Provision found) {
        return new Gag(id, Origin.PERSON, found, knownAt, false, null, endings, evidence);
    }

    Gag foundToBeNone() {
        return new Gag(id, origin, provision, knownAt, true, softenedBy, endings, evidence);
    }

    Gag ended(ProvisionEnded ending) {
        List<ProvisionEnded> more = new ArrayList<>(endings);
        more.add(ending);
        return new Gag(id, origin, provision, knownAt, none, softenedBy, more, evidence);
    }

    boolean requestedOnly() {
        return provision.force() == Provision.Force.REQUESTED_ONLY;
    }

    /** Whether its words still need a person, because a machine read them. */
    boolean unconfirmed(Policy policy) {
        return origin == Origin.TEXT && policy.confirmTextProvisions();
    }

    /** How many persons must say that it ended: a forged lifting leaks, so the gravest need two. */
    int personsToEnd(Policy policy) {
        boolean dated = provision.end() instanceof GagEnd.Until;
        return dated && !isNationalSecurityLetters() ? policy.personsToEndDated() : policy.personsToEndIndefinite();
    }

    /** How many have. */
    int personsWhoEnded() {
        return lastWordOfEach().size();
    }

    /** When it ends by what enough persons recorded: the latest that one of them says. */
    Optional<Instant> endedAt(Policy policy) {
        if (personsWhoEnded() < personsToEnd(policy)) {
            return Optional.empty();
        }
        return lastWordOfEach().values().stream().max(Instant::compareTo);
    }

    /** When it ends, as far as can be believed now. */
    GagEnd end(Policy policy) {
        Optional<Instant> ended = endedAt(policy);
        if (ended.isEmpty()) {
            return provision.end();
        }
        boolean ownFirst =
                provision.end() instanceof GagEnd.Until own && own.at().isBefore(ended.get()) && !unconfirmed(policy);
        return ownFirst ? provision.end() : new GagEnd.Until(ended.get());
    }

    private Map<String, Instant> lastWordOfEach() {
        Map<String, Instant> words = new HashMap<>();
        endings.forEach(ending -> words.put(ending.recordedBy(), ending.endsAt()));
        return words;
    }

    boolean isNationalSecurityLetters() {
        return switch (provision.basis()) {
            case NSL_2709, NSL_RFPA_3414, NSL_FCRA_1681U, NSL_FCRA_1681V, NSL_3162 -> true;
            case ORDER_2705B,
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
                    UNSPECIFIED -> false;
        };
    }
}
