package org.fairnotice.notifier.letter;

import java.io.Writer;

/** What a template writes, for one thread: {@link java.io.StringWriter} takes a lock for each of its hundreds of pieces. */
final class RenderedText extends Writer {

    private final StringBuilder text = new StringBuilder(4_096);

    @Override
    public void write(int sign) {
        text.append((char) sign);
    }

    @Override
    public void write(char[] signs, int offset, int length) {
        text.append(signs, offset, length);
    }

    @Override
    public void write(String words) {
        text.append(words);
    }

    @Override
    public void write(String words, int offset, int length) {
        text.append(words, offset, offset + length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }
}
