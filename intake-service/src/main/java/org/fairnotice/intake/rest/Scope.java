package org.fairnotice.intake.rest;

import java.util.Optional;
import java.util.regex.Pattern;

/** What an access token lets its bearer do (RFC 6749, 3.3). */
enum Scope {
    /** Hand in legal process. */
    REQUESTS_WRITE("requests:write", "POST /v1/(portals/[^/;]+/)?requests"),

    /** Change the customer directory. */
    CUSTOMERS_WRITE("customers:write", "[A-Z]+ /v1/customers(/[^/;]+)?"),

    /** Record what persons found, on a case, and see and destroy its originals. */
    CASES_COMMAND("cases:command", "[A-Z]+ /v1/requests/[^/;]+(/[^/;]+){1,3}");

    private final String value;
    private final Pattern calls;

    Scope(String value, String calls) {
        this.value = value;
        this.calls = Pattern.compile(calls);
    }

    /** As it stands in a token. */
    String value() {
        return value;
    }

    /**
     * The scope that a call needs; empty for one that no scope allows.
     *
     * @param path as it was sent, before anything in it is decoded
     */
    static Optional<Scope> of(String method, String path) {
        for (Scope scope : values()) {
            if (scope.calls.matcher(method + " " + path).matches()) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }
}
