package org.fairnotice.intake.sender;

import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.james.jdkim.api.PublicKeyRecordRetriever;
import org.apache.james.jdkim.exceptions.PermFailException;
import org.apache.james.jdkim.exceptions.TempFailException;
import org.apache.james.jdkim.tagvalue.PublicKeyRecordImpl;
import org.xbill.DNS.Cache;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.ResolverConfig;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Keys of DKIM signatures, from the DNS. Those that are too weak, revoked or unreadable are none. */
final class DkimKeys implements PublicKeyRecordRetriever {

    /** In bits: RFC 8301, 3.2. */
    private static final int LEAST_BITS = 1024;

    private static final String UNREADABLE = "its key in the DNS is unreadable";
    private static final int TRIES = 2;
    private static final int MOST_CACHED = 1000;

    private final Resolver resolver;
    private final Cache cache = new Cache(DClass.IN);

    DkimKeys(DkimSettings settings) {
        var addresses = settings.addresses().isEmpty()
                ? ResolverConfig.getCurrentConfig().servers()
                : settings.addresses();
        Duration oneTry = settings.timeout().dividedBy((long) TRIES * Math.max(1, addresses.size()));
        List<Resolver> servers = new ArrayList<>();
        for (var address : addresses) {
            var server = new SimpleResolver(address);
            server.setTimeout(oneTry);
            servers.add(server);
        }
        var all = new ExtendedResolver(servers);
        all.setRetries(TRIES);
        all.setTimeout(settings.timeout());
        resolver = all;
        cache.setMaxEntries(MOST_CACHED);
    }

    /** There is no key that a signature could count with; that says nothing against the mail. */
    static final class NoKeyException extends PermFailException {

        private static final long serialVersionUID = 1L;

        NoKeyException(String message) {
            super(message);
        }
    }

    @Override
    public List<String> getRecords(CharSequence method, CharSequence selector, CharSequence domain)
            throws TempFailException, PermFailException {
        List<String> texts = texts(name(selector, domain));
        if (texts.isEmpty()) {
            throw new NoKeyException("its key is not in the DNS");
        }
        String reason = UNREADABLE;
        for (String text : texts) {
            try {
                var key = new PublicKeyRecordImpl(text);
                if (isRevoked(text)) {
                    reason = "its key was revoked";
                } else {
                    key.validate();
                    if (bits(key) >= LEAST_BITS) {
                        return List.of(text);
                    }
                    reason = "its key has fewer than " + LEAST_BITS + " bits";
                }
            } catch (IllegalStateException e) {
                reason = UNREADABLE; // the next text may be a key
            }
        }
        throw new NoKeyException(reason);
    }

    private static int bits(PublicKeyRecordImpl key) {
        return key.getPublicKey() instanceof RSAPublicKey rsa ? rsa.getModulus().bitLength() : 0;
    }

    /** An empty {@code p=} (RFC 6376, 3.6.1). */
    private static boolean isRevoked(String text) {
        return Arrays.stream(text.split(";", -1))
                .map(tag -> tag.replaceAll("\\s", ""))
                .anyMatch("p="::equals);
    }

    private static Name name(CharSequence selector, CharSequence domain) throws PermFailException {
        try {
            return Name.fromString(selector + "._domainkey." + domain, Name.root);
        } catch (TextParseException e) {
            throw new NoKeyException("its selector or domain is not a DNS name");
        }
    }

    private List<String> texts(Name name) throws TempFailException {
        var lookup = new Lookup(name, Type.TXT);
        lookup.setResolver(resolver);
        lookup.setCache(cache);
        lookup.setHostsFileParser(null);
        Record[] records = lookup.run();
        return switch (lookup.getResult()) {
            case Lookup.SUCCESSFUL ->
                Arrays.stream(records)
                        .filter(TXTRecord.class::isInstance)
                        .map(record -> String.join("", ((TXTRecord) record).getStrings()))
                        .toList();
            case Lookup.HOST_NOT_FOUND, Lookup.TYPE_NOT_FOUND -> List.of();
            default -> throw new TempFailException("the DNS does not answer");
        };
    }
}
