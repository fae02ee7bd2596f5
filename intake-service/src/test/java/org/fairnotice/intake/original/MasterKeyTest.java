package org.fairnotice.intake.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.fairnotice.contract.RequestId;
import org.fairnotice.intake.original.Destruction.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The master key in a key management service, and one master key after another. */
class MasterKeyTest {

    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));
    private static final RequestId CASE = new RequestId("req-1");
    private static final byte[] ORDER = "an order".getBytes(StandardCharsets.UTF_8);

    private final Path folder;
    private final LocalStore store;
    private final KmsServer kms = new KmsServer();
    private final String key = kms.key();

    MasterKeyTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.store = LocalStore.open(folder);
    }

    @AfterEach
    void stop() {
        store.close();
        kms.close();
    }

    @Test
    void readsWhatAKeyOfTheServiceHasWrapped() throws Exception {
        String sha256 = originals(new MasterKey(kms(key), List.of())).of(CASE).keep(ORDER);

        assertThat(originals(new MasterKey(kms(key), List.of())).of(CASE).read(sha256))
                .hasValue(ORDER);
        Originals other = originals(new MasterKey(kms(kms.key()), List.of()));
        assertThatThrownBy(() -> other.find(CASE)).isInstanceOf(StoreFailedException.class);
    }

    @Test
    void bindsAWrappedKeyToItsCase() throws Exception {
        Aead aead = kms(key);
        byte[] wrapped = aead.encrypt(ORDER, new byte[] {1});

        assertThat(aead.decrypt(wrapped, new byte[] {1})).isEqualTo(ORDER);
        assertThatThrownBy(() -> aead.decrypt(wrapped, new byte[] {2})).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void keepsNothingWhileTheServiceIsAway() throws Exception {
        Originals originals = originals(new MasterKey(kms(key), List.of()));
        kms.away = true;

        assertThatThrownBy(() -> originals.of(CASE)).isInstanceOf(StoreFailedException.class);

        kms.away = false;
        assertThat(originals.find(CASE)).isEmpty();
        assertThat(originals.of(CASE).keep(ORDER)).hasSize(64);
    }

    @Test
    void findsItsClientByTheUri() throws GeneralSecurityException {
        assertThat(MasterKey.client("aws-kms://" + key)).isInstanceOf(AwsKms.class);
        assertThatThrownBy(() -> MasterKey.at(URI.create("gcp-kms://projects/p"), List.of()))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> MasterKey.at(URI.create("aws-kms://no-arn"), List.of()))
                .hasMessageContaining("arn:aws:kms:REGION");
    }

    @Test
    void wrapsAnewWhatAFormerKeyHadWrapped() throws Exception {
        URI file = folder.resolve("old.json").toUri();
        String sha256 = originals(MasterKey.at(file, List.of())).of(CASE).keep(ORDER);
        Aead old = MasterKey.at(file, List.of()).current();
        Originals both = originals(new MasterKey(kms(key), List.of(old)));
        both.of(new RequestId("req-2")).keep(ORDER);
        assertThat(both.find(CASE).orElseThrow().read(sha256)).hasValue(ORDER);

        assertThat(both.rewrap(NOON)).isEqualTo(1);

        assertThat(both.rewrap(NOON)).isZero();
        Originals withoutOld = originals(new MasterKey(kms(key), List.of()));
        assertThat(withoutOld.find(CASE).orElseThrow().read(sha256)).hasValue(ORDER);
    }

    @Test
    void bringsNoDestroyedKeyBack() throws Exception {
        URI file = folder.resolve("old.json").toUri();
        Aead old = MasterKey.at(file, List.of()).current();
        originals(MasterKey.at(file, List.of())).of(CASE).keep(ORDER);
        Originals both = originals(new MasterKey(kms(key), List.of(old)));
        String name = CaseName.of(CASE).in(CaseKeys.FOLDER);
        byte[] wrapped = store.read(name).orElseThrow().readAllBytes();
        both.destroy(CASE, new Destruction(NOON.instant(), Reason.COMMAND));
        store.put(name, wrapped); // as if its deletion were still under way

        assertThat(both.rewrap(NOON)).isZero();

        assertThat(store.read(name).orElseThrow().readAllBytes()).isEqualTo(wrapped);
    }

    private Originals originals(MasterKey master) {
        return new Originals(store, master);
    }

    private Aead kms(String name) throws GeneralSecurityException {
        var credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create("intake", "secret"));
        return new AwsKms(credentials, kms.endpoint()).getAead("aws-kms://" + name);
    }
}
