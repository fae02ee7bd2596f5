package org.fairnotice.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What one customer is told about one request: the notice, or a letter beside it. */
public record NoticeId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NoticeId {
        ContentId.required("noticeId", value);
    }

    /** A request owes a customer one notice at most, so the two make its id. */
    public static NoticeId of(RequestId request, CustomerId customer) {
        return new NoticeId(ContentId.of("ntc-", request.value(), customer.value()));
    }

    /**
     * The id of a letter beside a notice: attempts, permits and outcomes are each letter's own.
     *
     * @param kind of the letter
     * @param which of that kind, such as its number
     */
    public static NoticeId ofLetter(NoticeId notice, String kind, String which) {
        return new NoticeId(ContentId.of("ltr-", notice.value(), kind, which));
    }

    @Override
    public String toString() {
        return value;
    }
}
