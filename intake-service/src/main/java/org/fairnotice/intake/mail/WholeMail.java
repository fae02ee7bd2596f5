package org.fairnotice.intake.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A mail as it is fetched, piece by piece. The mail library takes a mail server's refusal of a piece for the end of the mail, so
 * that a mail would be taken in cut short, or empty. An end that comes before the size that the server gave, and right where a
 * piece would begin, is such a refusal. A size alone proves nothing: some servers give only about the right one.
 */
final class WholeMail extends FilterInputStream {

    /** So many bytes are asked for at once. Room is made for as many, however small the mail is. */
    static final int PIECE = 256 * 1024;

    private final long size;
    private long read;

    /** @param size in bytes, as the mail server says */
    WholeMail(InputStream pieces, long size) {
        super(pieces);
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        int octet = in.read();
        count(octet < 0 ? -1 : 1);
        return octet;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = in.read(into, offset, length);
        count(count);
        return count;
    }

    private void count(int count) throws IOException {
        if (count > 0) {
            read += count;
        } else if (count < 0 && read < size && read % PIECE == 0) {
            throw new IOException("the mail server does not hand out all of a mail");
        }
    }
}
