package org.fairnotice.decision.gag;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.fairnotice.decision.gag.GagReading.Span;

/** What becomes of papers on their way: cut, doubled, shuffled, scanned badly. */
final class Mutation {

    private static final String[][] CONFUSED = {
        {"o", "0"},
        {"l", "1"},
        {"e", "c"},
        {"a", "o"},
        {"t", "f"},
        {"h", "b"},
        {"i", "j"},
        {"rn", "m"},
        {"w", "vv"},
        {"s", "5"},
        {"g", "q"},
        {"S", "5"},
        {"O", "0"},
        {"B", "8"},
        {"§", "S"},
        {"cl", "d"}
    };

    private final RandomGenerator random;

    Mutation(RandomGenerator random) {
        this.random = random;
    }

    /** Anything at all. */
    String any(String text) {
        return switch (random.nextInt(7)) {
            case 0 -> cut(text);
            case 1 -> doubled(text);
            case 2 -> scanned(text, 0.002 + random.nextDouble() * 0.1);
            case 3 -> turned(text);
            case 4 -> text.toUpperCase(java.util.Locale.ROOT);
            case 5 -> text.replaceAll("\\s+", random.nextBoolean() ? "" : "\n");
            default -> salted(text);
        };
    }

    /** Damage elsewhere: the decisive stretches, and what stands close around them, stay as they are. */
    String sparing(String text, List<Span> decisive) {
        int from = Math.max(0, decisive.stream().mapToInt(Span::start).min().orElse(0) - 40);
        int to = Math.min(
                text.length(), decisive.stream().mapToInt(Span::end).max().orElse(text.length()) + 40);
        String before = text.substring(0, from);
        String after = text.substring(to);
        double noise = random.nextDouble() * 0.03;
        return switch (random.nextInt(5)) {
            case 0 -> scanned(before, noise) + text.substring(from, to) + scanned(after, noise);
            case 1 -> before + text.substring(from, to) + after + "\n\n" + text;
            case 2 -> cutEnd(before) + "\n\n" + text.substring(from, to);
            case 3 -> numbered(text);
            default -> before + text.substring(from, to) + "\n\n" + after.strip();
        };
    }

    private String cut(String text) {
        int a = random.nextInt(text.length() + 1);
        int b = random.nextInt(text.length() + 1);
        return text.substring(0, Math.min(a, b)) + text.substring(Math.max(a, b));
    }

    private String cutEnd(String text) {
        int at = text.lastIndexOf("\n\n", text.length());
        return at < 0 ? "" : text.substring(0, at);
    }

    private String doubled(String text) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + text + text.substring(at);
    }

    private String turned(String text) {
        List<String> lines = Arrays.asList(text.split("\n", -1));
        java.util.Collections.reverse(lines);
        return String.join("\n", lines);
    }

    private static String numbered(String text) {
        StringBuilder out = new StringBuilder();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            out.append(String.format("%2d  ", ++number)).append(line).append('\n');
        }
        return out.toString();
    }

    private String salted(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < 20; i++) {
            out.insert(random.nextInt(out.length() + 1), (char) random.nextInt(0x2FF));
        }
        return out.toString();
    }

    String scanned(String text, double rate) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int at = 0;
        while (at < text.length()) {
            String[] pair = CONFUSED[random.nextInt(CONFUSED.length)];
            boolean hit = random.nextDouble() < rate * 8 && text.startsWith(pair[0], at);
            out.append(hit ? pair[1] : text.substring(at, at + 1));
            at += hit ? pair[0].length() : 1;
        }
        return out.toString();
    }
}
