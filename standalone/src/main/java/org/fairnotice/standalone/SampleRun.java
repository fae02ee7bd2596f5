package org.fairnotice.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Hands the sample corpus in, and compares what became of it with what is expected. */
public final class SampleRun {

    private static final Pattern IN_A_WHILE = Pattern.compile("@@NOW([+-]\\d+)s@@");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(\\S+)");

    private final Path folder;
    private final List<Sample> samples;
    private final Api intake;
    private final Api console;
    private final MailClient mail;
    private final String legalInbox;

    /** @param folder the samples: {@code expected.tsv}, {@code customers.csv}, mails and JSON files */
    public SampleRun(Path folder, Addresses addresses) throws IOException {
        this.folder = folder;
        this.samples = Sample.all(folder);
        this.intake = new Api(addresses.intake(), addresses.tokenFile());
        this.console = new Api(addresses.console(), addresses.tokenFile());
        this.mail = new MailClient("127.0.0.1", addresses.smtpPort(), addresses.imapPort());
        this.legalInbox = addresses.legalInbox();
    }

    /** The files of the corpus, in the order in which they are to be handed in. */
    public List<String> files() {
        return samples.stream().map(Sample::file).toList();
    }

    /** Fills the customer directory. */
    public void importCustomers() throws IOException, InterruptedException {
        intake.postCsv("/v1/customers/import", Files.readString(folder.resolve("customers.csv")));
    }

    /** Hands one sample in: a mail over SMTP into the legal inbox, JSON by REST. May be repeated when it fails. */
    public void deliver(String file, Instant now) throws Exception {
        String text = Files.readString(folder.resolve(file), StandardCharsets.ISO_8859_1);
        Matcher placeholder = IN_A_WHILE.matcher(text);
        String filled = placeholder.replaceAll(
                found -> now.plusSeconds(Long.parseLong(found.group(1))).toString());
        if (file.endsWith(".json")) {
            intake.post("/v1/requests", file, filled);
        } else {
            mail.deliver(filled.getBytes(StandardCharsets.ISO_8859_1), legalInbox);
        }
    }

    /** What is to be seen of each sample now. */
    public List<Line> look() throws Exception {
        Map<String, JsonNode> byReference = new LinkedHashMap<>();
        List<JsonNode> cases = Cases.all(console);
        for (JsonNode found : cases) {
            byReference.put(found.path("reference").asString(), found);
        }
        var lines = new ArrayList<Line>();
        for (Sample sample : samples) {
            Optional<JsonNode> found = reference(sample).map(byReference::get);
            lines.add(new Line(
                    sample.file(),
                    sample.state(),
                    found.map(f -> f.path("state").asString()).orElse(Sample.NO_CASE),
                    found.map(Cases::questions).orElse(""),
                    sample.note()));
        }
        return lines;
    }

    /** Mailboxes whose number of mails is not what is expected, each with both numbers. */
    public List<String> wrongMailboxes() throws Exception {
        var expected = new TreeMap<String, Integer>();
        samples.forEach(sample -> sample.mails().forEach((box, count) -> expected.merge(box, count, Integer::sum)));
        for (String address : addressesOfCustomers()) {
            expected.putIfAbsent(address, 0);
        }
        var wrong = new ArrayList<String>();
        for (var box : expected.entrySet()) {
            int count = mail.count(box.getKey());
            if (count != box.getValue()) {
                wrong.add(box.getKey() + " has " + count + " mails, expected " + box.getValue());
            }
        }
        return wrong;
    }

    /** What is not as expected; empty when everything has come to its end. */
    public List<String> unexpected() throws Exception {
        var wrong = new ArrayList<String>();
        for (Line line : look()) {
            if (!line.asExpected()) {
                wrong.add(line.file() + " is " + line.state() + ", expected " + line.expected());
            }
        }
        wrong.addAll(wrongMailboxes());
        return wrong;
    }

    /** How long the corpus may take to settle. */
    public static Duration patience() {
        return Duration.ofMinutes(3);
    }

    private List<String> addressesOfCustomers() throws IOException {
        Matcher address =
                Pattern.compile("[\\w.+-]+@[\\w.-]+").matcher(Files.readString(folder.resolve("customers.csv")));
        return address.results().map(found -> found.group()).distinct().toList();
    }

    private Optional<String> reference(Sample sample) {
        if (sample.byRest()) {
            return Optional.of(sample.file());
        }
        try {
            Matcher id =
                    MESSAGE_ID.matcher(Files.readString(folder.resolve(sample.file()), StandardCharsets.ISO_8859_1));
            return id.find() ? Optional.of(id.group(1)) : Optional.empty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * A sample and its case.
     *
     * @param questions what a person must answer, in a few words
     */
    public record Line(String file, String expected, String state, String questions, String note) {

        public boolean asExpected() {
            return expected.equals(state);
        }
    }
}
