package org.fairnotice.console;

import java.util.ArrayList;
import java.util.List;
import org.fairnotice.contract.process.Finding;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.contract.process.Provision;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answer to a question that the papers suggest, ready to be recorded by whoever agrees.
 *
 * @param words what it says
 * @param body what {@code POST /v1/requests/{requestId}/findings} of intake-service takes, but for the name of the person
 */
record ProposedAnswer(String words, JsonNode body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static ProposedAnswer of(String reviewId, Finding finding) {
        ObjectNode body = JSON.createObjectNode();
        body.put("by", "");
        body.put("reviewId", reviewId);
        body.set("finding", asTaken(finding));
        return new ProposedAnswer(inWords(finding), body);
    }

    /** As a person copies it. */
    String text() {
        return body.toPrettyString();
    }

    /** The topics name some parts of a provision in other ways than the API. */
    private static JsonNode asTaken(Finding finding) {
        ObjectNode taken = JSON.valueToTree(finding);
        if (finding instanceof Finding.ProvisionFound found) {
            taken.set("provision", asTaken(found.provision()));
        }
        if (finding instanceof Finding.FieldsFound) {
            taken.removeIf(field -> field.isNull() || (field.isArray() && field.isEmpty()));
        }
        return taken;
    }

    private static ObjectNode asTaken(Provision provision) {
        ObjectNode taken = JSON.createObjectNode();
        taken.put("basis", provision.basis().name());
        taken.put("force", provision.force().name());
        if (provision.startsAt() != null) {
            taken.put("start", provision.startsAt().toString());
        }
        taken.put("end", end(provision.end()));
        taken.set("covers", JSON.valueToTree(provision.covers()));
        return taken;
    }

    private static String end(GagEnd end) {
        return switch (end) {
            case GagEnd.Until until -> until.at().toString();
            case GagEnd.Indefinite indefinite -> "indefinite";
            case GagEnd.Unknown unknown -> "unknown";
        };
    }

    private static String inWords(Finding finding) {
        return switch (finding) {
            case Finding.NoProvision none -> "nothing in the papers forbids telling";
            case Finding.ProvisionFound found ->
                "the papers forbid telling, under " + found.provision().basis().citation() + ", "
                        + endInWords(found.provision().end());
            case Finding.SenderConfirmed confirmed -> "the sender was called back, and is who it says";
            case Finding.CustomerIdentified identified -> "the account is that of " + identified.customerId();
            case Finding.NotACustomer none -> "the account is no customer's";
            case Finding.CircumstanceCleared cleared -> "the circumstance stands in the way of no notice";
            case Finding.Unrelated unrelated -> "a case of its own";
            case Finding.PartOf part -> "it belongs to case " + part.other() + ", where what it says is recorded";
            case Finding.NotLegalProcess none -> "it is no legal process";
            case Finding.FieldsFound found -> fieldsInWords(found);
            case Finding.Dismissed dismissed -> "the question does not matter";
        };
    }

    private static String fieldsInWords(Finding.FieldsFound found) {
        var fields = new ArrayList<String>();
        add(fields, "agency", found.agency());
        add(fields, "docket", found.docket());
        add(fields, "kind", found.kind() == LegalProcess.Kind.UNKNOWN ? null : Words.plain(found.kind()));
        add(fields, "issued on", found.issuedOn());
        add(fields, "due on", found.dueOn());
        found.accounts().forEach(account -> add(fields, "account", account.value()));
        return "the papers say: " + String.join("; ", fields);
    }

    private static void add(List<String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.add(name + " " + value);
        }
    }

    private static String endInWords(GagEnd end) {
        return switch (end) {
            case GagEnd.Until until -> "until " + until.at();
            case GagEnd.Indefinite indefinite -> "without an end";
            case GagEnd.Unknown unknown -> "with an end that nobody can compute";
        };
    }
}
