package org.fairnotice.intake;

import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.ProvisionId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.process.Finding;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.contract.process.LegalProcess.Circumstance;
import tools.jackson.databind.JsonNode;

/** A person's finding as it stands in JSON that satisfies its schema. */
public final class FindingFormat {

    private FindingFormat() {}

    /**
     * Reads a finding.
     *
     * @param pointer where it stands, for errors
     * @throws InvalidInputException naming the field
     */
    public static Finding parse(JsonNode json, String pointer) {
        return switch (text(json, "type")) {
            case "no-provision" -> new Finding.NoProvision();
            case "provision-found" ->
                new Finding.ProvisionFound(
                        new ProvisionId(text(json, "provisionId")),
                        ProvisionFormat.parse(json.path("provision"), pointer + "/provision"));
            case "sender-confirmed" -> new Finding.SenderConfirmed();
            case "customer-identified" ->
                new Finding.CustomerIdentified(account(json, pointer), new CustomerId(text(json, "customerId")));
            case "not-a-customer" -> new Finding.NotACustomer(account(json, pointer));
            case "circumstance-cleared" ->
                new Finding.CircumstanceCleared(Circumstance.valueOf(text(json, "circumstance")));
            case "unrelated" -> new Finding.Unrelated();
            case "part-of" -> new Finding.PartOf(new RequestId(text(json, "other")));
            case "not-legal-process" -> new Finding.NotLegalProcess();
            case "fields-found" -> fields(json, pointer);
            case "dismissed" -> new Finding.Dismissed(text(json, "reason"));
            case String other -> throw new InvalidInputException(pointer + "/type", "is no kind of finding");
        };
    }

    private static Finding fields(JsonNode json, String pointer) {
        return new Finding.FieldsFound(
                LegalRequestFormat.text(json, "agency"),
                LegalRequestFormat.text(json, "docket"),
                json.hasNonNull("kind") ? LegalProcess.Kind.valueOf(text(json, "kind")) : LegalProcess.Kind.UNKNOWN,
                LegalRequestFormat.day(json, "issuedOn", pointer),
                LegalRequestFormat.day(json, "dueOn", pointer),
                Accounts.parse(json.path("accounts"), pointer + "/accounts"));
    }

    private static TargetAccount account(JsonNode json, String pointer) {
        return Accounts.account(json.path("account"), pointer + "/account");
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asString("").strip();
    }
}
