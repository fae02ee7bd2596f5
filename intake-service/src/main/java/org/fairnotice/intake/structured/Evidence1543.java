package org.fairnotice.intake.structured;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.TargetAccount.Kind;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.contract.process.LegalBasis;
import org.fairnotice.contract.process.LegalProcess.Circumstance;
import org.fairnotice.contract.process.Provision;
import org.fairnotice.contract.process.StatedGag;
import org.jspecify.annotations.Nullable;

/** What Regulation (EU) 2023/1543 makes of the words of its forms, in whichever XML they come. */
final class Evidence1543 {

    /** Art. 10(1): ten days from the receipt of the EPOC. */
    private static final int DAYS = 10;

    private static final Set<String> TEN_DAYS =
            Set.of("AS_SOON_AS_POSSIBLE", "AT_THE_END_OF_TEN_DAYS", "TenDaysASAP", "TenDaysSubjectToEA");
    private static final Set<String> EIGHT_HOURS =
            Set.of("IMMINENT_THREAT_TO_LIFE", "IMMINENT_THREAT_TO_CRITICAL_INFRASTRUCTURE", "EightHours");

    private Evidence1543() {}

    /**
     * When the answer is due.
     *
     * @param dueOn null where nobody can say
     */
    record Term(@Nullable LocalDate dueOn, List<Circumstance> circumstances) {}

    /**
     * The term that a form sets. Eight hours (Art. 10(4)) end on the day that the form came, or on the next: the earlier is taken.
     *
     * @param words of the form, of which any may be there
     * @param emergency whether the form says so besides
     * @return empty when its words contradict each other or are no terms
     */
    static Optional<Term> term(List<String> words, boolean emergency, LocalDate received) {
        boolean tenDays = words.stream().anyMatch(TEN_DAYS::contains);
        boolean hours = words.stream().anyMatch(EIGHT_HOURS::contains);
        boolean known = words.stream().allMatch(word -> TEN_DAYS.contains(word) || EIGHT_HOURS.contains(word));
        if (!known || tenDays == hours || (tenDays && emergency)) {
            return Optional.empty();
        }
        return Optional.of(
                hours
                        ? new Term(received, List.of(Circumstance.EMERGENCY))
                        : new Term(received.plusDays(DAYS), List.of()));
    }

    /**
     * Art. 13: the authority informs the person, and until it has, or says that it has, the addressee keeps silent. So the gag
     * is in force whatever a form ticks; only where one says nothing but that the person was informed, a person decides.
     *
     * @param refrain whether the form says that the addressee shall refrain from informing
     * @param informed whether it says that the person has been informed, or may be
     */
    static StatedGag gag(boolean refrain, boolean informed) {
        if (informed && !refrain) {
            return new StatedGag.NotStated();
        }
        GagEnd end = refrain && !informed ? new GagEnd.Indefinite() : new GagEnd.Unknown();
        return new StatedGag.Provisions(
                List.of(new Provision(LegalBasis.EU_2023_1543, Provision.Force.IN_FORCE, null, end, List.of())));
    }

    /** An identifier by the form's word for its type. What is none of these is an account id: nobody's, until a person says. */
    static TargetAccount account(String type, String value) {
        return switch (type) {
            case "EMAIL" -> new TargetAccount(Kind.EMAIL, value);
            case "PHONE_NUMBER" -> new TargetAccount(Kind.PHONE, value.startsWith("+") ? value : "+" + value);
            case "IPV_4", "IPV_6" -> new TargetAccount(Kind.IP, value);
            case String other -> new TargetAccount(Kind.ACCOUNT_ID, value);
        };
    }
}
