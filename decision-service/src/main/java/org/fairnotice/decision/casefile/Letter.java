package org.fairnotice.decision.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.notice.NoticeContent;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.decision.casefile.Parties.Party;
import org.jspecify.annotations.Nullable;

/** What one customer may be told. Words of the request that mention an account which is not his are left out. */
final class Letter {

    private static final int SHORTEST_TELLING_NAME = 3;

    private final Collection<TargetAccount> others;

    private Letter(Collection<TargetAccount> others) {
        this.others = others;
    }

    /** @param process what is known of it, as it is to be told */
    static NoticeContent to(
            Party party,
            Paper paper,
            LegalProcess process,
            Collection<TargetAccount> targets,
            List<Standing> covering,
            Setting setting) {
        Letter letter = new Letter(targets.stream()
                .filter(account -> !party.accounts().contains(account))
                .toList());
        @Nullable String language = party.customer().language();
        return new NoticeContent(
                party.customer().name(),
                process.kind(),
                letter.clean(process.agency()),
                letter.clean(process.docket()),
                letter.clean(process.authority()),
                letter.clean(process.dataSought()),
                process.issuedOn(),
                process.dueOn(),
                party.accounts(),
                paper.servedAt(),
                setting.policy().daysToObject(),
                heldBack(covering, paper, setting).orElse(null),
                language == null ? setting.policy().language() : language);
    }

    /** The gag that kept the notice back longest, if one did. */
    private static Optional<NoticeContent.HeldBack> heldBack(List<Standing> covering, Paper paper, Setting setting) {
        return covering.stream()
                .filter(Standing::over)
                .flatMap(over -> over.overAt(setting).map(until -> heldBack(over.gag(), paper, until)).stream())
                .filter(held -> held.until().isAfter(paper.servedAt()))
                .max(Comparator.comparing(NoticeContent.HeldBack::until));
    }

    private static NoticeContent.HeldBack heldBack(Gag gag, Paper paper, Instant until) {
        @Nullable Instant start = gag.provision().startsAt();
        Instant from = start == null || start.isBefore(paper.servedAt()) ? paper.servedAt() : start;
        return new NoticeContent.HeldBack(gag.provision().basis().citation(), from, until);
    }

    /** Null when the words mention another's account: whole, or by its local part or domain. */
    private @Nullable String clean(@Nullable String words) {
        if (words == null) {
            return null;
        }
        String plain = words.toLowerCase(Locale.ROOT);
        return others.stream().anyMatch(account -> mentions(plain, account)) ? null : words;
    }

    private static boolean mentions(String words, TargetAccount account) {
        for (String part : account.value().split("@", -1)) {
            if (part.length() >= SHORTEST_TELLING_NAME && words.contains(part)) {
                return true;
            }
        }
        return words.contains(account.value());
    }
}
