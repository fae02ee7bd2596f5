package org.fairnotice.intake.sender;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How DKIM signatures (RFC 6376) are verified.
 *
 * @param enabled whether they are
 * @param resolvers DNS servers, each an address or {@code address:port}; empty for those of the operating system
 * @param timeout of one question to the DNS, over all of its tries
 */
public record DkimSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue List<String> resolvers,
        @DefaultValue("5s") Duration timeout) {

    private static final int DNS_PORT = 53;

    public DkimSettings {
        resolvers = List.copyOf(resolvers);
        resolvers.forEach(DkimSettings::address);
        if (timeout.compareTo(Duration.ofMillis(10)) < 0) {
            throw new IllegalArgumentException("fairnotice.intake.dkim.timeout: must be at least 10ms");
        }
    }

    /** Verifies nothing. */
    public static DkimSettings off() {
        return new DkimSettings(false, List.of(), Duration.ofSeconds(5));
    }

    List<InetSocketAddress> addresses() {
        return resolvers.stream().map(DkimSettings::address).toList();
    }

    private static InetSocketAddress address(String text) {
        try {
            boolean bareIpv6 = text.chars().filter(c -> c == ':').count() > 1 && !text.startsWith("[");
            URI uri = URI.create("dns://" + (bareIpv6 ? "[" + text + "]" : text));
            if (uri.getHost() == null) {
                throw new IllegalArgumentException("no host");
            }
            return new InetSocketAddress(uri.getHost(), uri.getPort() < 0 ? DNS_PORT : uri.getPort());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "fairnotice.intake.dkim.resolvers: each is an address or address:port, such as 127.0.0.1:53", e);
        }
    }
}
