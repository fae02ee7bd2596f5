package org.fairnotice.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers a customer who asks whether a notice is genuine; needs no running service. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Say whether a mail is a notice that was sent from here, word for word.",
            "The exit status is 0 only if it is."
        })
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the mail in question, saved as .eml")
    private Path file = Path.of("");

    @Option(
            names = "--archive",
            paramLabel = "DIR",
            description = "where copies of the mails that were sent are kept (default: ${DEFAULT-VALUE})")
    private Path archive = Path.of("data", "notices");

    @Override
    public Integer call() throws IOException {
        return verify(file, archive, System.out);
    }

    /**
     * The exit status.
     *
     * @throws IOException if the mail or the archive cannot be read
     */
    static int verify(Path file, Path archive, PrintStream out) throws IOException {
        ShownMail asked = read(file);
        if (!Files.isDirectory(archive)) {
            throw new IOException(archive + ": no such folder; name with --archive where copies are kept");
        }
        if (asked.messageId() == null) {
            out.println("not ours: the mail has no Message-ID, and each of our notices has one");
            return 1;
        }
        List<String> found = new ArrayList<>();
        for (Path copy : copies(archive)) {
            ShownMail sent = read(copy);
            if (asked.messageId().equals(sent.messageId())) {
                List<String> differences = asked.differences(sent);
                if (differences.isEmpty()) {
                    out.println("genuine: sent from here on " + sent.shown().get("Date") + " to "
                            + sent.shown().get("To") + ", word for word; our copy is " + copy.getFileName());
                    return 0;
                }
                found.add("altered: not as in our copy " + copy.getFileName() + ": " + String.join(", ", differences));
            }
        }
        found.forEach(out::println);
        if (found.isEmpty()) {
            out.println("not ours: no notice with the Message-ID " + asked.messageId() + " was sent from here");
        }
        return 1;
    }

    private static ShownMail read(Path file) throws IOException {
        try {
            return ShownMail.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": no such file", e);
        } catch (IOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static List<Path> copies(Path archive) throws IOException {
        try (Stream<Path> files = Files.list(archive)) {
            return files.filter(copy -> copy.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        }
    }
}
