package org.fairnotice.intake.extract;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.TargetAccount.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Says of the words before an account whether they ask about it. A wrong target would have the wrong customer told: so only
 * words that lead straight to the account count, and words that lead to a person to write to, a victim or an exception undo them.
 */
final class AccountCues {

    /** From here on an account fills the field; below, it is a proposal. */
    static final int BAR = 90;

    private static final Pattern TENANT = insensitive("(?<!\\p{L})(?:tenants?|workspaces?)[\\s:,\"“„«(]{0,6}$");

    /** In characters: more than the longest of these words, what may stand behind it, and the letter before it. */
    private static final int TENANT_REACH = 20;

    private static final Pattern RECORDS =
            insensitive("(?:(?:subscriber|customer|account|business|sign-in|log-?in|transaction(?:al)?|all)"
                    + "[\\p{L} ,-]{0,20}(?:records|data|information|times and addresses|logs)|contents?|identity of (?:the )?(?:person|user|subscriber|customer)"
                    + "|bestandsdaten|verkehrsdaten|nutzungsdaten|inhalte|données(?: de connexion| d'identification)?|datos(?: de abonado| de tráfico)?)"
                    + "[\\p{L} ,-]{0,30}?(?:for|of|associated with|concerning|relating to|who (?:registered|uses|used|controls)|zu|zur|für|des|de|du|relatives? à"
                    + "|relativos? a|associated with the address(?:es)?)\\s{1,2}(?:the )?$");

    /** How a sentence that asks for somebody's records ends before his account. */
    private static final Set<String> BEFORE_ACCOUNT = Set.of(
            "for",
            "of",
            "with",
            "concerning",
            "to",
            "registered",
            "uses",
            "used",
            "controls",
            "the",
            "address",
            "addresses",
            "zu",
            "zur",
            "für",
            "des",
            "de",
            "du",
            "à",
            "a");

    private static final Pattern PHONE =
            insensitive("(?:(?:tele)?phone(?: number)?s?|mobile(?: number)?|cell(?:ular)?(?: number)?"
                    + "|(?:telefon|handy|mobilfunk)?rufnummern?|telefonnummer|msisdn|numéro(?: de téléphone)?|número(?: de teléfono)?|calls to"
                    + "|records for|line)[\\s:(]{0,4}$");
    private static final Pattern ASKED =
            insensitive("subscriber|records|data|associated|trace|intercept|pen register|produce|provide"
                    + "|daten|auskunft|anschlussinhaber|données|titulaire|datos|titular|intervenc");
    private static final Pattern IP =
            insensitive("(?:assigned|using|allocated(?: to)?|ip(?:v[46])? address(?:es)?(?: of)?|ip-adresse|adresse ip"
                    + "|dirección ip)[\\s:(]{0,4}(?:the )?$");
    private static final Pattern ASSIGNED_TO =
            insensitive("subscriber|user|account|customer|nutzer|anschlussinhaber|abonné|titula|abonado|usuario");
    private static final Pattern DOMAIN =
            insensitive("(?:domains?(?: names?)?|domäne|nom de domaine|dominio|tenant)[\\s:\"“„«]{0,3}$");
    private static final Pattern SITE = insensitive(
            "(?:snapshots?|servers?|site|website|web ?site|hosting|logs|records)[\\p{L} ]{0,12} (?:for|of)\\s{1,2}$");
    private static final Pattern TRADER =
            insensitive("(?:seller|shop|store|channel|page|group|merchant)[\\s:]{1,3}[\"“„«]?$");

    private static final Pattern ROLE = Pattern.compile(
            "(?:legal|abuse|subpoenas?|ler[st]|law-?enforcement|privacy|security|support|postmaster|no-?reply|records|custodian"
                    + "|compliance|info|contact|poststelle|clerk|court|dpo|helpdesk|service|press)[.+-]?[\\p{L}]{0,12}");

    /** How the words begin without which no other words lead to an account. */
    private static final Set<String> TRIGGERS = Set.of(
            "acco", "user", "mail", "hand", "prof", "iden", "sele", "tena", "work", "subs", "scre", "log", "logi",
            "post", "nutz", "benu", "kont", "kund", "kenn", "comp", "boît", "util", "pseu", "cuen", "buzó", "buzo",
            "usua", "reco", "data", "info", "cont", "best", "verk", "inha", "donn", "dato", "phon", "tele", "mobi",
            "cell", "rufn", "msis", "numé", "núme", "call", "line", "assi", "usin", "allo", "addr", "adre", "ip",
            "doma", "domä", "nom", "domi", "snap", "serv", "site", "webs", "host", "logs", "sell", "shop", "stor",
            "chan", "page", "grou", "merc", "dire");

    private AccountCues() {}

    /** Whether a word may be one that leads to an account. */
    static boolean triggers(String word) {
        return word.length() >= 2
                && TRIGGERS.contains(AccountTokens.lower(word.substring(0, Math.min(4, word.length()))));
    }

    /**
     * How sure it is that an account is asked about.
     *
     * @param before the sentence up to the account
     * @return percent; 0 for not at all
     */
    static int confidence(TargetAccount account, boolean quoted, String before) {
        int found = switch (account.kind()) {
            case EMAIL -> records(before, named(before, 92));
            case ACCOUNT_ID, TENANT -> quoted ? quoted(account, before) : id(account, before);
            case PHONE -> phone(account, before);
            case IP ->
                IP.matcher(tail(before)).find() ? ASSIGNED_TO.matcher(before).find() ? 90 : 55 : 0;
            case DOMAIN ->
                DOMAIN.matcher(tail(before)).find()
                        ? 90
                        : SITE.matcher(tail(before)).find() ? 75 : 0;
        };
        return account.kind() == Kind.EMAIL && isRole(account) ? Math.min(found, 45) : found;
    }

    /** Whether the last word that names an account names a tenant. */
    static boolean isTenant(String before) {
        return TENANT.matcher(before.substring(Math.max(0, before.length() - TENANT_REACH)))
                .find();
    }

    /** An address that belongs to an office and not to a person. */
    static boolean isRole(TargetAccount account) {
        int at = account.value().indexOf('@');
        return at > 0 && ROLE.matcher(account.value().substring(0, at)).matches();
    }

    /** The last of the words: those right before the account. */
    private static String tail(String before) {
        return before.substring(Math.max(0, before.length() - 50));
    }

    static boolean leadsAway(String words) {
        return AwayWords.in(words);
    }

    private static int named(String before, int confidence) {
        @Nullable AccountCue cue = AccountCue.before(before);
        if (cue == null) {
            return 0;
        }
        String ahead = before.substring(Math.max(0, cue.start() - 45));
        return leadsAway(ahead) ? 45 : confidence;
    }

    private static int records(String before, int named) {
        if (named > 0) {
            return named;
        }
        String last = before.stripTrailing();
        if (!BEFORE_ACCOUNT.contains(AccountTokens.lower(last.substring(last.lastIndexOf(' ') + 1)))) {
            return 0;
        }
        Matcher records = RECORDS.matcher(before);
        return records.find() && !leadsAway(records.group()) ? 90 : 0;
    }

    private static int quoted(TargetAccount account, String before) {
        int most = account.value().contains(" ") ? 60 : 91;
        int named = Math.min(most, named(before, 91));
        return named > 0 ? named : TRADER.matcher(tail(before)).find() ? Math.min(most, 70) : 0;
    }

    private static int id(TargetAccount account, String before) {
        @Nullable AccountCue cue = AccountCue.before(before);
        if (cue == null) {
            return 0;
        }
        String word = cue.word();
        boolean digitsOnly = account.value().chars().noneMatch(Character::isLetter);
        boolean telling = word.startsWith("user")
                || word.startsWith("handle")
                || word.contains("kennung")
                || word.contains("name")
                || word.startsWith("identifiant")
                || word.startsWith("usuario");
        return named(before, digitsOnly ? 60 : telling ? 90 : account.value().length() >= 5 ? 85 : 60);
    }

    /** Without its country, a number may be another's: it is never sure. */
    private static int phone(TargetAccount account, String before) {
        if (!PHONE.matcher(tail(before)).find() || !ASKED.matcher(before).find() || leadsAway(before)) {
            return 0;
        }
        return account.value().startsWith("+") ? 90 : 70;
    }

    private static Pattern insensitive(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
