package org.fairnotice.intake.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** Stands between intake and a mail server that misbehaves: it refuses some commands, hangs up on some, or keeps the line and answers no more. */
public final class ImapProxy implements AutoCloseable {

    private static final Duration PACE = Duration.ofMillis(200);

    private final int server;
    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<String> commands = new ConcurrentLinkedQueue<>();
    private volatile Predicate<String> refused = command -> false;
    private volatile Predicate<String> hungUpOn = command -> false;
    private volatile Line line = Line.GOOD;

    /** What becomes of what is said on it. */
    public enum Line {
        GOOD,
        /** Nothing passes in either direction, and nobody notices. */
        SILENT,
        /** As SILENT, but something says again and again that all is well. */
        CHATTERING
    }

    /** @param server its port on this machine */
    public ImapProxy(int server) throws IOException {
        this.server = server;
        var _ = threads.submit(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** All that was asked for until now, the first first; who takes some out sees what comes later. */
    public Queue<String> commands() {
        return commands;
    }

    /** Commands that match are answered with an error, and do not reach the server. */
    public void refuse(Predicate<String> commands) {
        refused = commands;
    }

    /** On commands that match, the line is closed; they do not reach the server. */
    public void hangUpOn(Predicate<String> commands) {
        hungUpOn = commands;
    }

    /** From now on the line is like this, also for those who are on it. */
    public void become(Line other) {
        line = other;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }

    private Void accept() throws IOException {
        while (!listener.isClosed()) {
            Socket client = listener.accept();
            var _ = threads.submit(() -> connect(client));
        }
        return null;
    }

    private Void connect(Socket client) throws IOException {
        try (client;
                var upstream = new Socket(InetAddress.ofLiteral("127.0.0.1"), server)) {
            var _ = threads.submit(() -> pass(upstream.getInputStream(), client.getOutputStream()));
            var _ = threads.submit(() -> chatter(client));
            var spoken =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            for (String command = spoken.readLine(); command != null; command = spoken.readLine()) {
                if (line != Line.GOOD) {
                    continue;
                }
                commands.add(command);
                if (hungUpOn.test(command)) {
                    return null;
                }
                boolean refuse = refused.test(command);
                OutputStream to = refuse ? client.getOutputStream() : upstream.getOutputStream();
                String words = refuse ? command.split(" ", -1)[0] + " NO [SERVERBUG] Internal error" : command;
                to.write((words + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                to.flush();
            }
        }
        return null;
    }

    private Void chatter(Socket client) throws IOException, InterruptedException {
        while (!client.isClosed()) {
            Thread.sleep(PACE);
            if (line == Line.CHATTERING) {
                client.getOutputStream().write("* OK Still here\r\n".getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return null;
    }

    private Void pass(InputStream from, OutputStream to) throws IOException {
        var buffer = new byte[8192];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            if (line == Line.GOOD) {
                to.write(buffer, 0, read);
                to.flush();
            }
        }
        return null;
    }
}
