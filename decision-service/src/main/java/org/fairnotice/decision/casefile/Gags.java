package org.fairnotice.decision.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairnotice.contract.ProvisionId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.process.Finding;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.fairnotice.contract.process.LegalRequestEvent.FindingRecorded;
import org.fairnotice.contract.process.Provision;
import org.fairnotice.contract.process.StatedGag;
import org.fairnotice.decision.casefile.Gag.Origin;
import org.fairnotice.decision.gag.GagReading;
import org.fairnotice.decision.policy.Policy;
import org.jspecify.annotations.Nullable;

/** Makes the provisions of a case from what was served and what persons recorded, in the order of the log. */
final class Gags {

    private final Map<ProvisionId, Gag> gags = new LinkedHashMap<>();
    private final Policy policy;

    private Gags(Policy policy) {
        this.policy = policy;
    }

    static List<Gag> of(CaseFile file, Policy policy) {
        Gags gags = new Gags(policy);
        @Nullable Paper paper = file.paper();
        if (paper != null) {
            gags.fromPaper(file.requestId(), paper);
        }
        for (int i = 0; i < file.recorded().size(); i++) {
            boolean knewThePaper = paper != null && i >= paper.recordsBefore();
            gags.record(file.recorded().get(i), knewThePaper);
        }
        return new ArrayList<>(gags.gags.values());
    }

    private void fromPaper(RequestId request, Paper paper) {
        if (paper.statedGag() instanceof StatedGag.Provisions stated) {
            for (int i = 0; i < stated.provisions().size(); i++) {
                ProvisionId id = ProvisionId.derivedFrom(request, "stated", String.valueOf(i));
                Provision provision = stated.provisions().get(i);
                gags.put(id, Gag.of(id, Origin.STRUCTURED, provision, paper.recordedAt(), List.of()));
            }
        }
        for (Paper.Sheet sheet : paper.sheets()) {
            Provision.@Nullable Force force = forceOf(sheet.finding());
            if (force != null) {
                ProvisionId id = ProvisionId.derivedFrom(request, "text", sheet.sha256());
                var read = new Provision(sheet.basis(), force, sheet.startsAt(), sheet.end(), List.of());
                gags.put(id, Gag.of(id, Origin.TEXT, read, paper.recordedAt(), sheet.evidence()));
            }
        }
    }

    /** What a reading makes of a document: a provision that binds or asks, or none. */
    private static Provision.@Nullable Force forceOf(GagReading.@Nullable Finding finding) {
        if (finding == null) {
            return null;
        }
        return switch (finding) {
            case IN_FORCE -> Provision.Force.IN_FORCE;
            case REQUESTED_ONLY -> Provision.Force.REQUESTED_ONLY;
            case STATED_ABSENT, ENDED, UNCLEAR, NOT_LEGAL_PROCESS -> null;
        };
    }

    private void record(LegalRequestEvent event, boolean knewThePaper) {
        switch (event) {
            case LegalRequestEvent.ProvisionRecorded e ->
                set(e.provisionId(), e.provision(), e.recordedBy(), e.recordedAt());
            case LegalRequestEvent.ProvisionEnded e ->
                gags.computeIfPresent(e.provisionId(), (id, gag) -> gag.ended(e));
            case FindingRecorded e -> find(e, knewThePaper);
            case LegalRequestEvent.RequestReceived e -> {}
            case LegalRequestEvent.RequestWithdrawn e -> {}
            case LegalRequestEvent.ReleaseApproved e -> {}
            case LegalRequestEvent.CaseClosed e -> {}
            case LegalRequestEvent.ChallengeFiled e -> {}
            case LegalRequestEvent.ChallengeRuled e -> {}
            case LegalRequestEvent.RedirectReleased e -> {}
            case LegalRequestEvent.PermissionAsked e -> {}
            case LegalRequestEvent.ProductionDecided e -> {}
            case LegalRequestEvent.CopyReleased e -> {}
            case LegalRequestEvent.FactsCorrected e -> {}
            case LegalRequestEvent.OriginalsOrdered e -> {}
        }
    }

    private void find(FindingRecorded event, boolean knewThePaper) {
        if (event.finding() instanceof Finding.ProvisionFound found) {
            ProvisionId id = found.provisionId();
            @Nullable Gag known = gags.get(id);
            if (known != null && settlesDispute(known, event)) {
                gags.put(id, known.confirmedAs(found.provision()));
            } else if (known == null || !isConfirmation(known, found)) {
                set(id, found.provision(), event.recordedBy(), event.recordedAt());
            }
        } else if (event.finding() instanceof Finding.NoProvision && knewThePaper) {
            gags.replaceAll((id, gag) -> isDoubtful(gag) && answers(event, gag) ? gag.foundToBeNone() : gag);
        }
    }

    /** The papers were read once more, and say what is known; what was recorded of the end since still holds. */
    private static boolean isConfirmation(Gag known, Finding.ProvisionFound found) {
        return known.origin() != Origin.TEXT
                && !known.none()
                && known.provision().equals(found.provision());
    }

    private void set(ProvisionId id, Provision provision, String by, Instant at) {
        @Nullable Gag known = gags.get(id);
        if (known == null) {
            gags.put(id, Gag.of(id, Origin.PERSON, provision, at, List.of()));
        } else if (known.origin() == Origin.TEXT) {
            gags.put(id, known.confirmedAs(provision));
        } else if (!known.provision().equals(provision) || !known.endings().isEmpty() || known.none()) {
            gags.put(id, known.recordedAgain(provision, by));
        }
    }

    /** Softer words are believed when the question is answered, for the gravest gags by somebody else than their author. */
    private boolean settlesDispute(Gag known, FindingRecorded event) {
        return known.softenedBy() != null
                && Questions.disputeId(known).equals(event.reviewId())
                && (known.personsToEnd(policy) < 2 || !known.softenedBy().equals(event.recordedBy()));
    }

    /** Only what a machine read, or what merely asks, can be found to be nothing. What binds must be ended. */
    private static boolean isDoubtful(Gag gag) {
        return gag.origin() == Origin.TEXT || gag.requestedOnly();
    }

    private static boolean answers(FindingRecorded event, Gag gag) {
        return event.reviewId() == null || event.reviewId().equals(Questions.gagId(gag));
    }
}
