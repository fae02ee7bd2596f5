package org.fairnotice.intake.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.TargetAccount.Kind;

/** What is written as an account is: addresses, quoted names, ids, numbers. Whether it is asked about is told by the words around it. */
final class AccountTokens {

    /**
     * A piece of text that may name an account.
     *
     * @param quoted whether it stands between quotation marks
     */
    record Token(TargetAccount account, int start, int end, boolean quoted) {}

    private static final int LONGEST = 200;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final String OPENING_QUOTES = "\"“„«‚";

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+'-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,5}");
    private static final Pattern QUOTED = Pattern.compile("[\"“„«‚]\\s?([^\"”“»’«\\n\\f]{2,60}?)\\s?[\"”“»’]");

    /** A single word that no language has: with a digit, a dot, an underscore or a leading at sign. */
    private static final Pattern ID = Pattern.compile(
            "(?<![\\p{L}\\p{N}@._-])(@?[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,60}(?:\\.[\\p{L}\\p{N}_-]{1,60}){0,4})");

    private static final Pattern PHONE =
            Pattern.compile("(?<![\\p{L}\\p{N}.-])\\+?\\d[\\d ()/-]{4,18}\\d(?![\\p{L}\\p{N}-])");
    private static final Pattern IPV4 =
            Pattern.compile("(?<![\\p{L}\\p{N}.])(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\p{L}\\p{N}]|\\.\\d)");
    private static final Pattern IPV6 =
            Pattern.compile("(?<![\\p{L}\\p{N}:])(?:[0-9A-Fa-f]{1,4}:){2,7}(?::?[0-9A-Fa-f]{1,4}){1,5}");
    private static final Pattern DOMAIN = Pattern.compile(
            "(?<![\\p{L}\\p{N}@._/-])(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}+\\.){1,4}\\p{L}{2,24}+(?![\\p{L}\\p{N}@-])");
    private static final Pattern DATE_OR_STATUTE = Pattern.compile(
            "\\d{1,4}[-./]\\d{1,2}[-./]\\d{1,4}|\\d{1,2}:\\d{2}|(?i:u\\.s\\.c?|e\\.g|i\\.e|[ap]\\.m|no|\\d{1,2}(?:st|nd|rd|th)"
                    + "|[a-z]-[a-z]+|\\d{4}|\\d{1,3}|and|or|the|none|unknown|see)");

    private AccountTokens() {}

    /** The tokens of a line, in order; of two that overlap the more telling. */
    static List<Token> in(String line, int offset) {
        List<Token> found = new ArrayList<>();
        boolean digit = hasDigit(line);
        boolean dot = hasDotWithin(line);
        emails(line, offset, found);
        if (hasAny(line, OPENING_QUOTES)) {
            quoted(line, offset, found);
        }
        if (digit && dot) {
            ips(IPV4, line, offset, found);
        }
        if (digit && line.indexOf(':') >= 0) {
            ips(IPV6, line, offset, found);
        }
        if (digit) {
            phones(line, offset, found);
        }
        if (dot) {
            domains(line, offset, found);
        }
        if (digit || dot || hasAny(line, "@_")) {
            ids(line, offset, found);
        }
        found.sort(Comparator.comparingInt(Token::start));
        return found;
    }

    /** What a field holds that has been given to accounts alone: a word there may be an account though it looks like none. */
    static TargetAccount ofField(String word) {
        return new TargetAccount(kindOf(word), word);
    }

    /** Whether it is a word that a field of accounts may hold. */
    static boolean mayBeAccount(String word) {
        return word.length() >= 3
                && word.length() <= LONGEST
                && word.chars().noneMatch(Character::isWhitespace)
                && word.chars().anyMatch(Character::isLetterOrDigit)
                && !DATE_OR_STATUTE.matcher(word).matches();
    }

    private static void ids(String line, int offset, List<Token> found) {
        Matcher id = ID.matcher(line);
        while (id.find()) {
            String word = id.group(1);
            boolean telling = word.startsWith("@")
                    || word.indexOf('_') > 0
                    || (hasDigit(word) && word.length() >= 4)
                    || (word.indexOf('.') > 0 && word.indexOf('.') < word.length() - 1);
            if (telling && !DATE_OR_STATUTE.matcher(word).matches()) {
                String name = word.startsWith("@") ? word.substring(1) : word;
                add(found, name, Kind.ACCOUNT_ID, offset + id.start(1), offset + id.end(1), false);
            }
        }
    }

    private static void phones(String line, int offset, List<Token> found) {
        Matcher phone = PHONE.matcher(line);
        while (phone.find()) {
            long digits = phone.group().chars().filter(Character::isDigit).count();
            if (digits >= 7
                    && digits <= 15
                    && !DATE_OR_STATUTE.matcher(phone.group()).matches()) {
                String value = phone.group().startsWith("+") ? phone.group().replaceAll("[ ()/-]", "") : phone.group();
                add(found, value, Kind.PHONE, offset + phone.start(), offset + phone.end(), false);
            }
        }
    }

    private static void ips(Pattern pattern, String line, int offset, List<Token> found) {
        Matcher ip = pattern.matcher(line);
        while (ip.find()) {
            if (isIp(ip.group())) {
                add(found, ip.group(), Kind.IP, offset + ip.start(), offset + ip.end(), false);
            }
        }
    }

    private static boolean isIp(String value) {
        try {
            return value.contains(":")
                    ? URI.create("http://[" + value + "]/").getHost() != null
                    : List.of(value.split("\\.", -1)).stream().allMatch(part -> Integer.parseInt(part) <= 255);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Each is looked for from its at sign backwards: a text has many letters, and few of those. */
    private static void emails(String line, int offset, List<Token> found) {
        Matcher email = EMAIL.matcher(line);
        int from = 0;
        for (int at = line.indexOf('@'); at >= 0; at = line.indexOf('@', Math.max(from, at + 1))) {
            int start = localPart(line, at, from);
            if (start < at && email.region(start, line.length()).lookingAt()) {
                address(email, Kind.EMAIL, offset, found);
                from = email.end();
            }
        }
    }

    /** Where the part before an at sign begins. */
    private static int localPart(String line, int at, int from) {
        int start = at;
        for (int letters = 0; start > from && letters < LONGEST_LOCAL_PART; letters++) {
            int letter = line.codePointBefore(start);
            if (!isOfLocalPart(letter)) {
                break;
            }
            start -= Character.charCount(letter);
        }
        return start;
    }

    /** As {@link #EMAIL} has it. */
    private static boolean isOfLocalPart(int letter) {
        return Character.isLetter(letter)
                || "._%+'-".indexOf(letter) >= 0
                || switch (Character.getType(letter)) {
                    case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    private static void domains(String line, int offset, List<Token> found) {
        Matcher domain = DOMAIN.matcher(line);
        while (domain.find()) {
            address(domain, Kind.DOMAIN, offset, found);
        }
    }

    private static void address(Matcher matcher, Kind kind, int offset, List<Token> found) {
        String word = matcher.group();
        int end = word.length();
        while (end > 0 && ".'-".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = offset + matcher.start();
        add(found, word.substring(0, end), kind, start, start + end, false);
    }

    private static void quoted(String line, int offset, List<Token> found) {
        Matcher quoted = QUOTED.matcher(line);
        while (quoted.find()) {
            String words = quoted.group(1);
            add(found, words, kindOf(words), offset + quoted.start(1), offset + quoted.end(1), true);
        }
    }

    private static void add(List<Token> found, String value, Kind kind, int start, int end, boolean quoted) {
        boolean taken = found.stream().anyMatch(other -> other.start() < end && other.end() > start);
        if (!taken && !value.isBlank() && value.length() <= LONGEST) {
            found.add(new Token(new TargetAccount(kind, value), start, end, quoted));
        }
    }

    private static Kind kindOf(String word) {
        if (EMAIL.matcher(word).matches()) {
            return Kind.EMAIL;
        }
        if (IPV4.matcher(word).matches() && isIp(word)) {
            return Kind.IP;
        }
        return word.startsWith("+") && PHONE.matcher(word).matches() ? Kind.PHONE : Kind.ACCOUNT_ID;
    }

    private static boolean hasDigit(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (Character.isDigit(line.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a dot stands there that ends no word. */
    private static boolean hasDotWithin(String line) {
        for (int dot = line.indexOf('.'); dot >= 0 && dot < line.length() - 1; dot = line.indexOf('.', dot + 1)) {
            if (!Character.isWhitespace(line.charAt(dot + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAny(String line, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            if (line.indexOf(letters.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    static String lower(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
