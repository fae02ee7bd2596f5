package org.fairnotice.intake.extract;

import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Words that lead away from an account: to somebody to write to, to a victim or counsel, or to an exception. */
final class AwayWords {

    /** How such words begin; none of them begins another. */
    private static final NavigableSet<String> STEMS = new TreeSet<>(List.of(
            "contact",
            "questions",
            "reach",
            "reply",
            "respond",
            "fax",
            "served",
            "serving",
            "deliver",
            "submit",
            "upload",
            "copy",
            "undersigned",
            "attorney",
            "counsel",
            "lawyer",
            "represent",
            "behalf",
            "agent",
            "officer",
            "detective",
            "inspector",
            "victim",
            "complain",
            "witness",
            "informant",
            "undercover",
            "correspond",
            "communicat",
            "except",
            "exclud",
            "unlike",
            "instead",
            "formerly",
            "recovery",
            "backup",
            "kontakt",
            "rückfrag",
            "antwort",
            "übersend",
            "erreich",
            "opfer",
            "geschädigt",
            "zeug",
            "anwalt",
            "anwält",
            "verteidig",
            "anzeigeerstatt",
            "außer",
            "répon",
            "envoy",
            "avocat",
            "plaignant",
            "témoin",
            "sauf",
            "enviar",
            "remitir",
            "abogad",
            "víctima",
            "denunciant",
            "testigo",
            "salvo"));

    private static final Set<String> WORDS = Set.of("call", "serve", "nicht", "hors", "ruf", "rufen");

    /** Two words that do so only together. */
    private static final Set<String> PAIRS = Set.of(
            "write to",
            "sent to",
            "sent from",
            "sent by",
            "send to",
            "return to",
            "return the",
            "other than",
            "rather than",
            "not the",
            "not for",
            "do not",
            "reported by",
            "received from",
            "received by",
            "mail to",
            "mail at",
            "mail me",
            "mail us",
            "mailed to",
            "email to",
            "email at",
            "email me",
            "email us",
            "emailed to",
            "by e",
            "by email",
            "adresser à");

    private AwayWords() {}

    /** Whether one of them stands there. */
    static boolean in(String words) {
        String before = "";
        int at = 0;
        while (at < words.length()) {
            if (!Character.isLetter(words.charAt(at))) {
                at++;
                continue;
            }
            int start = at;
            while (at < words.length() && Character.isLetter(words.charAt(at))) {
                at++;
            }
            String word = AccountTokens.lower(words.substring(start, at));
            if (leads(word) || PAIRS.contains(before + " " + word)) {
                return true;
            }
            before = word;
        }
        return false;
    }

    private static boolean leads(String word) {
        @Nullable String stem = STEMS.floor(word);
        return WORDS.contains(word) || (stem != null && word.startsWith(stem));
    }
}
