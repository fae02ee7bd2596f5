package org.fairnotice.notifier.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Properties;
import javax.net.SocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the mail server that hands a mail over only within a {@link Leave}: it looks at the leave right before DATA,
 * before each write of the content to the operating system, and right before the final dot. When the leave has ended it drops
 * the connection; without the final dot the server has accepted nothing (RFC 5321, 4.1.1.4).
 *
 * <p>Where the server offers it (RFC 2920), MAIL, RCPT and DATA go in one write, and their answers are read together. If the
 * server then wants the content all the same after it refused sender or recipient, the connection is dropped too.
 *
 * <p>Used by one thread at a time, but for {@link #cut}.
 */
final class GuardedTransport extends SMTPTransport {

    private static final int OK = 250;
    private static final int SEND_CONTENT = 354;
    private static final int LEAST_REFUSAL = 400;

    private final Sockets sockets;
    private volatile Exchange exchange = Exchange.none();

    /** When something was written or answered last, by {@link System#nanoTime}. */
    private volatile long stirredAt = System.nanoTime();

    /** Whether commands are gathered, to be written together with the last of them. */
    private boolean gathering;

    /** Answers to gathered commands that are still to be read. */
    private int owed;

    private GuardedTransport(Session session, Sockets sockets) {
        super(session, new URLName("smtp", null, -1, null, null, null));
        this.sockets = sockets;
    }

    /** Not yet connected. */
    static GuardedTransport of(Properties mailProperties) {
        var sockets = new Sockets();
        var own = new Properties();
        own.putAll(mailProperties);
        own.put("mail.smtp.socketFactory", sockets);
        own.put("mail.smtp.socketFactory.fallback", "false");
        var transport = new GuardedTransport(Session.getInstance(own), sockets);
        sockets.guard = () -> {
            transport.exchange.checkWrite();
            transport.stirred();
        };
        return transport;
    }

    /** What is said and done on the connection counts for this exchange from now on. */
    void use(Exchange under) {
        exchange = under;
    }

    /** Sends the mail in its envelope. */
    void handOver(MimeMessage message, Envelope envelope) throws MessagingException {
        // The session is this connection's alone; MAIL is made from what it holds.
        Properties own = session.getProperties();
        own.put("mail.smtp.from", envelope.sender());
        if (envelope.id() != null && supportsExtension("DSN")) {
            own.put("mail.smtp.mailextension", "ENVID=" + envelope.id());
        } else {
            own.remove("mail.smtp.mailextension");
        }
        var recipient = new InternetAddress();
        recipient.setAddress(envelope.recipient());
        try {
            sendMessage(message, new InternetAddress[] {recipient});
        } finally {
            gathering = false;
            owed = 0;
            sockets.drop();
        }
    }

    /** Whether it is connected, without asking the server. */
    boolean open() {
        GuardedSocket socket = sockets.last;
        return socket != null && socket.isConnected() && !socket.isClosed();
    }

    void stirred() {
        stirredAt = System.nanoTime();
    }

    /** For so many nanoseconds the server has not answered, nor taken more; none while there is no connection. */
    long silence(long now) {
        return open() ? now - stirredAt : 0;
    }

    /** Ends the connection from any thread; whoever waits for it gets an exception. */
    void cut() {
        GuardedSocket socket = sockets.last;
        if (socket != null) {
            socket.cut();
        }
    }

    @Override
    protected void mailFrom() throws MessagingException {
        if (supportsExtension("PIPELINING")) {
            hold();
            gathering = true;
        }
        super.mailFrom();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        try {
            exchange.beginContent();
        } catch (IOException e) {
            throw new MessagingException("before DATA", e);
        }
        gathering = false;
        OutputStream content = super.data();
        hold();
        return isSSL() ? content : new Content(content);
    }

    /**
     * Puts a mail on the connection as it is, where nothing of it is to be changed. The library goes from line to line, as it
     * must where an end of a line is to be mended or a dot doubled (RFC 5321, 4.5.2), and does all that comes after such a line.
     */
    private final class Content extends FilterOutputStream {

        private boolean byLine;

        Content(OutputStream library) {
            super(library);
        }

        @Override
        public void write(int b) throws IOException {
            byLine = true;
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            byLine = byLine || length > GuardedSocket.MOST_HELD || !travelsAsItIs(bytes, offset, offset + length);
            OutputStream to = byLine ? out : sockets.socket().getOutputStream();
            to.write(bytes, offset, length);
        }
    }

    /** Whether each line ends in CR LF, the last one too, and none begins with a dot. */
    private static boolean travelsAsItIs(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            // Nearly all are beyond it.
            if (bytes[at] <= '\r' && isOutOfPlace(bytes, at, from, to)) {
                return false;
            }
        }
        return to > from && bytes[from] != '.' && bytes[to - 1] == '\n';
    }

    /** A CR without its LF, an LF without its CR, or one that a dot follows. */
    private static boolean isOutOfPlace(byte[] bytes, int at, int from, int to) {
        return switch (bytes[at]) {
            case '\r' -> at + 1 == to || bytes[at + 1] != '\n';
            case '\n' -> at == from || bytes[at - 1] != '\r' || (at + 1 < to && bytes[at + 1] == '.');
            default -> false;
        };
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        exchange.beginFinalDot();
        super.finishData();
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        super.sendCommand(command);
        if (!gathering) {
            release();
        }
        exchange.commandWritten();
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        if (gathering) {
            owed++;
            return OK;
        }
        int refusal = OK;
        for (; owed > 0; owed--) {
            int answer = readAnswer();
            refusal = refusal == OK && (answer < 0 || answer >= LEAST_REFUSAL) ? answer : refusal;
        }
        int answer = readAnswer();
        if (refusal != OK && answer == SEND_CONTENT) {
            // Not even an empty mail is for somebody else than it was written for.
            cut();
        }
        return refusal == OK ? answer : refusal;
    }

    private int readAnswer() throws MessagingException {
        int code = super.readServerResponse();
        stirred();
        exchange.replied(code, getLastServerResponse());
        return code;
    }

    private void hold() throws MessagingException {
        try {
            sockets.socket().hold();
        } catch (IOException e) {
            throw new MessagingException("the connection is lost", e);
        }
    }

    private void release() throws MessagingException {
        try {
            sockets.socket().release();
        } catch (IOException e) {
            throw new MessagingException("a command cannot be written", e);
        }
    }

    /** Makes the one socket of the transport, which TLS is laid over. */
    private static final class Sockets extends SocketFactory {

        private GuardedSocket.Guard guard = () -> {};
        private volatile @Nullable GuardedSocket last;

        GuardedSocket socket() throws IOException {
            GuardedSocket socket = last;
            if (socket == null) {
                throw new IOException("not connected");
            }
            return socket;
        }

        void drop() {
            GuardedSocket socket = last;
            if (socket != null) {
                socket.drop();
            }
        }

        @Override
        public Socket createSocket() throws IOException {
            var socket = new GuardedSocket(guard);
            last = socket;
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            throw unconnected();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
            throw unconnected();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            throw unconnected();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
            throw unconnected();
        }

        private static IOException unconnected() {
            return new IOException("sockets are made unconnected here, so that connecting has its time limit");
        }
    }
}
