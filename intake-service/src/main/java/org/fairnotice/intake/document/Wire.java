package org.fairnotice.intake.document;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What passes between the service and a process that reads. Neither believes the other's lengths beyond its own limits. */
final class Wire {

    private static final int MOST_PARTS = 10_000;
    private static final int LONGEST_FILE = 256 * 1024 * 1024;

    private Wire() {}

    /** A file to read. */
    static final class Order {

        private final String name;
        private final String mediaType;
        private final byte[] content;

        Order(String name, String mediaType, byte[] content) {
            this.name = name;
            this.mediaType = mediaType;
            this.content = content;
        }

        String name() {
            return name;
        }

        String mediaType() {
            return mediaType;
        }

        byte[] content() {
            return content;
        }
    }

    static void write(DataOutputStream out, Order order) throws IOException {
        bytes(out, order.name().getBytes(StandardCharsets.UTF_8));
        bytes(out, order.mediaType().getBytes(StandardCharsets.UTF_8));
        bytes(out, order.content());
        out.flush();
    }

    static Order order(DataInputStream in) throws IOException {
        return new Order(string(in), string(in), bytes(in));
    }

    static void write(DataOutputStream out, List<ReadPart> parts) throws IOException {
        out.writeInt(parts.size());
        for (ReadPart part : parts) {
            bytes(out, part.name().getBytes(StandardCharsets.UTF_8));
            bytes(out, part.mediaType().getBytes(StandardCharsets.UTF_8));
            String words = part.text();
            out.writeBoolean(words != null);
            bytes(out, (words != null ? words : String.valueOf(part.unreadable())).getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }

    static List<ReadPart> parts(DataInputStream in) throws IOException {
        int count = atMost(in.readInt(), MOST_PARTS);
        var parts = new ArrayList<ReadPart>();
        for (int i = 0; i < count; i++) {
            String name = string(in);
            String mediaType = string(in);
            boolean readable = in.readBoolean();
            String words = string(in);
            parts.add(readable ? ReadPart.text(name, mediaType, words) : ReadPart.unreadable(name, mediaType, words));
        }
        return parts;
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        byte[] bytes = new byte[atMost(in.readInt(), LONGEST_FILE)];
        in.readFully(bytes);
        return bytes;
    }

    private static String string(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static int atMost(int length, int most) throws IOException {
        if (length < 0 || length > most) {
            throw new IOException("a length out of its limits");
        }
        return length;
    }
}
