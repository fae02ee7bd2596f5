package org.fairnotice.intake.sender;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One Authentication-Results header (RFC 8601), read by its grammar. What stands in quotes or in a comment may have been written
 * by the sender, and is no result.
 *
 * @param authservId the mail server that says so; lower case
 */
record AuthenticationResults(String authservId, List<Result> results) {

    AuthenticationResults {
        results = List.copyOf(results);
    }

    /**
     * What one method found.
     *
     * @param method such as {@code dkim}
     * @param value such as {@code pass}
     * @param properties such as {@code header.d}
     */
    record Result(String method, String value, Map<String, String> properties) {

        Result {
            properties = Map.copyOf(properties);
        }

        boolean is(String otherMethod, String otherValue) {
            return method.equals(otherMethod) && value.equals(otherValue);
        }
    }

    /** The header's results; none when it does not keep to the grammar. */
    static Optional<AuthenticationResults> parse(String header) {
        return new Scanner(header).sections().map(sections -> {
            var results = new ArrayList<Result>();
            for (List<String> section : sections.subList(1, sections.size())) {
                result(section).ifPresent(results::add);
            }
            List<String> server = sections.getFirst();
            return new AuthenticationResults(server.isEmpty() ? "" : server.getFirst(), results);
        });
    }

    /** A section is a row of words; {@code =} is a word. */
    private static Optional<Result> result(List<String> words) {
        if (words.size() < 3 || !words.get(1).equals("=")) {
            return Optional.empty();
        }
        var properties = new HashMap<String, String>();
        for (int i = 3; i + 2 < words.size(); i++) {
            if (words.get(i + 1).equals("=")) {
                properties.putIfAbsent(words.get(i), words.get(i + 2));
            }
        }
        return Optional.of(new Result(words.get(0), words.get(2), properties));
    }

    /** Takes a header apart into sections at its semicolons, and sections into words. */
    private static final class Scanner {

        private final String text;
        private final List<List<String>> sections = new ArrayList<>(List.of(new ArrayList<>()));
        private final StringBuilder word = new StringBuilder();
        private int at;

        Scanner(String text) {
            this.text = text.toLowerCase(Locale.ROOT);
        }

        /** None when a quotation or a comment is not closed. */
        Optional<List<List<String>>> sections() {
            boolean closed = true;
            for (at = 0; at < text.length() && closed; at++) {
                char c = text.charAt(at);
                switch (c) {
                    case '(' -> closed = comment();
                    case '"' -> closed = quotation();
                    case ';' -> {
                        endWord();
                        sections.add(new ArrayList<>());
                    }
                    case '=' -> {
                        endWord();
                        sections.getLast().add("=");
                    }
                    case ' ', '\t', '\r', '\n' -> endWord();
                    default -> word.append(c);
                }
            }
            endWord();
            return closed ? Optional.of(sections) : Optional.empty();
        }

        private boolean comment() {
            endWord();
            int depth = 0;
            for (; at < text.length(); at++) {
                char c = text.charAt(at);
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (c == '\\') {
                    at++;
                }
                if (depth == 0) {
                    return true;
                }
            }
            return false;
        }

        /** A quotation is never a method or a property: a mark that no word can hold sets it apart. */
        private boolean quotation() {
            word.append('"');
            for (at++; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == '"') {
                    return true;
                }
                if (c == '\\') {
                    at++;
                } else {
                    word.append(c);
                }
            }
            return false;
        }

        private void endWord() {
            if (!word.isEmpty()) {
                sections.getLast().add(word.toString());
                word.setLength(0);
            }
        }
    }
}
