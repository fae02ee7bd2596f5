package org.fairnotice.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fairnotice.contract.process.LegalRequestEvent.RequestReceived;
import org.fairnotice.intake.original.S3Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Originals in a bucket that two instances share, and what happens while it does not answer. */
class BucketIntakeTest {

    @Test
    void takesNothingInWhileOriginalsCannotBeKept(@TempDir Path folder) throws Exception {
        Path s3 = Files.createDirectory(folder.resolve("s3"));
        S3Server server = S3Server.start(s3);
        server.make("originals");
        try (var intake = new RunningIntake(folder, settings(server, folder, "one"))) {
            server.close();
            intake.deliver(Mails.header("kept") + "\r\nDocket: 7\r\n");

            HttpResponse<String> refused = intake.post("/v1/requests", "kept", RestIntakeTest.REQUEST);
            await().atMost(RunningIntake.PATIENCE).until(() -> intake.readiness() == 503);

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("10");
            assertThat(refused.body()).contains("store of originals", "with the same Idempotency-Key");
            assertThat(intake.count("INBOX")).isEqualTo(1);
            assertThat(intake.events()).isEmpty();

            server = S3Server.start(s3, server.endpoint().getPort());

            intake.awaitCount("Processed", 1);
            assertThat(intake.count("Quarantine")).isZero();
            assertThat(intake.all(Mails.id("kept"))).isNotEmpty();
            assertThat(intake.post("/v1/requests", "kept", RestIntakeTest.REQUEST)
                            .statusCode())
                    .isEqualTo(202);
        } finally {
            server.close();
        }
    }

    @Test
    void answersARepeatAlikeOnAnotherInstanceAndAfterARestart(@TempDir Path folder) throws Exception {
        try (S3Server server = S3Server.start(Files.createDirectory(folder.resolve("s3")))) {
            server.make("originals");
            String first;
            try (var intake = new RunningIntake(folder, settings(server, folder, "one"))) {
                first = intake.post("/v1/requests", "key", RestIntakeTest.REQUEST)
                        .body();
            }
            try (var intake = new RunningIntake(folder, settings(server, folder, "two"))) {
                HttpResponse<String> again = intake.post("/v1/requests", "key", RestIntakeTest.REQUEST);
                HttpResponse<String> other =
                        intake.post("/v1/requests", "key", RestIntakeTest.REQUEST.replace("\"1\"", "\"2\""));

                assertThat(again.statusCode()).isEqualTo(202);
                assertThat(again.body()).isEqualTo(first);
                assertThat(other.statusCode()).isEqualTo(422);
                RequestReceived event = intake.received("key");
                HttpResponse<String> original =
                        intake.send(intake.call("/v1/requests/" + event.requestId() + "/originals/"
                                + DocumentStore.digest(RestIntakeTest.REQUEST.getBytes(StandardCharsets.UTF_8))));
                assertThat(original.body()).isEqualTo(RestIntakeTest.REQUEST);
            }
        }
    }

    /** Each instance has its own folder for what is on its way; bucket and master key they share. */
    private static String[] settings(S3Server server, Path folder, String instance) {
        String bucket = "--fairnotice.intake.documents.s3.";
        return new String[] {
            "--fairnotice.intake.documents-folder=" + folder.resolve(instance),
            "--fairnotice.intake.master-key-file=" + folder.resolve("master-key.json"),
            bucket + "endpoint=" + server.endpoint(),
            bucket + "region=eu-central-1",
            bucket + "bucket=originals",
            bucket + "path-style=true",
            bucket + "credentials-file=" + server.credentialsFile(),
            bucket + "timeout=2s"
        };
    }
}
