package org.fairnotice.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hands one piece of legal process in. */
@Command(
        name = "submit",
        mixinStandardHelpOptions = true,
        description = "Hand in one piece of legal process: a .json by REST, or an .eml into the legal inbox.")
final class SubmitCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "a .json (see docs/intake.md) or a mail as .eml")
    private Path file = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the data folder of the running Fairnotice (default: ./data)")
    private Path data = Path.of("data");

    @Override
    public Integer call() throws Exception {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("the file cannot be read: " + file);
        }
        Addresses addresses = new RunningFile(data).require();
        byte[] content = Files.readAllBytes(file);
        if (file.toString().endsWith(".eml")) {
            if (addresses.smtpPort() < 0) {
                throw new IllegalStateException("a mail server of your own is configured: send the mail to it");
            }
            new MailClient("127.0.0.1", addresses.smtpPort(), addresses.imapPort())
                    .deliver(content, addresses.legalInbox());
            System.out.println("Delivered to the legal inbox; the case appears at " + addresses.console() + "/cases");
            return 0;
        }
        // The same file twice is the same request, whoever hands it in.
        String key =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        var answer =
                new Api(addresses.intake(), addresses.tokenFile()).post("/v1/requests", key, Files.readString(file));
        String id = answer.path("requestId").asString();
        System.out.println(id + "  " + addresses.console() + "/cases/" + id);
        return 0;
    }
}
