package org.fairnotice.intake.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fairnotice.contract.TargetAccount;

/** Fields that stand plainly in a text, each on a line of its own under its name. What does not stand there is not guessed. */
final class PlainFields {

    private static final Pattern DOCKET = Pattern.compile(
            "(?im)^[ \\t]*(?:docket|case|aktenzeichen)(?: no\\.?| number)?:[ \\t]*(\\S[^\\r\\n]{0,100})$");
    private static final Pattern ACCOUNTS = Pattern.compile("(?im)^[ \\t]*accounts?:[ \\t]*(\\S[^\\r\\n]{0,2000})$");
    private static final int MOST_ACCOUNTS = 1000;

    private PlainFields() {}

    /** The docket, when the text names exactly one. */
    static Optional<String> docket(String text) {
        List<String> named = values(DOCKET, text).distinct().limit(2).toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** Every account that the text names. */
    static List<TargetAccount> accounts(String text) {
        return values(ACCOUNTS, text)
                .flatMap(list -> Arrays.stream(list.split("[,;\\s]+", -1)))
                .filter(word -> !word.isBlank() && word.length() <= 200)
                .map(TargetAccount::of)
                .distinct()
                .limit(MOST_ACCOUNTS)
                .toList();
    }

    private static Stream<String> values(Pattern field, String text) {
        return field.matcher(text).results().map(found -> found.group(1).strip());
    }
}
