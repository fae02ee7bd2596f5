package org.fairnotice.contract.process;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** When a gag ends by its own words. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = GagEnd.Until.class, name = "until"),
    @JsonSubTypes.Type(value = GagEnd.Indefinite.class, name = "indefinite"),
    @JsonSubTypes.Type(value = GagEnd.Unknown.class, name = "unknown")
})
public sealed interface GagEnd {

    /** In force before {@code at}, over at it. An order's last day is included whole: {@code at} is the start of the next. */
    record Until(Instant at) implements GagEnd {}

    /** No end of its own: it lasts until somebody ends it. */
    record Indefinite() implements GagEnd {}

    /** An end is meant, but cannot be computed: as {@link Indefinite}, until a person says. */
    record Unknown() implements GagEnd {}
}
