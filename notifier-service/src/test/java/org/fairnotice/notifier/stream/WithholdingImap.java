package org.fairnotice.notifier.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Stands before an IMAP server, and refuses to hand out the first mail of a folder as long as it is told to. */
final class WithholdingImap implements AutoCloseable {

    private final ServerSocket listener;
    private final int target;
    private volatile boolean withholding;

    private WithholdingImap(ServerSocket listener, int target) {
        this.listener = listener;
        this.target = target;
    }

    static WithholdingImap before(int port) throws IOException {
        var imap = new WithholdingImap(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
        Thread.startVirtualThread(imap::accept);
        return imap;
    }

    int port() {
        return listener.getLocalPort();
    }

    void withhold(boolean whether) {
        withholding = whether;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), target);
                Thread.startVirtualThread(() -> commands(client, server));
                Thread.startVirtualThread(() -> answers(client, server));
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private void commands(Socket client, Socket server) {
        try (client;
                server;
                var lines = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ", 4);
                boolean firstMail = words.length == 4 && words[1].equals("FETCH") && words[2].equals("1");
                if (withholding && firstMail && words[3].contains("BODY.PEEK[]")) {
                    write(client, words[0] + " NO [SERVERBUG] it cannot be read");
                } else {
                    write(server, line);
                }
            }
        } catch (IOException e) {
            // Either side went away, and with it the other.
        }
    }

    private static void answers(Socket client, Socket server) {
        try (client;
                server) {
            server.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            // Either side went away, and with it the other.
        }
    }

    private static void write(Socket to, String line) throws IOException {
        OutputStream out = to.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
