package org.fairnotice.decision.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fairnotice.contract.ProvisionId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.TargetAccount;
import org.jspecify.annotations.Nullable;

/** What is forbidden in truth, and since when the core could know of it. The core never sees this. */
final class Law {

    /** Words of a gag, in true time. */
    static final class Ban {
        final RequestId request;
        final ProvisionId id;
        final List<TargetAccount> covers;
        final Instant end;
        final boolean needsTwo;
        private final Map<String, Instant> lifters = new HashMap<>();
        Instant lastWord = Instant.MIN;
        Instant knownAt = Instant.MAX;
        Instant effectiveAt = Instant.MAX;

        Ban(RequestId request, ProvisionId id, List<TargetAccount> covers, Instant end, boolean needsTwo) {
            this.request = request;
            this.id = id;
            this.covers = covers;
            this.end = end;
            this.needsTwo = needsTwo;
        }

        boolean inForce(Instant at) {
            boolean lifted = lifters.size() >= (needsTwo ? 2 : 1)
                    && lifters.values().stream().allMatch(from -> !at.isBefore(from));
            return at.isBefore(end) && !lifted;
        }

        boolean forbids(List<TargetAccount> accounts) {
            return covers.isEmpty() || covers.stream().anyMatch(accounts::contains);
        }
    }

    private final List<Ban> bans = new ArrayList<>();
    private final Set<RequestId> absenceKnown = new HashSet<>();
    private final Map<RequestId, String> dockets = new HashMap<>();
    private final Set<RequestId> compared = new HashSet<>();

    /** New words: what was said of the end of earlier ones does not hold for them. */
    void add(Ban ban, Instant now) {
        for (Ban earlier : of(ban.id)) {
            boolean bound = earlier.inForce(now);
            earlier.lifters.clear();
            if (!bound) {
                earlier.knownAt = Instant.MAX;
                earlier.effectiveAt = Instant.MAX;
            }
        }
        bans.add(ban);
    }

    /** A person says from when on it is lifted. If that is later than was said before, it binds again, once it is known. */
    void lift(ProvisionId id, String by, Instant from, Instant now) {
        for (Ban ban : of(id)) {
            boolean bound = ban.inForce(now);
            ban.lifters.put(by, from);
            ban.lastWord = now;
            if (!bound && ban.inForce(now)) {
                ban.knownAt = Instant.MAX;
                ban.effectiveAt = Instant.MAX;
            }
        }
    }

    List<Ban> of(ProvisionId id) {
        return bans.stream().filter(ban -> ban.id.equals(id)).toList();
    }

    List<Ban> of(RequestId request) {
        return bans.stream().filter(ban -> ban.request.equals(request)).toList();
    }

    /** A reliable word was given on whether there is a gag. */
    void gagIsNoQuestion(RequestId request) {
        absenceKnown.add(request);
    }

    void served(RequestId request, String docket) {
        dockets.put(request, docket);
    }

    /** A person compared the paper with those of its docket: it is no repetition. */
    void isOfItsOwn(RequestId request) {
        compared.add(request);
    }

    /** Papers that may be the same process served again, as far as anybody has said. */
    List<RequestId> possibleDuplicatesOf(RequestId request) {
        return dockets.keySet().stream()
                .filter(other -> !other.equals(request)
                        && Objects.equals(dockets.get(other), dockets.get(request))
                        && !compared.contains(other)
                        && !compared.contains(request))
                .toList();
    }

    void effective(ProvisionId id, Instant at) {
        of(id).stream()
                .filter(ban -> !ban.knownAt.isAfter(at) && ban.effectiveAt.equals(Instant.MAX))
                .forEach(ban -> ban.effectiveAt = at);
    }

    /** Why a mail that was accepted now, under a permit issued then, was an early word; null if it was not. */
    @Nullable
    String breach(RequestId request, List<TargetAccount> accounts, Instant issuedAt, Instant acceptedAt) {
        for (Ban ban : of(request)) {
            if (ban.inForce(acceptedAt) && ban.forbids(accounts)) {
                if (!ban.effectiveAt.isAfter(acceptedAt)) {
                    return "mail after gag " + ban.id + " was effective";
                }
                if (!ban.knownAt.isAfter(issuedAt)) {
                    return "mail under a permit issued although gag " + ban.id + " was known";
                }
            }
        }
        return absenceKnown.contains(request) ? null : "mail although nobody reliable has said that there is no gag";
    }
}
