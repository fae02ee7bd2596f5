package org.fairnotice.intake.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AgencyDirectoryTest {

    @TempDir
    private Path folder;

    @Test
    void knowsAgenciesOfTheFileAndOfTheSetting() throws IOException {
        AgencyDirectory agencies = AgencyDirectory.of(
                Map.of("Police.Example", "The Police"), file("""
                # kept by counsel
                - name: The Court
                  domains: [court.example, Clerk.Example]
                  call-back: +1 555 0100
                  smime-certificates: %s
                  pgp-fingerprints: [0123 4567 89AB CDEF 0123 4567 89AB CDEF 0123 4567]
                """.formatted("AB:".repeat(31) + "AB")));

        assertThat(agencies.domains()).containsExactlyInAnyOrder("police.example", "court.example", "clerk.example");
        assertThat(agencies.agency("clerk.example")).hasValueSatisfying(agency -> {
            assertThat(agency.name()).isEqualTo("The Court");
            assertThat(agency.callBack()).isEqualTo("+1 555 0100");
            assertThat(agency.certificates()).containsExactly("ab".repeat(32));
            assertThat(agency.pgpFingerprints()).containsExactly("0123456789ABCDEF0123456789ABCDEF01234567");
        });
        assertThat(agencies.agency("east.court.example")).isPresent();
        assertThat(agencies.agency("notcourt.example")).isEmpty();
    }

    static Stream<Arguments> namesLineAndFieldOfWhatIsWrong() {
        return Stream.of(
                argumentSet("not a list", "name: x\n", "line 1: must be a list of agencies"),
                argumentSet("empty", "", "line 1: must be a list of agencies"),
                argumentSet("not YAML", "- name: x\n  domains: [a\n", "line 3: is not YAML"),
                argumentSet("no name", "- domains: [a.example]\n", "line 1: name: is missing"),
                argumentSet("no domain", "- name: A\n", "line 1: domains: is missing"),
                argumentSet(
                        "a domain that is none",
                        "- name: A\n  domains:\n    - a.example\n    - nonsense\n",
                        "line 4: domains: is no mail domain"),
                argumentSet(
                        "a domain twice",
                        "- name: A\n  domains: a.example\n- name: B\n  domains: A.example\n",
                        "line 4: domains: is there already, in line 2"),
                argumentSet(
                        "a field that is unknown",
                        "- name: A\n  domains: a.example\n  callback: 1\n",
                        "line 3: callback: is unknown; the fields are call-back, "),
                argumentSet(
                        "a field twice",
                        "- name: A\n  name: B\n  domains: a.example\n",
                        "line 2: name: is there twice"),
                argumentSet(
                        "a fingerprint that is none",
                        "- name: A\n  domains: a.example\n  smime-certificates: [abc]\n",
                        "line 3: smime-certificates: is no SHA-256 fingerprint"),
                argumentSet(
                        "a short key id",
                        "- name: A\n  domains: a.example\n  pgp-fingerprints: 0x89ABCDEF\n",
                        "line 3: pgp-fingerprints: is no PGP fingerprint"),
                argumentSet(
                        "a file that is not there",
                        "- name: A\n  domains: a.example\n  smime-issuers: ca.pem\n",
                        "line 3: smime-issuers: cannot be read: ca.pem"),
                argumentSet(
                        "a file that holds no key",
                        "- name: A\n  domains: a.example\n  pgp-keys: agencies.yml\n",
                        "line 3: pgp-keys: holds no readable PGP public key: agencies.yml"),
                argumentSet(
                        "several at once",
                        "- name: A\n- domains: x\n",
                        "line 1: domains: is missing; line 2: name: is missing; line 2: domains: is no mail domain"));
    }

    @ParameterizedTest
    @MethodSource
    void namesLineAndFieldOfWhatIsWrong(String yaml, String error) throws IOException {
        Path file = file(yaml);

        assertThatThrownBy(() -> AgencyDirectory.of(Map.of(), file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("fairnotice.intake.agencies-file: ")
                .hasMessageContaining("agencies.yml: " + error);
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("agencies.yml"), yaml);
    }
}
