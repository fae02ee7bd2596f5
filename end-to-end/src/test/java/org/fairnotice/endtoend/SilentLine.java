package org.fairnotice.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to a server on this machine that can fall silent: what stands on it then stays open and hears nothing ever again. */
final class SilentLine implements AutoCloseable {

    private final int server;
    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger silences = new AtomicInteger();

    SilentLine(int server) throws IOException {
        this.server = server;
        var _ = threads.submit(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Nothing passes any more on the connections that stand now; those that are made later are as good as ever. */
    void fallSilent() {
        silences.incrementAndGet();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }

    private Void accept() throws IOException {
        while (!listener.isClosed()) {
            Socket client = listener.accept();
            var upstream = new Socket(InetAddress.ofLiteral("127.0.0.1"), server);
            int before = silences.get();
            var _ = threads.submit(() -> pass(client, upstream, before));
            var _ = threads.submit(() -> pass(upstream, client, before));
        }
        return null;
    }

    private Void pass(Socket from, Socket to, int before) throws IOException {
        var buffer = new byte[8192];
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (silences.get() == before) {
                    out.write(buffer, 0, read);
                    out.flush();
                }
            }
        } finally {
            if (silences.get() == before) {
                from.close();
                to.close();
            }
        }
        return null;
    }
}
