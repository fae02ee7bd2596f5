package org.fairnotice.decision.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairnotice.contract.ProvisionId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.decision.Evidence;
import org.fairnotice.contract.process.Document;
import org.fairnotice.contract.process.ExtractedField;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.contract.process.LegalBasis;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.contract.process.LegalRequestEvent.RequestReceived;
import org.fairnotice.contract.process.Provision;
import org.fairnotice.contract.process.SenderVerification;
import org.fairnotice.contract.process.Source;
import org.fairnotice.contract.process.StatedGag;
import org.fairnotice.decision.simulation.Law.Ban;

/** What agencies serve, and what it forbids in truth. */
final class Papers {

    private final Scheduler scheduler;
    private final Law law;
    private final Map<RequestId, List<TargetAccount>> targets = new HashMap<>();
    private final Map<RequestId, List<TargetAccount>> unread = new HashMap<>();
    private final Map<RequestId, List<Ban>> stated = new HashMap<>();
    private final Map<RequestId, List<Ban>> inText = new HashMap<>();

    private final Set<RequestId> spoken = new HashSet<>();

    Papers(Scheduler scheduler, Law law) {
        this.scheduler = scheduler;
        this.law = law;
    }

    RequestReceived request(RequestId id) {
        List<TargetAccount> accounts = new ArrayList<>(World.ACCOUNTS.subList(0, scheduler.between(1, 3)));
        targets.put(id, accounts);
        if (accounts.size() > 1 && scheduler.chance(15)) {
            unread.put(id, List.of(accounts.getLast()));
        }
        boolean verified = scheduler.chance(80);
        List<Document> documents = new ArrayList<>();
        StatedGag statedGag = statedGag(id);
        for (int i = scheduler.between(0, 2); i > 0; i--) {
            documents.add(document(id, i));
        }
        if (!(statedGag instanceof StatedGag.NotStated)) {
            spoken.add(id);
        }
        boolean binds = !textBansOf(id).isEmpty();
        if (verified
                && (statedGag instanceof StatedGag.Provisions || (statedGag instanceof StatedGag.None && !binds))) {
            law.gagIsNoQuestion(id);
        }
        if (binds) {
            law.gagIsNoQuestion(id);
        }
        return new RequestReceived(
                id,
                scheduler.now(),
                new Source(Source.Channel.MAIL, id.value(), "court@example.org", scheduler.now()),
                new SenderVerification(
                        verified ? SenderVerification.Status.VERIFIED : SenderVerification.Status.UNVERIFIED,
                        List.of()),
                process(id, accounts),
                statedGag,
                documents,
                unread(id).isEmpty()
                        ? null
                        : unread(id).stream().map(Papers::proposal).toList());
    }

    /** Accounts that the machine was not sure of: a person finds them in the paper. */
    List<TargetAccount> unread(RequestId id) {
        return unread.getOrDefault(id, List.of());
    }

    private static ExtractedField proposal(TargetAccount account) {
        return new ExtractedField(
                ExtractedField.Name.ACCOUNT, null, account, 70, new Evidence("1".repeat(64), 0, 1, "?"));
    }

    private LegalProcess process(RequestId id, List<TargetAccount> accounts) {
        String docket = scheduler.chance(50) ? "26-mj-100" : "26-mj-" + scheduler.between(200, 999);
        law.served(id, docket);
        String words = "all records of " + accounts.getFirst().value() + " and of "
                + accounts.getLast().value();
        return new LegalProcess(
                LegalProcess.Kind.COURT_ORDER,
                "United States Attorney",
                docket,
                "18 U.S.C. 2703(d)",
                words,
                null,
                null,
                accounts.stream()
                        .filter(account -> !unread(id).contains(account))
                        .toList(),
                scheduler.chance(5) ? List.of(LegalProcess.Circumstance.EMERGENCY) : List.of());
    }

    private StatedGag statedGag(RequestId id) {
        int kind = scheduler.between(1, 100);
        if (kind <= 45) {
            return new StatedGag.None();
        }
        if (kind <= 70) {
            return new StatedGag.NotStated();
        }
        GagEnd end = someEnd();
        Ban ban = new Ban(
                id, ProvisionId.derivedFrom(id, "stated", "0"), List.of(), truth(end), !(end instanceof GagEnd.Until));
        law.add(ban, scheduler.now());
        stated.put(id, List.of(ban));
        return new StatedGag.Provisions(
                List.of(new Provision(LegalBasis.ORDER_2705B, Provision.Force.IN_FORCE, null, end, List.of())));
    }

    private Document document(RequestId id, int number) {
        String sha256 = String.valueOf(number).repeat(64);
        int kind = scheduler.between(1, 100);
        if (kind <= 10) {
            return new Document("paper", "application/pdf", sha256, null, "encrypted");
        }
        if (kind <= 20) {
            return new Document("paper", "text/plain", sha256, Scripts.ASKS, null);
        }
        if (kind <= 60) {
            return new Document("paper", "text/plain", sha256, Scripts.SILENT, null);
        }
        ZoneOffset zone = ZoneOffset.ofHours(scheduler.between(-12, 12));
        LocalDate lastDay = LocalDate.ofInstant(scheduler.now(), ZoneOffset.UTC).plusDays(scheduler.between(0, 12));
        Ban ban =
                new Ban(id, ProvisionId.derivedFrom(id, "text", sha256), List.of(), Scripts.end(lastDay, zone), false);
        law.add(ban, scheduler.now());
        inText.computeIfAbsent(id, key -> new ArrayList<>()).add(ban);
        return new Document("paper", "text/plain", sha256, Scripts.binds(lastDay, zone, scheduler.chance(70)), null);
    }

    /** Whether its fields do, so that it only matters whether the sender is believed. */
    boolean saysWhetherThereIsAGag(RequestId id) {
        return spoken.contains(id);
    }

    /** Soon, late, or never. */
    GagEnd someEnd() {
        return scheduler.chance(15)
                ? new GagEnd.Indefinite()
                : new GagEnd.Until(scheduler.now().plus(scheduler.someTime()).plus(Duration.ofMinutes(1)));
    }

    static Instant truth(GagEnd end) {
        return end instanceof GagEnd.Until until ? until.at() : Instant.MAX;
    }

    List<TargetAccount> targets(RequestId id) {
        return targets.getOrDefault(id, List.of());
    }

    List<Ban> bansOf(RequestReceived request) {
        List<Ban> bans = new ArrayList<>(stated.getOrDefault(request.requestId(), List.of()));
        bans.addAll(textBansOf(request.requestId()));
        return bans;
    }

    List<Ban> textBansOf(RequestId id) {
        return inText.getOrDefault(id, List.of());
    }
}
