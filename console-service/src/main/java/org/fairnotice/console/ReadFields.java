package org.fairnotice.console;

import java.util.List;
import java.util.Objects;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.process.ExtractedField;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.contract.process.LegalRequestEvent.RequestReceived;
import org.jspecify.annotations.Nullable;

/** What intake-service read of a request's fields, as it is shown: what it was sure of fills the process. */
final class ReadFields {

    private ReadFields() {}

    static List<CaseView.Read> of(RequestReceived received) {
        @Nullable List<ExtractedField> extracted = received.extracted();
        return extracted == null
                ? List.of()
                : extracted.stream().map(field -> of(field, received.process())).toList();
    }

    private static CaseView.Read of(ExtractedField field, LegalProcess process) {
        @Nullable TargetAccount account = field.account();
        return new CaseView.Read(
                field.field().name(),
                account == null ? String.valueOf(field.value()) : account.value(),
                field.confidence(),
                fills(field, process),
                field.evidence().documentSha256(),
                field.evidence().start(),
                field.evidence().end(),
                field.evidence().text());
    }

    private static boolean fills(ExtractedField field, LegalProcess process) {
        return switch (field.field()) {
            case AGENCY -> Objects.equals(field.value(), process.agency());
            case DOCKET -> Objects.equals(field.value(), process.docket());
            case KIND -> process.kind().name().equals(field.value());
            case ISSUED_ON -> String.valueOf(process.issuedOn()).equals(field.value());
            case DUE_ON -> String.valueOf(process.dueOn()).equals(field.value());
            case ACCOUNT -> process.targetAccounts().contains(field.account());
        };
    }
}
