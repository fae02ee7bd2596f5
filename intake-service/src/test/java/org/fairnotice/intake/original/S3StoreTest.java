package org.fairnotice.intake.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairnotice.contract.RequestId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/** Objects in a bucket of a real server. */
class S3StoreTest extends ObjectStoreContract {

    private static S3Server server;

    private final Path folder;
    private final String bucket = "originals-" + UUID.randomUUID();
    private final ObjectStore store;

    S3StoreTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        server.make(bucket);
        store = settings(server.endpoint(), bucket, server.credentialsFile()).open(folder);
    }

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        server = S3Server.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    ObjectStore store() {
        return store;
    }

    @Test
    void leavesNothingPlainInTheBucketAndNothingAtAllOfADestroyedCase() throws Exception {
        var id = new RequestId("req-secret");
        Originals originals = new Originals(
                store, MasterKey.at(folder.resolve("master-key.json").toUri(), List.of()));
        byte[] order = "bis zum 1. März untersagt".getBytes(StandardCharsets.UTF_8);
        String sha256 = originals.of(id).keep(order);

        try (S3Client client = server.client()) {
            for (var object : client.listObjectsV2(list -> list.bucket(bucket)).contents()) {
                assertThat(object.key()).startsWith("fairnotice/").doesNotContain("req-secret");
                byte[] bytes = client.getObjectAsBytes(get -> get.bucket(bucket).key(object.key()))
                        .asByteArray();
                assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("untersagt");
            }
            assertThat(originals.find(id).orElseThrow().read(sha256)).hasValue(order);

            originals.destroy(id, new Destruction(Instant.EPOCH, Destruction.Reason.COMMAND));

            assertThat(client.listObjectsV2(list -> list.bucket(bucket)).contents())
                    .singleElement()
                    .satisfies(object -> assertThat(object.key()).startsWith("fairnotice/destroyed/"));
        }
        try (var parts = Files.list(folder.resolve("parts"))) {
            assertThat(parts).isEmpty();
        }
    }

    @Test
    void saysWhatIsWrongWithItsBucket() throws IOException {
        ObjectStore none = settings(server.endpoint(), "no-such-bucket", server.credentialsFile())
                .open(folder);

        assertThatThrownBy(none::check).isInstanceOf(IOException.class).hasMessageContaining("no such bucket");
        assertThatThrownBy(() -> none.put("a", new byte[1])).isInstanceOf(IOException.class);
    }

    @Test
    void isRefusedWithoutTheRightSecret() throws IOException {
        Path wrong = Files.writeString(
                folder.resolve("wrong"), "[default]\naws_access_key_id = intake\naws_secret_access_key = guessed\n");
        ObjectStore refused = settings(server.endpoint(), bucket, wrong).open(folder);

        assertThatThrownBy(() -> refused.put("a", new byte[1])).isInstanceOf(IOException.class);
    }

    @Test
    void talksWithoutTlsToThisMachineOnly() {
        assertThatThrownBy(() -> settings(URI.create("http://s3.example"), bucket, server.credentialsFile()))
                .hasMessageContaining("fairnotice.intake.documents.s3.endpoint");
        settings(URI.create("http://[::1]:9000"), bucket, server.credentialsFile());
        settings(URI.create("https://s3.example"), bucket, server.credentialsFile());
    }

    private static S3Settings settings(URI endpoint, String bucket, Path credentials) {
        return new S3Settings(endpoint, "eu-central-1", bucket, "fairnotice", true, credentials, Duration.ofSeconds(8));
    }
}
