package org.fairnotice.notifier.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
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
 * <p>Used by one thread at a time, but for {@link #cut}.
 */
final class GuardedTransport extends SMTPTransport {

    private final Sockets sockets;
    private volatile Exchange exchange = Exchange.none();

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
        sockets.guard = () -> transport.exchange.checkWrite();
        return transport;
    }

    /** What is said and done on the connection counts for this exchange from now on. */
    void use(Exchange under) {
        exchange = under;
    }

    /** Whether it is connected, without asking the server. */
    boolean open() {
        GuardedSocket socket = sockets.last;
        return socket != null && socket.isConnected() && !socket.isClosed();
    }

    /** Ends the connection from any thread; whoever waits for it gets an exception. */
    void cut() {
        GuardedSocket socket = sockets.last;
        if (socket != null) {
            socket.cut();
        }
    }

    @Override
    protected OutputStream data() throws MessagingException {
        try {
            exchange.beginContent();
        } catch (IOException e) {
            throw new MessagingException("before DATA", e);
        }
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        exchange.beginFinalDot();
        super.finishData();
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        super.sendCommand(command);
        exchange.commandWritten();
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        int code = super.readServerResponse();
        exchange.replied(code, getLastServerResponse());
        return code;
    }

    /** Makes the one socket of the transport, which TLS is laid over. */
    private static final class Sockets extends SocketFactory {

        private GuardedSocket.Guard guard = () -> {};
        private volatile @Nullable GuardedSocket last;

        @Override
        public Socket createSocket() {
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
