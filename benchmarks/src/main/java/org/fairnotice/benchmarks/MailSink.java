package org.fairnotice.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Postfix's own pair of load tools: {@code smtp-sink} that takes mails and drops them, {@code smtp-source} that makes them. */
final class MailSink implements AutoCloseable {

    private static final List<Path> FOLDERS = List.of(Path.of("/usr/sbin"), Path.of("/usr/lib/postfix/sbin"));
    private static final Duration START = Duration.ofSeconds(10);

    private final Process process;
    private final int port;

    private MailSink(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static MailSink start() throws IOException, InterruptedException {
        int port = freePort();
        var command = new ArrayList<>(List.of(tool("smtp-sink")));
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("-u", "nobody"));
        }
        command.addAll(List.of("127.0.0.1:" + port, "256"));
        var sink = new MailSink(new ProcessBuilder(command).inheritIO().start(), port);
        sink.awaitStart();
        return sink;
    }

    int port() {
        return port;
    }

    /** How many mails a second smtp-source hands over, on connections that it keeps. */
    double source(int mails, int bytes, int connections) throws IOException, InterruptedException {
        List<String> command = List.of(
                tool("smtp-source"),
                "-d",
                "-s",
                Integer.toString(connections),
                "-m",
                Integer.toString(mails),
                "-l",
                Integer.toString(bytes),
                "-f",
                Letters.SENDER,
                "-t",
                "legal@customer.example",
                "127.0.0.1:" + port);
        long began = System.nanoTime();
        int ended = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (ended != 0) {
            throw new IOException("smtp-source ended with " + ended);
        }
        return mails * 1e9 / (System.nanoTime() - began);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private void awaitStart() throws IOException, InterruptedException {
        long until = System.nanoTime() + START.toNanos();
        while (true) {
            try (var connection = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
                if (connection.isConnected()) {
                    return;
                }
            } catch (IOException e) {
                if (System.nanoTime() > until || !process.isAlive()) {
                    close();
                    throw new IOException("smtp-sink does not start", e);
                }
                Thread.sleep(20);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String tool(String name) throws IOException {
        return FOLDERS.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IOException(name + " is not installed: it is in Debian's package postfix"))
                .toString();
    }
}
