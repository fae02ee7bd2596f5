package org.fairnotice.intake.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairnotice.contract.TargetAccount;

/** Fields that stand plainly in a text, each on a line of its own under its name. What does not stand there is not guessed. */
final class PlainFields {

    private static final Pattern DOCKET = Pattern.compile(
            "(?im)^[ \\t]*(?:docket|case|aktenzeichen)(?: no\\.?| number)?:[ \\t]*(\\S[^\\r\\n]{0,100})$");
    private static final Pattern ACCOUNTS = Pattern.compile("(?im)^[ \\t]*accounts?:[ \\t]*(\\S[^\\r\\n]{0,2000})$");

    private PlainFields() {}

    static Optional<String> docket(String text) {
        Matcher found = DOCKET.matcher(text);
        return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
    }

    static List<TargetAccount> accounts(String text) {
        Matcher found = ACCOUNTS.matcher(text);
        return found.find()
                ? Arrays.stream(found.group(1).split("[,;\\s]+", -1))
                        .filter(word -> !word.isBlank() && word.length() <= 200)
                        .map(TargetAccount::of)
                        .distinct()
                        .toList()
                : List.of();
    }
}
