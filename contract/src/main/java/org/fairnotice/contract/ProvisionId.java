package org.fairnotice.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One non-disclosure provision of one request. */
public record ProvisionId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProvisionId {
        ContentId.required("provisionId", value);
    }

    /** The id of a provision, from the request and the parts that set it apart from the request's other provisions. */
    public static ProvisionId derivedFrom(RequestId request, String... parts) {
        return new ProvisionId(ContentId.of("prv-", request.value(), ContentId.of("", parts)));
    }

    @Override
    public String toString() {
        return value;
    }
}
