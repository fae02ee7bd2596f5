package org.fairnotice.intake.sender;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The agencies that are known, as counsel keeps them. */
public final class AgencyDirectory {

    private final Map<String, Agency> byDomain;

    private AgencyDirectory(Map<String, Agency> byDomain) {
        this.byDomain = Map.copyOf(byDomain);
    }

    /**
     * Reads the directory.
     *
     * @param names of agencies by their mail domain
     * @param file holds more of agencies, see {@link AgencyFile}; null for none
     * @throws IllegalArgumentException naming file, line and field of whatever is not as it should be
     */
    public static AgencyDirectory of(Map<String, String> names, @Nullable Path file) {
        var byDomain = new HashMap<String, Agency>();
        names.forEach((domain, name) -> {
            String key = domain.strip().toLowerCase(Locale.ROOT);
            byDomain.put(key, Agency.named(name, key));
        });
        if (file != null) {
            for (Agency agency : AgencyFile.read(file)) {
                agency.domains().forEach(domain -> byDomain.put(domain, agency));
            }
        }
        return new AgencyDirectory(byDomain);
    }

    /** In lower case. */
    Set<String> domains() {
        return byDomain.keySet();
    }

    /** The listed domain that this one is, or lies below; the nearest. */
    Optional<String> listed(String domain) {
        return byDomain.keySet().stream()
                .filter(known -> Agency.isOrLiesBelow(domain, known))
                .max(Comparator.comparingInt(String::length));
    }

    /** The agency that writes from this domain. */
    Optional<Agency> agency(String domain) {
        return listed(domain).map(byDomain::get);
    }
}
