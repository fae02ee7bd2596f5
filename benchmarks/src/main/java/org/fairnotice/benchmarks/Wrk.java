package org.fairnotice.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load generator wrk, the same for all sides: POSTs of legal process over connections that stay open, each with a key of its own. */
final class Wrk {

    private static final int CONNECTIONS = 64;
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern LATENCY = Pattern.compile("\\s(50|99)%\\s+(\\S+)");
    private static final Pattern REFUSED = Pattern.compile("(Non-2xx or 3xx responses.*|Socket errors.*[1-9].*)");

    private Wrk() {}

    /** What a run showed. */
    record Figures(double aSecond, String median, String p99) {}

    /** Calls the port for so long, and fails if one call was not answered as it should be. */
    static Figures run(int port, Duration time, Path folder) throws IOException, InterruptedException {
        Path script = folder.resolve("post.lua");
        try (InputStream in = Wrk.class.getResourceAsStream("post.lua")) {
            Files.write(script, in.readAllBytes());
        }
        Process process = new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c" + CONNECTIONS,
                        "-d" + time.toSeconds() + "s",
                        "--timeout",
                        "20s",
                        "--latency",
                        "-s",
                        script.toString(),
                        "http://127.0.0.1:" + port + "/v1/requests",
                        Long.toString(System.nanoTime(), 36))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(said);
        if (process.waitFor() != 0 || !rate.find() || REFUSED.matcher(said).find()) {
            throw new IOException("wrk says:\n" + said);
        }
        String median = "";
        String p99 = "";
        for (Matcher latency = LATENCY.matcher(said); latency.find(); ) {
            median = latency.group(1).equals("50") ? latency.group(2) : median;
            p99 = latency.group(1).equals("99") ? latency.group(2) : p99;
        }
        return new Figures(Double.parseDouble(rate.group(1)), median, p99);
    }
}
