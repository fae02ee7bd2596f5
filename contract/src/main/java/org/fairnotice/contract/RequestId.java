package org.fairnotice.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One piece of legal process as recorded here. The same source content always has the same id. */
public record RequestId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RequestId {
        ContentId.required("requestId", value);
    }

    /** The id of what was served, from the parts of the source that make it what it is. */
    public static RequestId derivedFrom(String... parts) {
        return new RequestId(ContentId.of("req-", parts));
    }

    @Override
    public String toString() {
        return value;
    }
}
