package org.fairnotice.intake.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.TargetAccount.Kind;

/** The accounts that a text asks about: those that its words lead to, those of a field, and those of a list under a heading. */
final class TargetFinder {

    /** In characters, back from an account: as far as its sentence is read. */
    private static final int REACH = 200;

    private static final int MOST = 1_000;

    /** A field of accounts, and all of it. */
    static final Expression FIELD = Expression.of(
            "^(?:target )?(?:accounts?|account\\(s\\)|konto|konten|comptes?|cuentas?)"
                    + "(?: concernés?| visés?| afectadas?)?[ \\t]?:[ \\t]{0,4}(\\S.{0,2000})$",
            "account",
            "konto",
            "konten",
            "compte",
            "cuenta");

    /** What announces a list of accounts. */
    static final Expression LIST = Expression.of(
            "^(?:[ivx\\d]{1,3}[.)] ?)?(?:the )?(?:target |affected |subject )?"
                    + "(?:accounts?|account\\(s\\)|identifiers?|selectors?|usernames?|mailboxes|list of accounts|konten|betroffene konten|postfächer"
                    + "|comptes?(?: concernés?| visés?)?|liste des comptes|cuentas?(?: afectadas?)?|lista de cuentas)"
                    + "(?: to be (?:searched|preserved|produced)| concerned| betroffen)?[ \\t]?:?$",
            "account",
            "identifier",
            "selector",
            "username",
            "mailboxes",
            "konten",
            "postfächer",
            "compte",
            "cuenta");

    static final Expression ANNEX = Expression.of(
            "^(?:attachment|schedule|exhibit|appendix|annex|rider|anlage|anhang|annexe|anexo)\\b.{0,60}$",
            "attachment",
            "schedule",
            "exhibit",
            "appendix",
            "annex",
            "rider",
            "anlage",
            "anhang",
            "anexo");
    private static final Pattern ANNEX_INLINE = insensitive(
            "^(?:attachment|schedule|exhibit|appendix|annex|rider|anlage|anhang|annexe|anexo)\\b[^:]{0,20}:\\s{0,3}$");
    private static final Pattern ASSOCIATED =
            insensitive("associated with|account|identif|konto|konten|compte|cuenta|to be searched|property");
    private static final Pattern BULLET =
            Pattern.compile("^(?:[-*•–·]|\\(?[\\p{L}\\d]{1,3}[.)]|#\\d{1,3})?[ \\t]{0,4}");
    private static final Pattern BETWEEN =
            insensitive("(?:[\\s,;/&]|\\b(?:and|or|und|sowie|et|ou|y|o)\\b){1,12}[\"“„«]?");

    private enum Section {
        NONE,
        /** Under "Attachment A" and the like: may list accounts. */
        ANNEX,
        /** Under "Accounts" and the like: does list them. */
        LIST
    }

    private final PaperText paper;
    private final Set<String> parties;
    private final Map<TargetAccount, Candidate> found = new LinkedHashMap<>();
    private Section section = Section.NONE;
    private int lastEnd = -1;
    private int lastTrigger = -1;
    private int scanned;
    private int lastConfidence;
    private int sentenceEnd = -1;
    private String sentence = "";

    private TargetFinder(PaperText paper, Set<String> parties) {
        this.paper = paper;
        this.parties = parties;
    }

    /**
     * Finds them.
     *
     * @param parties addresses, and domains behind an at sign, of those who wrote and were written to, in lower case
     */
    static List<Candidate> in(PaperText paper, Set<String> parties) {
        var finder = new TargetFinder(paper, parties);
        for (TextLine line : paper.lines()) {
            if (finder.found.size() >= MOST) {
                break;
            }
            finder.read(line);
        }
        return List.copyOf(finder.found.values());
    }

    private void read(TextLine line) {
        if (line.blank()) {
            return;
        }
        if (line.standing() == TextLine.Standing.HEADER || line.standing() == TextLine.Standing.SIGNATURE) {
            section = Section.NONE;
            return;
        }
        Words searched = paper.read(line);
        String words = searched.text();
        int most = line.standing() == TextLine.Standing.QUOTED ? 55 : 100;
        Optional<MatchResult> field = FIELD.firstIn(searched);
        if (field.isPresent()) {
            section = Section.LIST;
            field(field.get().group(1), line.start() + field.get().start(1), most);
            return;
        }
        Section before = section;
        section = sectionAt(searched);
        if (before == Section.NONE && section == Section.NONE && !triggered(line)) {
            return;
        }
        for (AccountTokens.Token token : AccountTokens.in(words, line.start())) {
            int confidence = Math.max(listed(words, line, token, before), inContext(token));
            add(token, Math.min(confidence, most));
        }
    }

    private Section sectionAt(Words searched) {
        if (LIST.isIn(searched)) {
            return Section.LIST;
        }
        if (ANNEX.isIn(searched)) {
            return Section.ANNEX;
        }
        String words = searched.text();
        if (section == Section.ANNEX
                && words.length() < 200
                && ASSOCIATED.matcher(words).find()
                && words.endsWith(":")) {
            return Section.LIST;
        }
        return section == Section.NONE || words.length() > 110 || AccountCues.leadsAway(words) ? Section.NONE : section;
    }

    /** A line of a list holds an account and little else. */
    private int listed(String words, TextLine line, AccountTokens.Token token, Section under) {
        if (under == Section.NONE || section == Section.NONE) {
            return 0;
        }
        Matcher bullet = BULLET.matcher(words);
        int from = bullet.find() ? bullet.end() : 0;
        int at = token.start() - line.start() - (token.quoted() ? 1 : 0);
        boolean begins = at <= from || separated(words.substring(from, Math.max(from, at)));
        boolean little = words.length() - (token.end() - token.start()) <= 60;
        if (!begins || !little || AccountCues.leadsAway(words)) {
            return 0;
        }
        boolean role = AccountCues.isRole(token.account());
        return switch (token.account().kind()) {
            case EMAIL -> role ? 45 : under == Section.LIST ? 93 : 91;
            case IP, DOMAIN, TENANT -> under == Section.LIST ? 90 : 70;
            case ACCOUNT_ID -> under == Section.LIST && at <= from ? 85 : 55;
            case PHONE -> under == Section.LIST ? token.account().value().startsWith("+") ? 90 : 70 : 0;
        };
    }

    /** Whether nothing but other accounts stand before it. */
    private static boolean separated(String words) {
        String rest = words;
        for (AccountTokens.Token token : AccountTokens.in(words, 0).reversed()) {
            rest = rest.substring(0, token.start()) + " " + rest.substring(token.end());
        }
        return BETWEEN.matcher(rest).matches();
    }

    private int inContext(AccountTokens.Token token) {
        int start = token.start() - (token.quoted() ? 1 : 0);
        boolean continues = lastEnd >= 0
                && lastEnd <= start
                && start - lastEnd <= 30
                && BETWEEN.matcher(betweenAccounts(start)).matches();
        if (continues && token.account().kind() != Kind.DOMAIN) {
            return token.account().kind() == Kind.EMAIL || token.quoted()
                    ? lastConfidence
                    : Math.min(lastConfidence, 70);
        }
        String line = lineBefore(start);
        if (line.indexOf(':') >= 0 && ANNEX_INLINE.matcher(line).find()) {
            return token.account().kind() == Kind.EMAIL ? 91 : 70;
        }
        return AccountCues.confidence(token.account(), token.quoted(), sentence(start));
    }

    /** What parts the account from the one before it, without the mark that ends a quotation. */
    private String betweenAccounts(int start) {
        boolean quoted = lastEnd < start && "\"”“»’".indexOf(paper.text().charAt(lastEnd)) >= 0;
        return paper.text().substring(quoted ? lastEnd + 1 : lastEnd, start);
    }

    /** Whether a word stands in it, or shortly before, that could lead to an account; most of a text has none. */
    private boolean triggered(TextLine line) {
        String text = paper.folded();
        int at = line.end();
        while (scanned < at) {
            if (Character.isLetter(text.charAt(scanned))) {
                int from = scanned;
                while (scanned < at && Character.isLetter(text.charAt(scanned))) {
                    scanned++;
                }
                lastTrigger = AccountCues.triggers(text.substring(from, scanned)) ? scanned : lastTrigger;
            } else {
                scanned++;
            }
        }
        return lastTrigger >= 0 && line.start() - lastTrigger <= REACH;
    }

    private String lineBefore(int at) {
        String before = paper.text().substring(Math.max(0, at - REACH), at);
        return before.substring(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\f')) + 1)
                .stripLeading();
    }

    /** The words before an account, back to where its sentence, its paragraph or its page begins. */
    private String sentence(int at) {
        if (at != sentenceEnd) {
            sentence = Sentence.before(paper.folded(), at, REACH);
            sentenceEnd = at;
        }
        return sentence;
    }

    private void field(String list, int offset, int most) {
        int from = 0;
        for (String piece : list.split("[,;]", -1)) {
            String word = piece.strip();
            int at = offset + from + piece.indexOf(word);
            from += piece.length() + 1;
            if (AccountTokens.mayBeAccount(word)) {
                put(Candidate.account(AccountTokens.ofField(word), Math.min(95, most), at, at + word.length()));
                lastEnd = at + word.length();
                lastConfidence = Math.min(95, most);
            } else {
                for (AccountTokens.Token token : AccountTokens.in(piece, at - piece.indexOf(word))) {
                    boolean sure = token.account().kind() == Kind.EMAIL && !AccountCues.leadsAway(piece);
                    add(token, Math.min(most, Math.max(sure ? 92 : 0, inContext(token))));
                }
            }
        }
    }

    private void add(AccountTokens.Token token, int confidence) {
        if (confidence < 40) {
            return;
        }
        TargetAccount account = token.account();
        boolean tenant = account.kind() == Kind.ACCOUNT_ID
                && AccountCues.isTenant(sentence(token.start() - (token.quoted() ? 1 : 0)));
        TargetAccount target = tenant ? new TargetAccount(Kind.TENANT, account.value()) : account;
        put(Candidate.account(
                target, ofParty(target) ? Math.min(confidence, 45) : confidence, token.start(), token.end()));
        lastEnd = token.end();
        lastConfidence = confidence;
    }

    /** Who writes, or is written to, is not asked about for that. */
    private boolean ofParty(TargetAccount account) {
        String value = account.value();
        int at = value.indexOf('@');
        return account.kind() == Kind.EMAIL && (parties.contains(value) || parties.contains(value.substring(at)));
    }

    private void put(Candidate candidate) {
        TargetAccount account = candidate.account() == null ? TargetAccount.of(candidate.value()) : candidate.account();
        found.merge(account, candidate, (a, b) -> a.confidence() >= b.confidence() ? a : b);
    }

    private static Pattern insensitive(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
