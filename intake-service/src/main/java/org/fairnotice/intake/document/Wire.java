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
    private static final int MOST_PAGES = 1_000_000;
    private static final int MOST_WORDS = 100_000;
    private static final int LONGEST_FILE = 256 * 1024 * 1024;

    private Wire() {}

    /** What is to be done with a file. */
    enum Task {
        READ,
        SHOW_PAGE,
        FIND_WORDS
    }

    /** A file to read, or a page of it to show. */
    static final class Order {

        private final String name;
        private final String mediaType;
        private final byte[] content;
        private final Task task;
        private final int page;

        Order(String name, String mediaType, byte[] content) {
            this(name, mediaType, content, Task.READ, 0);
        }

        /** @param page from 1 on */
        Order(String name, String mediaType, byte[] content, Task task, int page) {
            this.name = name;
            this.mediaType = mediaType;
            this.content = content;
            this.task = task;
            this.page = page;
        }

        Task task() {
            return task;
        }

        int page() {
            return page;
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
        bytes(out, order.task().name().getBytes(StandardCharsets.UTF_8));
        out.writeInt(order.page());
        out.flush();
    }

    static Order order(DataInputStream in) throws IOException {
        return new Order(string(in), string(in), bytes(in), Task.valueOf(string(in)), in.readInt());
    }

    /** Why a page is not shown. */
    static void unshown(DataOutputStream out, String reason) throws IOException {
        out.writeBoolean(false);
        bytes(out, reason.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    static void picture(DataOutputStream out, byte[] png) throws IOException {
        out.writeBoolean(true);
        bytes(out, png);
        out.flush();
    }

    static byte[] picture(DataInputStream in) throws IOException, UnshownPageException {
        requireShown(in);
        return bytes(in);
    }

    static void words(DataOutputStream out, PageWords page) throws IOException {
        out.writeBoolean(true);
        out.writeInt(page.width());
        out.writeInt(page.height());
        out.writeInt(page.words().size());
        for (WordBox word : page.words()) {
            bytes(out, word.text().getBytes(StandardCharsets.UTF_8));
            for (int number : new int[] {word.x(), word.y(), word.width(), word.height()}) {
                out.writeInt(number);
            }
        }
        out.flush();
    }

    static PageWords words(DataInputStream in) throws IOException, UnshownPageException {
        requireShown(in);
        int width = in.readInt();
        int height = in.readInt();
        int count = atMost(in.readInt(), MOST_WORDS);
        var words = new ArrayList<WordBox>();
        for (int i = 0; i < count; i++) {
            words.add(new WordBox(string(in), in.readInt(), in.readInt(), in.readInt(), in.readInt()));
        }
        return new PageWords(width, height, words);
    }

    private static void requireShown(DataInputStream in) throws IOException, UnshownPageException {
        if (!in.readBoolean()) {
            throw new UnshownPageException(string(in));
        }
    }

    static void write(DataOutputStream out, List<ReadPart> parts) throws IOException {
        out.writeInt(parts.size());
        for (ReadPart part : parts) {
            bytes(out, part.name().getBytes(StandardCharsets.UTF_8));
            bytes(out, part.mediaType().getBytes(StandardCharsets.UTF_8));
            String words = part.text();
            out.writeBoolean(words != null);
            bytes(out, (words != null ? words : String.valueOf(part.unreadable())).getBytes(StandardCharsets.UTF_8));
            out.writeInt(part.picturePages().size());
            for (int page : part.picturePages()) {
                out.writeInt(page);
            }
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
            List<Integer> pictures = numbers(in);
            parts.add(
                    readable
                            ? ReadPart.text(name, mediaType, words, pictures)
                            : ReadPart.unreadable(name, mediaType, words));
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

    private static List<Integer> numbers(DataInputStream in) throws IOException {
        int count = atMost(in.readInt(), MOST_PAGES);
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) {
            numbers.add(in.readInt());
        }
        return numbers;
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
