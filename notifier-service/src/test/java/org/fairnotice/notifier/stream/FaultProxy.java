package org.fairnotice.notifier.stream;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands between the notifier and a mail server, and harms some of the mails, by lot: of each two hundred it drops the connection
 * after the content of two, one before the final dot and one after the server took it; it refuses four for now, two of them at
 * RCPT, and two for good.
 */
final class FaultProxy implements AutoCloseable {

    /** With it each fault is among the first three hundred. */
    private static final int SEED = 0;

    private enum Fault {
        NONE,
        DROP_BEFORE_DOT,
        DROP_AFTER_ACCEPTANCE,
        DEFER_RECIPIENT,
        DEFER_CONTENT,
        REFUSE_CONTENT;

        /** By lot, and not in turn: a mail that comes again as many mails later would meet the same fault for ever. */
        static Fault of(int mail) {
            return switch (new SplittableRandom(SEED + mail).nextInt(200)) {
                case 0 -> DROP_BEFORE_DOT;
                case 1 -> DROP_AFTER_ACCEPTANCE;
                case 2, 3 -> DEFER_RECIPIENT;
                case 4, 5 -> DEFER_CONTENT;
                case 6, 7 -> REFUSE_CONTENT;
                default -> NONE;
            };
        }
    }

    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>]+>)");

    private final ServerSocket listener;
    private final int target;
    private final AtomicInteger mails = new AtomicInteger();
    private final AtomicInteger active = new AtomicInteger();
    private final Map<String, Integer> accepted = new HashMap<>();
    private final Map<String, Integer> unheard = new HashMap<>();
    private final Map<Fault, Integer> faults = new HashMap<>();

    private FaultProxy(ServerSocket listener, int target) {
        this.listener = listener;
        this.target = target;
    }

    static FaultProxy start(int target) throws IOException {
        var proxy = new FaultProxy(new ServerSocket(0, 100, InetAddress.ofLiteral("127.0.0.1")), target);
        Thread.ofVirtual().start(proxy::accept);
        return proxy;
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Connections that are served. */
    int active() {
        return active.get();
    }

    /** How often the mail server took each mail, by its Message-ID. */
    synchronized Map<String, Integer> accepted() {
        return Map.copyOf(accepted);
    }

    /** How often of these the notifier was not told, by a drop of ours. */
    synchronized Map<String, Integer> unheard() {
        return Map.copyOf(unheard);
    }

    synchronized String faults() {
        return faults.toString();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                active.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var server = new Socket(InetAddress.ofLiteral("127.0.0.1"), target)) {
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            new Exchange(client, server).run();
        } catch (IOException e) {
            // One of the two is gone, and then so is the other.
        } finally {
            active.decrementAndGet();
        }
    }

    private synchronized void count(Map<String, Integer> counts, String content) {
        Matcher id = MESSAGE_ID.matcher(content);
        counts.merge(id.find() ? id.group(1) : "none", 1, Integer::sum);
    }

    private synchronized void count(Fault fault) {
        faults.merge(fault, 1, Integer::sum);
    }

    private final class Exchange {

        private final InputStream fromClient;
        private final OutputStream toClient;
        private final InputStream fromServer;
        private final OutputStream toServer;
        private Fault fault = Fault.NONE;

        Exchange(Socket client, Socket server) throws IOException {
            fromClient = new BufferedInputStream(client.getInputStream());
            toClient = client.getOutputStream();
            fromServer = new BufferedInputStream(server.getInputStream());
            toServer = server.getOutputStream();
        }

        void run() throws IOException {
            toClient.write(reply());
            byte[] command = line(fromClient);
            while (command.length > 0 && relay(command)) {
                command = line(fromClient);
            }
        }

        /** Returns whether the connection goes on. */
        private boolean relay(byte[] command) throws IOException {
            String verb = text(command).toUpperCase(Locale.ROOT);
            if (verb.startsWith("MAIL")) {
                fault = Fault.of(mails.incrementAndGet());
                count(fault);
            }
            if (verb.startsWith("RCPT") && fault == Fault.DEFER_RECIPIENT) {
                toClient.write(bytes("450 4.2.1 not now\r\n"));
                return true;
            }
            toServer.write(command);
            byte[] reply = reply();
            toClient.write(reply);
            return (verb.startsWith("DATA") && reply[0] == '3') ? content() : !verb.startsWith("QUIT");
        }

        private boolean content() throws IOException {
            var content = new ByteArrayOutputStream();
            byte[] line = line(fromClient);
            while (line.length > 0 && !text(line).equals(".\r\n")) {
                content.write(line);
                line = line(fromClient);
            }
            if (line.length == 0) {
                return false;
            }
            switch (fault) {
                case DROP_BEFORE_DOT -> {}
                case DEFER_CONTENT -> toClient.write(bytes("451 4.3.0 not now\r\n"));
                case REFUSE_CONTENT -> toClient.write(bytes("554 5.7.1 not this\r\n"));
                case NONE, DEFER_RECIPIENT, DROP_AFTER_ACCEPTANCE -> {
                    return hand(content, line);
                }
            }
            return false;
        }

        private boolean hand(ByteArrayOutputStream content, byte[] dot) throws IOException {
            content.writeTo(toServer);
            toServer.write(dot);
            byte[] reply = reply();
            boolean taken = reply[0] == '2';
            if (taken) {
                count(accepted, content.toString(StandardCharsets.ISO_8859_1));
            }
            if (fault == Fault.DROP_AFTER_ACCEPTANCE) {
                if (taken) {
                    count(unheard, content.toString(StandardCharsets.ISO_8859_1));
                }
                return false;
            }
            toClient.write(reply);
            return true;
        }

        private byte[] reply() throws IOException {
            var reply = new ByteArrayOutputStream();
            byte[] line;
            do {
                line = line(fromServer);
                reply.write(line);
            } while (line.length > 3 && line[3] == '-');
            if (line.length == 0) {
                throw new IOException("the mail server is gone");
            }
            return reply.toByteArray();
        }

        /** With its end; empty if there is no whole one. */
        private static byte[] line(InputStream in) throws IOException {
            var line = new ByteArrayOutputStream();
            for (int c = in.read(); c >= 0; c = in.read()) {
                line.write(c);
                if (c == '\n') {
                    return line.toByteArray();
                }
            }
            return new byte[0];
        }

        private static String text(byte[] line) {
            return new String(line, StandardCharsets.ISO_8859_1);
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.US_ASCII);
        }
    }
}
