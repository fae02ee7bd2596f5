package org.fairnotice.notifier.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.UnreadableRecordException;
import org.fairnotice.contract.notice.NoticeVerifier;
import org.fairnotice.contract.outcome.NoticeOutcome;

/**
 * All that is known of one notice, in a folder for somebody who does not trust us: {@code check.sh} needs a shell, sha256sum and
 * openssl. Of other notices it holds digests alone. NOT thread safe.
 */
public final class Bundle implements AutoCloseable {

    private final Path folder;
    private final NoticeId notice;
    private final EvidenceStore store;
    private final Map<String, PublicKey> keys;
    private final Writer chain;
    private String link = Chain.BEGINNING;
    private int outcomes;

    /**
     * A bundle without content.
     *
     * @param folder is made; must not be there
     * @param keys of decision-service, by their ids
     */
    public Bundle(Path folder, NoticeId notice, EvidenceStore store, Map<String, PublicKey> keys) throws IOException {
        this.folder = folder;
        this.notice = notice;
        this.store = store;
        this.keys = keys;
        Files.createDirectories(folder.toAbsolutePath().getParent());
        Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        this.chain = Files.newBufferedWriter(folder.resolve("chain.txt"));
    }

    /** Adds a record of the notice's partition; they come in their order, from its first on. */
    public void add(ConsumerRecord<byte[], byte[]> record) {
        try {
            byte[] statement = Chain.statement(record.key(), record.headers(), record.value());
            String digest = Chain.digest(statement);
            Optional<String> previous = Chain.header(record.headers(), Chain.PREVIOUS);
            chain.write(record.offset() + " " + digest + " " + previous.orElse("-") + "\n");
            link = previous.map(before -> Chain.link(before, digest)).orElse(link);
            NoticeOutcome outcome = outcome(record);
            if (outcome.noticeId().equals(notice)) {
                outcomes++;
                write("outcome-" + record.offset() + ".record", statement);
                write("outcome-" + record.offset() + ".json", record.value());
                Optional<String> evidence = Chain.header(record.headers(), Chain.EVIDENCE);
                if (evidence.isPresent()) {
                    addEvidence(evidence.get());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the bundle cannot be written: " + folder, e);
        }
    }

    /** How many records tell of the notice. */
    public int outcomes() {
        return outcomes;
    }

    @Override
    public void close() throws IOException {
        chain.close();
        Files.writeString(folder.resolve("link.txt"), link + "\n");
        for (String name : new String[] {"README.txt", "check.sh"}) {
            try (InputStream in = Objects.requireNonNull(Bundle.class.getResourceAsStream("/bundle/" + name))) {
                Files.copy(in, folder.resolve(name));
            }
        }
        Files.setPosixFilePermissions(folder.resolve("check.sh"), PosixFilePermissions.fromString("rwxr--r--"));
    }

    private void addEvidence(String digest) throws IOException {
        byte[] kept = store.read(digest).orElseThrow(() -> new IOException("evidence is missing: " + digest));
        write("evidence-" + digest + ".json", kept);
        Evidence evidence = Evidence.of(kept);
        byte[] mail =
                store.read(evidence.mail()).orElseThrow(() -> new IOException("a mail is missing: " + evidence.mail()));
        write("mail-" + evidence.mail() + ".eml", mail);
        if (evidence.readable() != null) {
            byte[] readable = store.read(evidence.readable())
                    .orElseThrow(() -> new IOException("a mail in clear is missing: " + evidence.readable()));
            write("readable-" + evidence.readable() + ".eml", readable);
        }
        Evidence.SignedRecord permit = evidence.permit();
        NoticeVerifier.Signed signed = NoticeVerifier.signed(
                        new String(Objects.requireNonNull(permit.key()), StandardCharsets.UTF_8),
                        permit.kafkaHeaders(),
                        permit.value())
                .orElseThrow(() -> new IOException("a permit is not signed"));
        PublicKey key = keys.get(signed.keyId());
        if (key == null) {
            throw new IOException("a permit was signed by a key that is not known here: " + signed.keyId());
        }
        String name = "permit-" + evidence.attempt();
        write(name + ".json", Objects.requireNonNull(permit.value()));
        write(name + ".signed", signed.bytes());
        write(name + ".signature", signed.signature());
        Files.writeString(folder.resolve(name + ".key.pem"), pem(key));
    }

    private static NoticeOutcome outcome(ConsumerRecord<byte[], byte[]> record) throws IOException {
        try {
            return Topics.NOTICE_OUTCOMES
                    .codec()
                    .read(new String(record.key(), StandardCharsets.UTF_8), record.headers(), record.value())
                    .data();
        } catch (UnreadableRecordException e) {
            throw new IOException("offset " + record.offset() + ": is no outcome", e);
        }
    }

    private static String pem(PublicKey key) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }
}
