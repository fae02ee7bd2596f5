package org.fairnotice.decision.casefile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.decision.Review;
import org.fairnotice.contract.decision.ReviewReason;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.fairnotice.contract.process.LegalRequestEvent.CopyReleased;
import org.fairnotice.contract.process.ReleasedCopy;
import org.fairnotice.decision.casefile.Parties.Party;

/** The copies of the papers that persons released: of each customer the last counts, and of that one alone the contents are kept. */
final class Copies {

    /** In characters, of all copies of a case together: a case is one record in Kafka, and must find room there. */
    private static final int MOST = 3 * 1024 * 1024;

    /** A shorter name of an account is looked for as a word by itself, for it stands within many others. */
    private static final int TELLING = 6;

    private Copies() {}

    /** The records of a case with one release more, or empty where there is no room for it. */
    static Optional<List<LegalRequestEvent>> with(List<LegalRequestEvent> recorded, CopyReleased released) {
        List<CopyReleased> known = of(recorded, released.customerId()).toList();
        if (known.stream().anyMatch(other -> other.recordedAt().equals(released.recordedAt()))) {
            return Optional.of(recorded);
        }
        boolean late = known.stream().anyMatch(other -> other.recordedAt().isAfter(released.recordedAt()));
        List<LegalRequestEvent> all = new ArrayList<>(recorded);
        if (!late) {
            all.replaceAll(event ->
                    event instanceof CopyReleased other && other.customerId().equals(released.customerId())
                            ? withoutContents(other)
                            : event);
        }
        all.add(late ? withoutContents(released) : released);
        return size(all) > MOST ? Optional.empty() : Optional.of(all);
    }

    /** What goes with the notice of this customer; nothing if it mentions what is not this customer's. */
    static Optional<ReleasedCopy> toSend(CaseFile file, Party party) {
        return last(file, party).map(CopyReleased::copy).filter(copy -> !namesOthers(copy, file, party));
    }

    /** A question for each customer whose copy mentions what is not that customer's; once the notice is sent, none goes with it. */
    static List<Review> doubts(CaseFile file, Parties parties) {
        List<Review> doubts = new ArrayList<>();
        for (Party party : parties.all()) {
            last(file, party)
                    .filter(released ->
                            released.copy() != null && !told(file, party) && namesOthers(released.copy(), file, party))
                    .ifPresent(released -> doubts.add(new Review(
                            ReviewIds.id(ReviewReason.COPY_NAMES_OTHERS, party.id() + "/" + released.recordedAt()),
                            ReviewReason.COPY_NAMES_OTHERS,
                            "the copy that was released for customer " + party.id()
                                    + " mentions an account that is not this customer's, and is not sent; release"
                                    + " another, or dismiss this question, and the notice goes without a copy",
                            List.of())));
        }
        return doubts;
    }

    private static boolean told(CaseFile file, Party party) {
        NoticeId notice = NoticeId.of(file.requestId(), party.id());
        return file.deliveries().stream()
                .anyMatch(delivery ->
                        delivery.noticeId().equals(notice) && delivery.told().isPresent());
    }

    private static Optional<CopyReleased> last(CaseFile file, Party party) {
        return of(file.recorded(), party.id()).max(Comparator.comparing(CopyReleased::recordedAt));
    }

    private static Stream<CopyReleased> of(List<LegalRequestEvent> recorded, CustomerId customer) {
        return recorded.stream()
                .filter(CopyReleased.class::isInstance)
                .map(CopyReleased.class::cast)
                .filter(released -> released.customerId().equals(customer));
    }

    private static CopyReleased withoutContents(CopyReleased released) {
        return new CopyReleased(
                released.requestId(), released.recordedAt(), released.recordedBy(), released.customerId(), null);
    }

    private static long size(List<LegalRequestEvent> recorded) {
        long size = 0;
        for (LegalRequestEvent event : recorded) {
            if (event instanceof CopyReleased released && released.copy() != null) {
                ReleasedCopy copy = released.copy();
                size += copy.text().length()
                        + (copy.pdf() == null ? 0 : copy.pdf().length());
            }
        }
        return size;
    }

    /** Whether it mentions an account of the request that is another's, or nobody's. */
    private static boolean namesOthers(ReleasedCopy copy, CaseFile file, Party party) {
        String words = Normalizer.normalize(copy.text(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        // A line may end within an address, and a number is written in many ways.
        String squeezed = words.replaceAll("[\\s\\p{Cf}()/-]", "");
        Collection<TargetAccount> own = party.accounts();
        return Parties.accountsOf(file).stream()
                .filter(account -> !own.contains(account))
                .flatMap(account -> Stream.concat(Stream.of(account.value()), domain(account, own)))
                .anyMatch(name -> name.length() < TELLING
                        ? Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
                                .matcher(words)
                                .find()
                        : squeezed.contains(name.replaceAll("[\\s\\p{Cf}()/-]", "")));
    }

    /** A mail address's domain says whose it is, unless this customer has addresses there too. */
    private static Stream<String> domain(TargetAccount account, Collection<TargetAccount> own) {
        int at = account.value().lastIndexOf('@');
        String domain = account.value().substring(at + 1);
        boolean shared = own.stream()
                .anyMatch(mine -> mine.value().equals(domain) || mine.value().endsWith("@" + domain));
        return at < 0 || domain.isEmpty() || shared ? Stream.empty() : Stream.of(domain);
    }
}
