package org.fairnotice.notifier.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.fairnotice.contract.CloudEvent;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.customer.Contact;
import org.fairnotice.contract.notice.LetterBeside;
import org.fairnotice.contract.notice.LetterKind;
import org.fairnotice.contract.notice.NoticeContent;
import org.fairnotice.contract.notice.NoticeEvent;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.notice.NoticeEvent.NoticeRevoked;
import org.fairnotice.contract.notice.NoticeSigner;
import org.fairnotice.contract.notice.SigningKeys;
import org.fairnotice.contract.process.LegalProcess;

/** Does decision-service's part: makes permits and signs them. */
final class Permits {

    static final Duration LIFE = Duration.ofSeconds(60);

    private final Path publicKeys;
    private final NoticeSigner signer;

    private Permits(Path publicKeys, NoticeSigner signer) {
        this.publicKeys = publicKeys;
        this.signer = signer;
    }

    /** With a new pair of keys, kept in the folder. */
    static Permits in(Path folder) {
        try {
            Path publicKeys = Files.createDirectories(folder.resolve("public"));
            Path privatePem = folder.resolve("private.pem");
            SigningKeys.generate(privatePem, publicKeys.resolve("notices.pem"));
            PrivateKey key = SigningKeys.privateKey(privatePem);
            return new Permits(publicKeys, new NoticeSigner(key, SigningKeys.publicKeyOf(key)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path publicKeys() {
        return publicKeys;
    }

    /** A first permit for a notice of its own. */
    static NoticePermitted permit() {
        return permit(
                new RequestId("req-" + UUID.randomUUID()), 1, Instant.now().plus(LIFE));
    }

    static NoticePermitted permit(RequestId request, int attempt, Instant expiresAt) {
        return permit(request, attempt, expiresAt, "legal@customer.example");
    }

    static NoticePermitted permit(RequestId request, int attempt, Instant expiresAt, String address) {
        var customer = new CustomerId("cus-1");
        return new NoticePermitted(
                request,
                NoticeId.of(request, customer),
                customer,
                attempt,
                expiresAt.minus(LIFE),
                expiresAt,
                new Contact("Legal department", address, Contact.Role.LEGAL),
                content());
    }

    /** For a letter beside the notice of that permit. */
    static NoticePermitted letter(NoticePermitted notice, String messageId, LetterKind kind) {
        Instant expiresAt = Instant.now().plus(LIFE);
        return new NoticePermitted(
                notice.requestId(),
                NoticeId.ofLetter(notice.noticeId(), kind.name(), "1"),
                notice.customerId(),
                1,
                expiresAt.minus(LIFE),
                expiresAt,
                notice.recipient(),
                notice.content(),
                new LetterBeside(notice.noticeId(), notice.issuedAt(), messageId, kind),
                "policy-1");
    }

    static NoticePermitted next(NoticePermitted permit) {
        return permit(permit.requestId(), permit.attempt() + 1, Instant.now().plus(LIFE));
    }

    static NoticeRevoked revocation(NoticePermitted permit) {
        return new NoticeRevoked(permit.requestId(), permit.noticeId(), permit.attempt(), Instant.now());
    }

    static NoticeContent content() {
        return new NoticeContent(
                "Northwind Robotics GmbH",
                LegalProcess.Kind.SUBPOENA,
                "District Attorney",
                "26-0811",
                "18 U.S.C. 2703(c)",
                "Subscriber information",
                LocalDate.parse("2026-10-30"),
                null,
                List.of(TargetAccount.of("m.keller@northwind.example")),
                Instant.parse("2026-11-02T12:00:00Z"),
                7,
                null,
                "en");
    }

    ProducerRecord<String, byte[]> signed(NoticeEvent event) {
        ProducerRecord<String, byte[]> record = unsigned(event);
        signer.sign(record.key(), record.headers(), record.value());
        return record;
    }

    static ProducerRecord<String, byte[]> unsigned(NoticeEvent event) {
        return Topics.NOTICES.record(
                new CloudEvent<>(UUID.randomUUID().toString(), "decision-service", Instant.now(), event));
    }

    /** A record with this value, signed as if it were decision-service's. */
    ProducerRecord<String, byte[]> signed(String key, byte[] value) {
        ProducerRecord<String, byte[]> like = unsigned(permit());
        var record = new ProducerRecord<>(Topics.NOTICES.name(), null, key, value, like.headers());
        signer.sign(key, record.headers(), value);
        return record;
    }
}
