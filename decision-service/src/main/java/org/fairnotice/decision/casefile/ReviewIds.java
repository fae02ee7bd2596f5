package org.fairnotice.decision.casefile;

import java.util.Locale;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.decision.ReviewReason;

/** Ids of questions, made from what they are about: the same question has the same id, and is put once. */
final class ReviewIds {

    private ReviewIds() {}

    /** @param about what sets it apart from other questions with this reason in its case; may be empty */
    static String id(ReviewReason reason, String about) {
        return about.isEmpty()
                ? kebab(reason)
                : kebab(reason) + "-" + Digest.of(about).substring(0, 8);
    }

    static String kebab(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String of(TargetAccount account) {
        return account.kind() + " " + account.value();
    }
}
