package org.fairnotice.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Hands the sample corpus to a Fairnotice that runs already, such as one in containers. */
@Command(
        name = "samples",
        mixinStandardHelpOptions = true,
        description = "Hand the sample corpus to a running Fairnotice; status 0 only if each case ends as expected.")
final class SamplesCommand implements Callable<Integer> {

    @Option(names = "--intake", paramLabel = "URL", description = "of intake-service (default: ${DEFAULT-VALUE})")
    private URI intake = URI.create("http://127.0.0.1:8081");

    @Option(names = "--console", paramLabel = "URL", description = "of console-service (default: ${DEFAULT-VALUE})")
    private URI console = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--smtp",
            paramLabel = "PORT",
            description = "of the mail server on 127.0.0.1 (default: ${DEFAULT-VALUE})")
    private int smtp = 3025;

    @Option(
            names = "--imap",
            paramLabel = "PORT",
            description = "of the mail server on 127.0.0.1 (default: ${DEFAULT-VALUE})")
    private int imap = 3143;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "holds the API token (default: ${DEFAULT-VALUE})")
    private Path tokenFile = Path.of("data", "api-token");

    @Override
    public Integer call() throws Exception {
        var addresses = new Addresses(
                console, intake, console, console, "as configured", smtp, imap, Standalone.LEGAL_INBOX, tokenFile);
        return DemoCommand.show(new SampleRun(DemoCommand.samples(), addresses)) ? 0 : 1;
    }
}
