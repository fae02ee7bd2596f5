package org.fairnotice.intake.extract;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The word that names an account, and leads to it with nothing between but words that may stand there: "the account of",
 * "user name", "Postfach mit der Adresse".
 *
 * @param word in lower case
 * @param start of it in the words before the account
 */
record AccountCue(String word, int start) {

    private static final int MOST_WORDS = 12;

    private static final Set<String> WORDS = Set.of(
            "account",
            "accounts",
            "account(s)",
            "username",
            "usernames",
            "user",
            "users",
            "userid",
            "mailbox",
            "mailboxes",
            "handle",
            "handles",
            "profile",
            "profiles",
            "identifier",
            "identifiers",
            "selector",
            "selectors",
            "subscription",
            "subscriptions",
            "login",
            "log-in",
            "screenname",
            "tenant",
            "tenants",
            "workspace",
            "workspaces",
            "postfach",
            "postfachs",
            "postfaches",
            "postfächer",
            "postfächern",
            "konto",
            "kontos",
            "konten",
            "nutzerkonto",
            "nutzerkontos",
            "nutzerkonten",
            "benutzerkonto",
            "benutzerkontos",
            "benutzerkonten",
            "kundenkonto",
            "kundenkontos",
            "e-mail-konto",
            "e-mail-kontos",
            "e-mail-postfach",
            "e-mail-postfachs",
            "nutzername",
            "benutzername",
            "nutzerkennung",
            "benutzerkennung",
            "kennung",
            "compte",
            "comptes",
            "boîte",
            "boîtes",
            "identifiant",
            "identifiants",
            "utilisateur",
            "utilisateurs",
            "pseudonyme",
            "pseudonymes",
            "cuenta",
            "cuentas",
            "buzón",
            "buzones",
            "usuario",
            "usuarios",
            "identificador",
            "identificadores");

    private static final Set<String> BETWEEN = Set.of(
            "name",
            "names",
            "id",
            "ids",
            "number",
            "numbers",
            "holder",
            "holders",
            "address",
            "addresses",
            "listed",
            "below",
            "in",
            "question",
            "identified",
            "known",
            "registered",
            "associated",
            "linked",
            "used",
            "held",
            "hosted",
            "the",
            "following",
            "target",
            "is",
            "are",
            "as",
            "of",
            "for",
            "with",
            "by",
            "under",
            "and",
            "named",
            "called",
            "belonging",
            "assigned",
            "e-mail",
            "email",
            "mail",
            "mit",
            "der",
            "des",
            "die",
            "das",
            "dem",
            "den",
            "und",
            "adresse",
            "namens",
            "bezeichnung",
            "lautend",
            "auf",
            "de",
            "du",
            "la",
            "le",
            "les",
            "et",
            "associé",
            "associés",
            "associée",
            "associées",
            "dénommé",
            "dénommés",
            "électronique",
            "correo",
            "electrónico",
            "el",
            "los",
            "las",
            "y",
            "asociada",
            "asociadas",
            "denominada",
            "denominadas",
            "del",
            "lettres",
            "aux");

    private static final Set<String> TAKES_TO = Set.of("belonging", "registered", "assigned", "linked");
    private static final String SEPARATORS = " \t\n:,\"“„«‚(";

    /** The nearest, backwards from the end of these words; null if other words stand between. */
    static @Nullable AccountCue before(String words) {
        int end = words.length();
        boolean to = false;
        for (int i = 0; i < MOST_WORDS; i++) {
            while (end > 0 && SEPARATORS.indexOf(words.charAt(end - 1)) >= 0) {
                end--;
            }
            int start = wordStart(words, end);
            if (start == end) {
                return null;
            }
            String word = AccountTokens.lower(words.substring(start, end));
            if (to && !TAKES_TO.contains(word)) {
                return null;
            }
            if (WORDS.contains(word)) {
                return new AccountCue(word, start);
            }
            to = word.equals("to");
            if (!to && !BETWEEN.contains(word)) {
                return null;
            }
            end = start;
        }
        return null;
    }

    private static int wordStart(String words, int end) {
        int start = end;
        while (start > 0 && isOfWord(words.charAt(start - 1)) && end - start < 40) {
            start--;
        }
        boolean plural = words.startsWith("(s)", Math.max(0, end - 3)) && end >= 3;
        if (plural && start == end) {
            start = wordStart(words, end - 3);
        }
        return start;
    }

    private static boolean isOfWord(char letter) {
        return Character.isLetter(letter)
                || letter == '-'
                || letter == '_'
                || Character.isDigit(letter)
                || letter == '\'';
    }
}
