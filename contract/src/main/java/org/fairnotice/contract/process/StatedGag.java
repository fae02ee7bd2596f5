package org.fairnotice.contract.process;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What the structured fields of a request said about non-disclosure. What its documents say is read by decision-service. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StatedGag.NotStated.class, name = "not-stated"),
    @JsonSubTypes.Type(value = StatedGag.None.class, name = "none"),
    @JsonSubTypes.Type(value = StatedGag.Provisions.class, name = "provisions")
})
public sealed interface StatedGag {

    /** No field spoke of it. This is not {@link None}. */
    record NotStated() implements StatedGag {}

    /** A field says that nothing forbids telling. Only a verified sender's word counts. */
    record None() implements StatedGag {}

    /** The provisions that the fields name; at least one. */
    record Provisions(List<Provision> provisions) implements StatedGag {
        public Provisions {
            provisions = List.copyOf(provisions);
            if (provisions.isEmpty()) {
                throw new IllegalArgumentException("provisions: must name at least one provision");
            }
        }
    }
}
