package org.fairnotice.decision.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.decision.Evidence;
import org.fairnotice.contract.process.ExtractedField;
import org.fairnotice.contract.process.ExtractedField.Name;
import org.fairnotice.contract.process.Finding;
import org.fairnotice.contract.process.LegalProcess;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a paper that a machine read: which of them it did not find, or was not sure of.
 *
 * @param missing fields that a case needs, and that nobody knows
 * @param unsure what the machine read and a person has not confirmed
 */
record Fields(List<Name> missing, List<ExtractedField> unsure) {

    /** Below this an account is shown, but not proposed: whoever agreed in haste would have the wrong customer told. */
    private static final int LEAST_TO_PROPOSE_ACCOUNT = 60;

    /** What proposes nothing. */
    private static final Finding NOTHING =
            new Finding.FieldsFound(null, null, LegalProcess.Kind.UNKNOWN, null, null, List.of());

    private static final List<Name> NEEDED = List.of(Name.AGENCY, Name.DOCKET, Name.KIND);

    /** None when all that a case needs is known, or the fields came as fields. */
    static Optional<Fields> unsure(Paper paper) {
        @Nullable List<ExtractedField> read = paper.unsure();
        if (read == null) {
            return Optional.empty();
        }
        LegalProcess process = paper.process();
        var fields = new Fields(
                NEEDED.stream().filter(name -> !known(process, name)).toList(),
                read.stream().filter(field -> !known(process, field)).toList());
        return fields.missing().isEmpty() && fields.unsure().isEmpty() ? Optional.empty() : Optional.of(fields);
    }

    /** Whether the process says what this field is about: for an account, whether it names that account. */
    static boolean known(LegalProcess process, ExtractedField field) {
        @Nullable TargetAccount account = field.account();
        return account == null
                ? known(process, field.field())
                : process.targetAccounts().contains(account);
    }

    private static boolean known(LegalProcess process, Name name) {
        return switch (name) {
            case AGENCY -> process.agency() != null;
            case DOCKET -> process.docket() != null;
            case KIND -> process.kind() != LegalProcess.Kind.UNKNOWN;
            case ISSUED_ON -> process.issuedOn() != null;
            case DUE_ON -> process.dueOn() != null;
            case ACCOUNT -> !process.targetAccounts().isEmpty();
        };
    }

    /** The question in words, without contents. */
    String question() {
        List<String> parts = new ArrayList<>();
        List<String> read = unsure.stream()
                .map(ExtractedField::field)
                .distinct()
                .map(Fields::word)
                .toList();
        List<String> lost = missing.stream()
                .filter(name -> unsure.stream().noneMatch(field -> field.field() == name))
                .map(Fields::word)
                .toList();
        if (!read.isEmpty()) {
            parts.add("a machine read, and is not sure of: " + String.join(", ", read));
        }
        if (!lost.isEmpty()) {
            parts.add("it did not find: " + String.join(", ", lost));
        }
        return String.join("; ", parts) + ". What do the papers say?";
    }

    List<Evidence> evidence() {
        return unsure.stream().map(ExtractedField::evidence).distinct().toList();
    }

    /** What the papers say as far as the machine can tell; null if it can tell nothing. */
    @Nullable
    Finding proposal() {
        List<TargetAccount> accounts = of(Name.ACCOUNT)
                .filter(field -> field.confidence() >= LEAST_TO_PROPOSE_ACCOUNT)
                .flatMap(field -> Stream.ofNullable(field.account()))
                .distinct()
                .toList();
        var found = new Finding.FieldsFound(
                best(Name.AGENCY).orElse(null),
                best(Name.DOCKET).orElse(null),
                best(Name.KIND).map(LegalProcess.Kind::valueOf).orElse(LegalProcess.Kind.UNKNOWN),
                best(Name.ISSUED_ON).map(LocalDate::parse).orElse(null),
                best(Name.DUE_ON).map(LocalDate::parse).orElse(null),
                accounts);
        return found.equals(NOTHING) ? null : found;
    }

    private Optional<String> best(Name name) {
        return of(name).max(Comparator.comparingInt(ExtractedField::confidence))
                .flatMap(field -> Optional.ofNullable(field.value()));
    }

    private Stream<ExtractedField> of(Name name) {
        return unsure.stream().filter(field -> field.field() == name);
    }

    private static String word(Name name) {
        return "the " + name.name().toLowerCase(Locale.ROOT).replace('_', ' ').replace(" on", " day");
    }
}
