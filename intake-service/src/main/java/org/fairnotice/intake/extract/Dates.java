package org.fairnotice.intake.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The days that a text names, in the ways of English, German, French and Spanish papers. */
final class Dates {

    /**
     * A day in a text.
     *
     * @param sure whether day and month cannot be mistaken for each other
     */
    record Found(LocalDate day, int start, int end, boolean sure) {}

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("fév", 2),
            Map.entry("mar", 3),
            Map.entry("mär", 3),
            Map.entry("apr", 4),
            Map.entry("avr", 4),
            Map.entry("abr", 4),
            Map.entry("may", 5),
            Map.entry("mai", 5),
            Map.entry("juin", 6),
            Map.entry("jun", 6),
            Map.entry("juil", 7),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("aoû", 8),
            Map.entry("ago", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("okt", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("dez", 12),
            Map.entry("déc", 12),
            Map.entry("dic", 12),
            Map.entry("ene", 1));

    private static final String MONTH =
            "(jan(?:uary|uar|vier)?|feb(?:ruary|ruar|rero)?|février|mar(?:ch|s|zo)?|märz|apr(?:il)?"
                    + "|avril|abril|may(?:o)?|mai|jun[ei]?|juni[o]?|juin|jul[yi]?|julio|juillet|aug(?:ust)?|août|agosto"
                    + "|sep(?:t(?:ember|embre|iembre)?)?|o[ck]t(?:ober|obre|ubre)?|nov(?:ember|embre|iembre)?|de[cz](?:ember)?"
                    + "|décembre|diciembre|enero)";
    /** In characters. */
    private static final int LONGEST_MONTH = 10;

    private static final String DAY = "(\\d{1,2})";
    private static final String YEAR = "(\\d{4})";

    private static final Pattern MONTH_FIRST =
            of(MONTH + "\\.?\\s{1,2}" + DAY + "(?:st|nd|rd|th)?\\s{0,2},?\\s{1,2}" + YEAR);
    private static final Pattern DAY_FIRST =
            of(DAY + "(?:\\.|st|nd|rd|th|er|º)?\\s{1,2}(?:day\\s{1,2}of\\s{1,2}|of\\s{1,2}|de\\s{1,2})?" + MONTH
                    + "\\.?\\s{0,2},?\\s{0,2}(?:a\\.d\\.\\s|de\\s{1,2}|del\\s{1,2})?" + YEAR);
    private static final Pattern ISO = of("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern NUMBERS = of("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})");

    private static final Pattern MONTH_IS_FIRST = Pattern.compile(
            "U\\.S\\.C|U\\.S\\. Attorney|AUSA|United States|California|Texas|Florida|Nevada|Sheriff|Attorney General|Ranger|Officer|County",
            Pattern.CASE_INSENSITIVE);

    private Dates() {}

    /** Every day between two offsets, in order. */
    static List<Found> in(String text, int from, int to) {
        List<Integer> numbers = numbers(text, from, to);
        List<Integer> words =
                numbers.stream().map(number -> wordBefore(text, from, number)).toList();
        List<Found> found = new ArrayList<>();
        find(MONTH_FIRST, text, words, to, m -> found(m, day(m.group(3), month(m.group(1)), m.group(2)), true), found);
        find(DAY_FIRST, text, numbers, to, m -> found(m, day(m.group(3), month(m.group(2)), m.group(1)), true), found);
        find(
                ISO,
                text,
                numbers,
                to,
                m -> found(m, day(m.group(1), Integer.parseInt(m.group(2)), m.group(3)), true),
                found);
        var order = new Order(text);
        find(NUMBERS, text, numbers, to, m -> ofNumbers(m, order), found);
        found.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return found;
    }

    /** Where numbers begin: every day has one. */
    private static List<Integer> numbers(String text, int from, int to) {
        List<Integer> numbers = new ArrayList<>();
        boolean within = false;
        for (int at = from; at < to; at++) {
            boolean digit = text.charAt(at) >= '0' && text.charAt(at) <= '9';
            if (digit && !within) {
                numbers.add(at);
            }
            within = digit;
        }
        return numbers;
    }

    /** Where the word begins behind which a number stands. */
    private static int wordBefore(String text, int from, int number) {
        int at = number;
        while (at > from && number - at < 2 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        if (at > from && text.charAt(at - 1) == '.') {
            at--;
        }
        int end = at;
        while (at > from && end - at <= LONGEST_MONTH && Character.isLetter(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** Whether the month is written before the day, by who wrote the text; looked for when it is asked, and once. */
    private static final class Order {

        private final String text;
        private @Nullable Boolean monthIsFirst;

        Order(String text) {
            this.text = text;
        }

        boolean monthIsFirst() {
            if (monthIsFirst == null) {
                monthIsFirst = MONTH_IS_FIRST
                        .matcher(text)
                        .region(0, Math.min(text.length(), 12_000))
                        .find();
            }
            return monthIsFirst;
        }
    }

    private static @Nullable Found ofNumbers(Matcher m, Order order) {
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(3));
        boolean dots = m.group(2).equals(".");
        boolean monthIsFirst = order.monthIsFirst();
        boolean sure = dots || first > 12 || second > 12 || first == second;
        boolean month = !dots && (second > 12 || (first <= 12 && monthIsFirst));
        @Nullable LocalDate day = month ? day(m.group(4), first, m.group(3)) : day(m.group(4), second, m.group(1));
        return found(m, day, sure || monthIsFirst);
    }

    private static @Nullable Found found(Matcher m, @Nullable LocalDate day, boolean sure) {
        return day == null ? null : new Found(day, m.start(), m.end(), sure);
    }

    private interface Reading {
        @Nullable
        Found of(Matcher matcher);
    }

    /** @param starts where a match may begin */
    private static void find(
            Pattern pattern, String text, List<Integer> starts, int to, Reading reading, List<Found> found) {
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int end = 0;
        for (int start : starts) {
            if (start >= end && matcher.region(start, to).lookingAt()) {
                end = matcher.end();
                Optional.ofNullable(reading.of(matcher)).ifPresent(found::add);
            }
        }
    }

    private static int month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int length = Math.min(4, lower.length()); length >= 3; length--) {
            @Nullable Integer month = MONTHS.get(lower.substring(0, length));
            if (month != null) {
                return month;
            }
        }
        return 0;
    }

    private static @Nullable LocalDate day(String year, int month, String day) {
        try {
            LocalDate found = LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
            return found.getYear() < 1980 || found.getYear() > 2100 ? null : found;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Pattern of(String expression) {
        return Pattern.compile(
                "(?<![\\p{L}\\d/.-])" + expression + "(?![\\p{L}\\d]|-\\d)",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
