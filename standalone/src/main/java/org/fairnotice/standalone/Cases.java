package org.fairnotice.standalone;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reads the console's list of cases. */
final class Cases {

    private Cases() {}

    /** Every case, page by page. */
    static List<JsonNode> all(Api console) throws IOException, InterruptedException {
        var all = new ArrayList<JsonNode>();
        for (int page = 1; ; page++) {
            JsonNode cases = console.get("/v1/cases?page=" + page).path("cases");
            cases.forEach(all::add);
            if (cases.isEmpty()) {
                return all;
            }
        }
    }

    /** Why persons must look at a case, in a few words; empty if nobody must. */
    static String questions(JsonNode found) {
        return StreamSupport.stream(found.path("reviews").spliterator(), false)
                .map(review -> review.path("reason")
                        .asString()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('_', ' '))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
