package org.fairnotice.decision.casefile;

import java.time.Instant;
import java.util.List;
import org.fairnotice.contract.notice.LetterBeside;
import org.fairnotice.contract.notice.LetterKind;
import org.fairnotice.contract.notice.NoticeContent;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.decision.casefile.Parties.Party;
import org.jspecify.annotations.Nullable;

/** Writes out leave for one attempt. */
record Permits(CaseFile file, Parties parties, List<Standing> standings, Setting setting) {

    NoticePermitted notice(JudgedNotice notice) {
        return permit(notice, null, null);
    }

    NoticePermitted letter(JudgedLetter letter) {
        return permit(letter.word(), letter.letter(), letter.language());
    }

    private NoticePermitted permit(JudgedNotice word, @Nullable LetterBeside letter, @Nullable String language) {
        Party party = present(word.party());
        return new NoticePermitted(
                file.requestId(),
                word.delivery().noticeId(),
                party.id(),
                word.delivery().nextNumber(),
                setting.now(),
                Instants.plus(setting.now(), setting.policy().permitLife()),
                present(word.recipient().contact()),
                content(party, letter, language),
                letter,
                setting.policyVersion());
    }

    /** An agency is told nothing of gags; a copy of the papers goes with the notice alone. */
    private NoticeContent content(Party party, @Nullable LetterBeside letter, @Nullable String language) {
        boolean toAgency = letter != null && letter.kind() instanceof LetterKind.Redirect;
        List<Standing> covering = standings.stream()
                .filter(standing -> !toAgency && Standing.covers(standing.gag(), party.id(), parties))
                .toList();
        NoticeContent content = content(file, party, Instant.MAX, covering, setting);
        NoticeContent told = language == null ? content : content.in(language);
        return letter == null ? Copies.toSend(file, party).map(told::with).orElse(told) : told;
    }

    /** What this customer may be told, by what was known then. */
    static NoticeContent content(CaseFile file, Party party, Instant then, List<Standing> covering, Setting setting) {
        Paper paper = present(file.paper());
        LegalProcess process = Corrections.asOf(paper.process(), file.recorded(), then);
        return Letter.to(party, paper, process, Parties.accountsOf(file), covering, setting);
    }

    /** The decision table permits only what has a paper, a customer and a contact. */
    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a permit without a paper, a customer or a contact");
        }
        return value;
    }
}
