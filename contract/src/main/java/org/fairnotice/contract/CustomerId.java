package org.fairnotice.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A customer, by the id that the provider's own directory gave it. */
public record CustomerId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CustomerId {
        ContentId.required("customerId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
