package org.fairnotice.intake.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of others that sign, each run to its end. */
final class Programs {

    private Programs() {}

    /** Where CI is set the program must be there; elsewhere the test is left out. */
    static void needs(String... command) throws Exception {
        boolean there;
        try {
            there = start(command).waitFor() == 0;
        } catch (IOException e) {
            there = false;
        }
        assumeTrue(there || System.getenv("CI") != null, () -> "left out: " + List.of(command) + " does not run here");
    }

    static void run(String... command) throws Exception {
        Process process = start(command);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    private static Process start(String... command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
