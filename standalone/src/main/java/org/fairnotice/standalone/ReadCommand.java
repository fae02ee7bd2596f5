package org.fairnotice.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fairnotice.decision.gag.GagReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows what the reader of gags makes of documents; starts no service. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = {
            "Read documents for non-disclosure provisions: one line of JSON for each, in their order.",
            "What it cannot read is said on standard error, and makes the exit status 1."
        })
final class ReadCommand implements Callable<Integer> {

    private static final int MAX_BYTES = 20_000_000;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "plain text, a mail as .eml, a page as .html; - reads standard input")
    private List<String> files = List.of();

    @Override
    public Integer call() throws IOException {
        return read(files, System.in, System.out, System.err);
    }

    /** The exit status: 0 if every file could be read, else 1. */
    static int read(List<String> files, InputStream in, OutputStream out, PrintStream err) throws IOException {
        var reader = new GagReader();
        int status = 0;
        for (String file : files) {
            try {
                DocumentText document = document(file, in);
                document.unread().forEach(part -> complain(err, file, "could not be read whole: " + part));
                String line = new ReadingLine(file, document, reader.read(document.text())).json() + "\n";
                // Whatever the terminal's own character set: JSON is UTF-8.
                out.write(line.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (UnreadableFileException unreadable) {
                complain(err, file, String.valueOf(unreadable.getMessage()));
                status = 1;
            }
        }
        return status;
    }

    private static DocumentText document(String file, InputStream standardInput) throws UnreadableFileException {
        try {
            return file.equals("-") ? DocumentText.of("", limited(standardInput)) : document(Path.of(file));
        } catch (NoSuchFileException none) {
            throw new UnreadableFileException("no such file");
        } catch (AccessDeniedException denied) {
            throw new UnreadableFileException("may not be read by this user");
        } catch (IOException | InvalidPathException failed) {
            throw new UnreadableFileException(String.valueOf(failed.getMessage()));
        }
    }

    private static DocumentText document(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new IOException("is a folder; name the files in it");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return DocumentText.of(path.toString(), limited(in));
        }
    }

    private static byte[] limited(InputStream in) throws IOException {
        byte[] content = in.readNBytes(MAX_BYTES + 1);
        if (content.length > MAX_BYTES) {
            throw new IOException("is larger than " + MAX_BYTES / 1_000_000 + " MB; split it");
        }
        return content;
    }

    private static void complain(PrintStream err, String file, String reason) {
        err.println("fairnotice: " + file + ": " + reason);
    }

    /** Says to a person why a file has no text, and what to do. */
    private static final class UnreadableFileException extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableFileException(String reason) {
            super(reason);
        }
    }
}
