package org.fairnotice.intake.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.decision.Evidence;
import org.fairnotice.contract.process.ExtractedField;
import org.fairnotice.contract.process.ExtractedField.Name;
import org.fairnotice.contract.process.LegalProcess;
import org.jspecify.annotations.Nullable;

/**
 * The fields of legal process, read in the text of its papers. A field is filled only where its words are plain and no other
 * words contradict them; all else is a proposal to a person.
 *
 * @param fields what was read, the surest first; none that says nothing
 */
public record Extraction(List<ExtractedField> fields) {

    /** From this on, in percent, a field is filled. */
    public static final int BAR = 80;

    /** From this on an account is a target. */
    public static final int ACCOUNT_BAR = AccountCues.BAR;

    /** A digit that a scanner read may be another: a person compares. */
    private static final int MOST_OF_A_PICTURE = 70;

    /** Two readings that are as sure as this of each other contradict each other. */
    private static final int NEAR = 8;

    private static final int MOST_OTHERS = 8;

    public Extraction {
        fields = List.copyOf(fields);
    }

    /**
     * Reads the papers of one request.
     *
     * @param parties addresses of those who wrote and were written to: they are not asked about for that
     */
    public static Extraction of(List<ReadText> texts, Set<String> parties) {
        Map<Name, Map<String, Read>> found = new EnumMap<>(Name.class);
        for (ReadText text : texts) {
            var paper = new PaperText(text.text());
            var pages = new Pages(text);
            List<Candidate> candidates = new ArrayList<>(Agencies.in(paper));
            candidates.addAll(Dockets.in(paper));
            candidates.addAll(Kinds.in(paper));
            candidates.addAll(Days.in(paper));
            candidates.addAll(TargetFinder.in(paper, parties));
            for (Candidate candidate : candidates) {
                Candidate sure = pages.fromPicture(candidate.start()) ? candidate.atMost(most(candidate)) : candidate;
                found.computeIfAbsent(candidate.name(), _ -> new LinkedHashMap<>())
                        .merge(key(sure), new Read(text, sure), Read::surer);
            }
        }
        List<ExtractedField> fields = new ArrayList<>();
        found.forEach((name, read) -> fields.addAll(fields(name, List.copyOf(read.values()))));
        return new Extraction(fields);
    }

    private record Read(ReadText text, Candidate candidate) {

        Read surer(Read other) {
            return other.candidate.confidence() > candidate.confidence() ? other : this;
        }
    }

    private static String key(Candidate candidate) {
        TargetAccount account = candidate.account();
        return account == null ? candidate.essence() : account.kind() + " " + account.value();
    }

    private static int most(Candidate candidate) {
        return switch (candidate.name()) {
            case AGENCY, KIND -> 100;
            case DOCKET, ISSUED_ON, DUE_ON, ACCOUNT -> MOST_OF_A_PICTURE;
        };
    }

    private static List<ExtractedField> fields(Name name, List<Read> read) {
        List<Read> ordered = read.stream()
                .sorted(Comparator.comparingInt((Read r) -> -r.candidate().confidence()))
                .toList();
        if (name == Name.ACCOUNT) {
            return ordered.stream().map(r -> field(r, 100)).toList();
        }
        int best = ordered.getFirst().candidate().confidence();
        boolean disputed = ordered.size() > 1
                && ordered.get(1).candidate().confidence() >= Math.max(BAR, best - NEAR)
                && !sameButLonger(ordered.get(0).candidate(), ordered.get(1).candidate());
        List<ExtractedField> fields = new ArrayList<>();
        for (Read one : ordered.stream().limit(MOST_OTHERS).toList()) {
            boolean first = fields.isEmpty();
            if (first || disputed || best < BAR) {
                fields.add(field(one, first && !disputed ? 100 : BAR - 1));
            }
        }
        return fields;
    }

    private static boolean sameButLonger(Candidate one, Candidate other) {
        return one.essence().contains(other.essence()) || other.essence().contains(one.essence());
    }

    private static ExtractedField field(Read read, int most) {
        Candidate candidate = read.candidate();
        String words = read.text().text().substring(candidate.start(), candidate.end());
        boolean account = candidate.account() != null;
        return new ExtractedField(
                candidate.name(),
                account ? null : candidate.value(),
                candidate.account(),
                Math.min(candidate.confidence(), most),
                new Evidence(read.text().sha256(), candidate.start(), candidate.end(), words));
    }

    /**
     * The process as far as it is sure.
     *
     * @param agency who sent it by our own directory, which goes before what a paper says of itself; null if nobody known did
     */
    public LegalProcess process(@Nullable String agency) {
        return new LegalProcess(
                sure(Name.KIND).map(LegalProcess.Kind::valueOf).orElse(LegalProcess.Kind.UNKNOWN),
                agency == null ? sure(Name.AGENCY).orElse(null) : agency,
                sure(Name.DOCKET).orElse(null),
                null,
                null,
                sure(Name.ISSUED_ON).map(LocalDate::parse).orElse(null),
                sure(Name.DUE_ON).map(LocalDate::parse).orElse(null),
                accounts(),
                List.of());
    }

    private List<TargetAccount> accounts() {
        return fields.stream()
                .filter(field -> field.confidence() >= ACCOUNT_BAR)
                .flatMap(field -> Optional.ofNullable(field.account()).stream())
                .distinct()
                .toList();
    }

    private Optional<String> sure(Name name) {
        return fields.stream()
                .filter(field -> field.field() == name && field.confidence() >= BAR)
                .flatMap(field -> Optional.ofNullable(field.value()).stream())
                .findFirst();
    }

    /** Says nothing of what was read: this may stand in a log. */
    @Override
    public String toString() {
        return "Extraction{" + fields.size() + "}";
    }
}
