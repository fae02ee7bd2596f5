package org.fairnotice.notifier.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands mails to the mail server, each within its leave and within the bound of an exchange. For many threads at once. */
public final class Mailer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Mailer.class);

    private final SmtpSettings settings;
    private final Duration exchangeBound;
    private final Properties mailProperties;
    private final Connections connections;
    private final Watchdog watchdog;

    /**
     * A mailer; it connects when the first mail comes.
     *
     * @param heloName how this host names itself
     * @param exchangeBound after this time an exchange is cut off
     */
    public Mailer(SmtpSettings settings, String heloName, Duration exchangeBound, InstantSource clock) {
        this.settings = settings;
        this.exchangeBound = exchangeBound;
        this.mailProperties = MailProperties.of(settings, heloName);
        this.watchdog = new Watchdog(settings.readTimeout());
        this.connections = new Connections(settings.connections(), settings.idleTime(), clock);
    }

    /**
     * Makes one attempt. It takes no longer than the exchange bound, but where a name server keeps it waiting. An address that
     * would end the SMTP command it stands in, or add to it, has failed without a word to the server.
     */
    public Attempt deliver(MimeMessage message, Envelope envelope, Leave leave) {
        if (!envelope.sayable()) {
            return new Attempt(new Delivery.Failed("5.1.3"), List.of());
        }
        GuardedTransport transport = connected().orElseGet(() -> GuardedTransport.of(mailProperties));
        Exchange exchange = Exchange.under(leave);
        Throwable thrown = null;
        Watchdog.Watch watch = watchdog.watch(transport, exchangeBound);
        try {
            send(transport, exchange, message, envelope);
        } catch (MessagingException | IOException | RuntimeException e) {
            thrown = e;
            log.atDebug().setCause(e).log("An exchange with the mail server ended early");
        } finally {
            watch.end();
        }
        Delivery result = exchange.result(thrown);
        putAway(transport, result);
        return new Attempt(result, exchange.answers());
    }

    /**
     * One attempt.
     *
     * @param answers what the mail server said, in its order; its words may name addresses
     */
    public record Attempt(Delivery delivery, List<String> answers) {}

    /** Ends at once what is under way; each attempt has its result all the same. */
    public void cutAll() {
        watchdog.cutAll();
    }

    /** Closes connections that have not been used for a while. */
    public void closeIdle() {
        connections.closeIdle();
    }

    @Override
    public void close() {
        connections.closeAll();
        watchdog.close();
    }

    private void send(GuardedTransport transport, Exchange exchange, MimeMessage message, Envelope envelope)
            throws MessagingException, IOException {
        transport.use(exchange);
        if (!transport.open()) {
            transport.connect(settings.host(), settings.port(), settings.user(), password());
        }
        exchange.connected();
        transport.handOver(message, envelope);
    }

    /** A connection that is open, after asking it if it rested for long. */
    private Optional<GuardedTransport> connected() {
        Optional<Connections.Checked> taken = connections.take();
        while (taken.isPresent()) {
            GuardedTransport transport = taken.get().transport();
            if (!taken.get().stale() || answers(transport)) {
                return Optional.of(transport);
            }
            taken = connections.take();
        }
        return Optional.empty();
    }

    private boolean answers(GuardedTransport transport) {
        Watchdog.Watch watch = watchdog.watch(transport, settings.connectTimeout());
        try {
            return transport.isConnected();
        } finally {
            watch.end();
        }
    }

    private void putAway(GuardedTransport transport, Delivery result) {
        switch (result) {
            case Delivery.Accepted accepted -> connections.giveBack(transport);
            case Delivery.Deferred deferred -> Connections.close(transport);
            case Delivery.Failed failed -> Connections.close(transport);
            case Delivery.Unknown unknown -> transport.cut();
            case Delivery.NotHandedOver late -> transport.cut();
        }
    }

    private @Nullable String password() throws IOException {
        return settings.passwordFile() == null
                ? null
                : Files.readString(settings.passwordFile()).strip();
    }
}
