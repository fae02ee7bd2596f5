package org.fairnotice.intake.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expression that matches only where one of its words stands. To look for the words is many times faster than to try the expression at
 * each letter, and most papers have none of them.
 *
 * @param words in lower case: each match has one of them
 */
record Expression(Pattern pattern, List<String> words) {

    Expression {
        words = List.copyOf(words);
    }

    /** In capitals and small letters alike. */
    static Expression of(String expression, String... words) {
        return new Expression(
                Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), List.of(words));
    }

    /** Whether it may be worth a search. */
    boolean mayBeIn(Words text) {
        for (String word : words) {
            if (text.lower().contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it stands in the text. */
    boolean isIn(Words text) {
        return firstIn(text).isPresent();
    }

    /** Where it first stands in the text. */
    Optional<MatchResult> firstIn(Words text) {
        Matcher matcher = pattern.matcher(text.text());
        return mayBeIn(text) && matcher.find() ? Optional.of(matcher) : Optional.empty();
    }
}
