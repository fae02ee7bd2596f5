package org.fairnotice.notifier.smtp;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * A socket that asks before each write, and once it is connected, whether it may go on. The question stands next to the
 * operating system's call: buffers, TLS and dot-stuffing are all behind it. What belongs together can be held back and then
 * written at once, so that it travels in few packets.
 */
final class GuardedSocket extends Socket {

    /** More is not held: between two writes the guard is asked again. */
    static final int MOST_HELD = 65_536;

    /** Whether bytes may be written. */
    @FunctionalInterface
    interface Guard {
        void check() throws IOException;
    }

    private final Guard guard;
    private @Nullable Output output;

    /** @throws IOException if the operating system gives no socket */
    GuardedSocket(Guard guard) throws IOException {
        this.guard = guard;
        // Else the last packet of a mail waits for the server's delayed acknowledgement of the one before: 40 ms for
        // each mail.
        setTcpNoDelay(true);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        super.connect(endpoint, timeout);
        guard.check();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return output();
    }

    /** From now on what is written is held back, until {@link #release}. */
    void hold() throws IOException {
        output().holding = true;
    }

    /** Writes what was held back, and holds back no more. */
    void release() throws IOException {
        output().writeHeld();
        output().holding = false;
    }

    /** Throws away what was held back, and holds back no more. */
    void drop() {
        if (output != null) {
            output.held.reset();
            output.holding = false;
        }
    }

    /** Closes at once. What the operating system has not delivered yet is thrown away (RST), so that it cannot arrive late. */
    void cut() {
        try {
            setSoLinger(true, 0);
        } catch (IOException e) {
            // It is closed already, or was never open.
        }
        try {
            close();
        } catch (IOException e) {
            // Nothing more can be done, and nothing more is written.
        }
    }

    private Output output() throws IOException {
        if (output == null) {
            output = new Output(super.getOutputStream());
        }
        return output;
    }

    private final class Output extends FilterOutputStream {

        private final ByteArrayOutputStream held = new ByteArrayOutputStream();
        private boolean holding;

        Output(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (held.size() + length > MOST_HELD) {
                writeHeld();
            }
            if (holding && length <= MOST_HELD) {
                held.write(bytes, offset, length);
            } else {
                guard.check();
                out.write(bytes, offset, length);
            }
        }

        private void writeHeld() throws IOException {
            if (held.size() > 0) {
                guard.check();
                held.writeTo(out);
                held.reset();
            }
        }
    }
}
