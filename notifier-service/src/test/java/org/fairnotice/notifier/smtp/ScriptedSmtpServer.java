package org.fairnotice.notifier.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that says what it is told to. A step is CONNECT, an SMTP verb, or "." for the end of the content; its answer
 * is a reply, {@link #DROP} or {@link #SILENCE}. It takes a mail when the final dot has come and its answer starts with 2.
 */
public final class ScriptedSmtpServer implements AutoCloseable {

    /** Closes the connection without a word. */
    public static final String DROP = "DROP";

    /** Says nothing and keeps the connection. */
    public static final String SILENCE = "SILENCE";

    /** Says nothing more, and goes on listening. */
    public static final String HALF_CLOSE = "HALF_CLOSE";

    private final Map<String, String> answers = new ConcurrentHashMap<>(Map.of(
            "CONNECT", "220 scripted",
            "EHLO", "250-scripted\r\n250 ENHANCEDSTATUSCODES",
            "MAIL", "250 2.1.0 ok",
            "RCPT", "250 2.1.5 ok",
            "DATA", "354 go on",
            ".", "250 2.0.0 taken",
            "RSET", "250 2.0.0 ok",
            "NOOP", "250 2.0.0 ok",
            "QUIT", "221 2.0.0 bye"));
    private final Map<String, Runnable> hooks = new ConcurrentHashMap<>();
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private final List<String> steps = new CopyOnWriteArrayList<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final ServerSocket listener;

    private ScriptedSmtpServer(ServerSocket listener) {
        this.listener = listener;
    }

    public static ScriptedSmtpServer start() {
        return start(0);
    }

    public static ScriptedSmtpServer start(int port) {
        try {
            var server = new ScriptedSmtpServer(new ServerSocket(port, 50, InetAddress.ofLiteral("127.0.0.1")));
            Thread.ofVirtual().start(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Speaks TLS from the first byte, with a certificate that nobody knows. */
    static ScriptedSmtpServer startTls() throws GeneralSecurityException, IOException, OperatorCreationException {
        var curve = KeyPairGenerator.getInstance("EC");
        var keys = curve.generateKeyPair();
        var name = new X500Name("CN=127.0.0.1");
        Instant now = Instant.now();
        var certificate = new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.ONE,
                        Date.from(now.minusSeconds(60)),
                        Date.from(now.plusSeconds(3600)),
                        name,
                        keys.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("tls", keys.getPrivate(), new char[0], new Certificate[] {
            new JcaX509CertificateConverter().getCertificate(certificate)
        });
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, new char[0]);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        var server = new ScriptedSmtpServer(
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1")));
        Thread.ofVirtual().start(server::accept);
        return server;
    }

    /** Takes commands in groups (RFC 2920). */
    public ScriptedSmtpServer pipelining() {
        return answers("EHLO", "250-scripted\r\n250-PIPELINING\r\n250 ENHANCEDSTATUSCODES");
    }

    public ScriptedSmtpServer answers(String step, String answer) {
        answers.put(step, answer);
        return this;
    }

    /** Runs it when the step has come, before the answer. */
    public ScriptedSmtpServer at(String step, Runnable hook) {
        hooks.put(step, hook);
        return this;
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** The mails it took. */
    public List<String> accepted() {
        return accepted;
    }

    /** The commands, word for word. */
    public List<String> lines() {
        return lines;
    }

    public List<String> steps() {
        return steps;
    }

    public int connections() {
        return connections.get();
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            boolean more = answer("CONNECT", socket);
            String line = more ? line(in) : null;
            while (line != null) {
                lines.add(line);
                String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                more = answer(verb, socket);
                if (more
                        && verb.equals("DATA")
                        && answers.getOrDefault("DATA", "").contains("354")) {
                    more = content(in, socket);
                }
                line = more && !verb.equals("QUIT") ? line(in) : null;
            }
        } catch (IOException e) {
            steps.add("LOST");
        }
    }

    /** A line that is whole: what is cut off before its end is none, or a cut within dots would look like the final one. */
    private static @Nullable String line(BufferedReader in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                return line.toString().stripTrailing();
            }
            line.append((char) c);
        }
        return null;
    }

    private boolean content(BufferedReader in, Socket socket) throws IOException {
        var content = new StringBuilder();
        String line = line(in);
        while (line != null && !line.equals(".")) {
            content.append(line).append("\r\n");
            Runnable hook = hooks.remove("CONTENT");
            if (hook != null) {
                hook.run();
            }
            line = line(in);
        }
        if (line == null) {
            steps.add("CUT");
            return false;
        }
        if (answers.getOrDefault(".", "").startsWith("2")) {
            accepted.add(content.toString());
        }
        return answer(".", socket);
    }

    private boolean answer(String step, Socket socket) throws IOException {
        steps.add(step);
        Runnable hook = hooks.get(step);
        if (hook != null) {
            hook.run();
        }
        String answer = answers.getOrDefault(step, "502 5.5.1 what?");
        if (answer.equals(DROP)) {
            return false;
        }
        if (answer.equals(HALF_CLOSE)) {
            socket.shutdownOutput();
        } else if (!answer.equals(SILENCE)) {
            socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        return true;
    }
}
