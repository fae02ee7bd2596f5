package org.fairnotice.notifier.smtp;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

/**
 * A socket that asks before each write whether it may still be made. The question stands next to the operating system's call:
 * buffers, TLS and dot-stuffing are all behind it.
 */
final class GuardedSocket extends Socket {

    /** Whether bytes may be written. */
    @FunctionalInterface
    interface Guard {
        void check() throws IOException;
    }

    private final Guard guard;

    GuardedSocket(Guard guard) {
        this.guard = guard;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new FilterOutputStream(super.getOutputStream()) {
            @Override
            public void write(int b) throws IOException {
                guard.check();
                out.write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                guard.check();
                out.write(bytes, offset, length);
            }
        };
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
}
