package org.fairnotice.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What one customer is told about one request. */
public record NoticeId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NoticeId {
        ContentId.required("noticeId", value);
    }

    /** A request owes a customer one notice at most, so the two make its id. */
    public static NoticeId of(RequestId request, CustomerId customer) {
        return new NoticeId(ContentId.of("ntc-", request.value(), customer.value()));
    }

    @Override
    public String toString() {
        return value;
    }
}
