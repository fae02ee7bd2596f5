package org.fairnotice.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.angus.mail.imap.IMAPStore;

/** Connects to a mail server as an inbox's settings say. */
final class ImapSession {

    private ImapSession() {}

    static IMAPStore connect(InboxSettings settings, Credentials credentials, Instant now)
            throws MessagingException, IOException {
        String protocol = settings.security() == InboxSettings.Security.TLS ? "imaps" : "imap";
        var store =
                (IMAPStore) Session.getInstance(properties(settings, protocol)).getStore(protocol);
        try {
            store.connect(settings.host(), settings.port(), settings.user(), credentials.secret(now));
        } catch (jakarta.mail.AuthenticationFailedException e) {
            credentials.refused();
            throw e;
        }
        return store;
    }

    private static Properties properties(InboxSettings settings, String protocol) throws IOException {
        String timeout = Long.toString(settings.timeout().toMillis());
        var session = new Properties();
        String prefix = "mail." + protocol + ".";
        session.put(prefix + "connectiontimeout", timeout);
        session.put(prefix + "timeout", timeout);
        session.put(prefix + "writetimeout", timeout);
        session.put(prefix + "peek", "true"); // looking must not mark as seen
        session.put(prefix + "fetchsize", Integer.toString(WholeMail.PIECE)); // few round trips, also for a large mail
        session.put(prefix + "ssl.checkserveridentity", "true");
        if (settings.caFile() != null) {
            session.put(prefix + "ssl.socketFactory", trusting(settings.caFile()));
        }
        if (settings.passwordFile() == null) {
            session.put(prefix + "auth.mechanisms", "XOAUTH2");
        }
        if (settings.security() == InboxSettings.Security.STARTTLS) {
            session.put(prefix + "starttls.enable", "true");
            session.put(prefix + "starttls.required", "true");
        }
        return session;
    }

    private static SSLSocketFactory trusting(Path certificates) throws IOException {
        try (InputStream pem = Files.newInputStream(certificates)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                trusted.setCertificateEntry("ca-" + trusted.size(), certificate);
            }
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IOException("ca-file: holds no certificates that can be used: " + certificates, e);
        }
    }
}
