package org.fairnotice.notifier.signing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.fairnotice.contract.MailCertificate;
import org.fairnotice.notifier.signing.SigningSettings.Smime;

/** Reads the key that signs by S/MIME, and refuses one whose signature a reader would doubt. */
final class SmimeKeyStore {

    private static final String FILE = SigningSettings.PREFIX + "smime.key-store-file: ";
    private static final String PASSWORD = SigningSettings.PREFIX + "smime.password-file: ";

    private SmimeKeyStore() {}

    /**
     * The signer of the one key in the store.
     *
     * @param sender the address that mails come from; a certificate for another is refused
     * @throws IllegalArgumentException naming the setting
     */
    static SmimeSigner open(Smime settings, String sender, Instant now) {
        char[] password = password(settings);
        KeyStore store = load(settings, password);
        try {
            String alias = onlyKey(store, settings);
            PrivateKey key = (PrivateKey) store.getKey(alias, password);
            List<X509Certificate> chain = Arrays.stream(store.getCertificateChain(alias))
                    .map(X509Certificate.class::cast)
                    .toList();
            check(new MailCertificate(chain.getFirst()), sender, settings, now);
            return new SmimeSigner(key, chain, algorithm(key, settings));
        } catch (UnrecoverableKeyException e) {
            throw new IllegalArgumentException(PASSWORD + "does not open the key in " + settings.keyStoreFile(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(FILE + "cannot be used: " + settings.keyStoreFile(), e);
        }
    }

    private static char[] password(Smime settings) {
        try {
            return Files.readString(settings.passwordFile()).strip().toCharArray();
        } catch (IOException e) {
            throw new IllegalArgumentException(PASSWORD + "cannot be read: " + settings.passwordFile(), e);
        }
    }

    private static KeyStore load(Smime settings, char[] password) {
        try (InputStream in = Files.newInputStream(settings.keyStoreFile())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return store;
        } catch (IOException e) {
            // Said so by KeyStore.load.
            if (e.getCause() instanceof UnrecoverableKeyException) {
                throw new IllegalArgumentException(PASSWORD + "does not open " + settings.keyStoreFile(), e);
            }
            throw new IllegalArgumentException(FILE + "is not a readable PKCS #12 file: " + settings.keyStoreFile(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(FILE + "is not a readable PKCS #12 file: " + settings.keyStoreFile(), e);
        }
    }

    private static String onlyKey(KeyStore store, Smime settings) throws GeneralSecurityException {
        var keys = new ArrayList<String>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                keys.add(alias);
            }
        }
        if (keys.size() != 1) {
            throw new IllegalArgumentException(
                    FILE + "must hold one private key, holds " + keys.size() + ": " + settings.keyStoreFile());
        }
        return keys.getFirst();
    }

    private static void check(MailCertificate certificate, String sender, Smime settings, Instant now) {
        String of = FILE + "the certificate in " + settings.keyStoreFile();
        if (!certificate.isValidAt(now)) {
            throw new IllegalArgumentException(of + " is valid from "
                    + certificate.x509().getNotBefore().toInstant() + " to "
                    + certificate.x509().getNotAfter().toInstant() + ", and not now");
        }
        if (!certificate.addresses().contains(sender.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    of + " does not name fairnotice.notifier.provider.from, the address that mails come from");
        }
        if (!certificate.isMeantForSignatures()) {
            throw new IllegalArgumentException(of + " is not meant for signatures");
        }
        if (!certificate.isMeantForMail()) {
            throw new IllegalArgumentException(of + " is not meant for mail");
        }
    }

    private static String algorithm(PrivateKey key, Smime settings) {
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default ->
                throw new IllegalArgumentException(FILE + "must hold an RSA or EC key, holds one of "
                        + key.getAlgorithm() + ": " + settings.keyStoreFile());
        };
    }
}
