package org.fairnotice.contract.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

    private static final byte[] VALUE = "value".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void aGeneratedPairSignsWhatItsPublicHalfVerifies() {
        SigningKeys.generate(folder.resolve("private.pem"), folder.resolve("public.pem"));

        PrivateKey privateKey = SigningKeys.privateKey(folder.resolve("private.pem"));
        PublicKey publicKey = SigningKeys.publicKey(folder.resolve("public.pem"));
        var headers = new RecordHeaders();
        new NoticeSigner(privateKey, publicKey).sign("req-1", headers, VALUE);

        var verifier = new NoticeVerifier(Map.of(SigningKeys.idOf(publicKey), publicKey));
        assertThat(verifier.refusal("req-1", headers, VALUE)).isEmpty();
        assertThat(verifier.refusal("req-2", headers, VALUE)).contains("the record does not match its signature");
    }

    @Test
    void thePublicHalfFollowsFromThePrivateOne() {
        SigningKeys.generate(folder.resolve("private.pem"), folder.resolve("public.pem"));

        PublicKey derived = SigningKeys.publicKeyOf(SigningKeys.privateKey(folder.resolve("private.pem")));

        assertThat(derived).isEqualTo(SigningKeys.publicKey(folder.resolve("public.pem")));
    }

    @Test
    void keysAreReadAsOpensslWritesThem() {
        Path keys = Path.of("src/test/resources/keys");

        PublicKey publicKey = SigningKeys.publicKey(keys.resolve("openssl-public.pem"));

        assertThat(SigningKeys.publicKeyOf(SigningKeys.privateKey(keys.resolve("openssl-private.pem"))))
                .isEqualTo(publicKey);
        assertThat(SigningKeys.publicKeys(keys.resolve("trusted")))
                .containsExactly(Map.entry("06b631550e2dbf06", publicKey));
    }

    @Test
    void aFileThatHoldsNoSuchKeyIsNamed() throws IOException {
        Path key = Path.of("src/test/resources/keys/openssl-public.pem");
        Path nonsense = Files.writeString(folder.resolve("nonsense.pem"), "nonsense, and no key");

        assertThatThrownBy(() -> SigningKeys.privateKey(key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("openssl-public.pem");
        assertThatThrownBy(() -> SigningKeys.publicKey(nonsense))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nonsense.pem");
        assertThatThrownBy(() -> SigningKeys.publicKey(folder.resolve("absent.pem")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("absent.pem");
    }

    @Test
    void onlyTheOwnerMayReadTheGeneratedPrivateKey() throws IOException {
        SigningKeys.generate(folder.resolve("private.pem"), folder.resolve("public.pem"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("private.pem"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aKeyThatIsThereIsNeverOverwritten() throws IOException {
        Files.writeString(folder.resolve("private.pem"), "precious");

        assertThatThrownBy(() -> SigningKeys.generate(folder.resolve("private.pem"), folder.resolve("public.pem")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("private.pem");
        assertThat(folder.resolve("private.pem")).hasContent("precious");
    }
}
