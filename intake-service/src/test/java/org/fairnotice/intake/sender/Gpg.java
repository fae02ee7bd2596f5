package org.fairnotice.intake.sender;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** People who sign by GnuPG; their keys are valid for a year. */
record Gpg(Path home) {

    /** A folder with a short name: GnuPG keeps a socket in it. */
    static Gpg open() throws Exception {
        Programs.needs("gpg", "--version");
        return new Gpg(Files.createTempDirectory("gpg"));
    }

    void key(String address) throws Exception {
        run("--passphrase", "", "--quick-generate-key", "Somebody <" + address + ">", "ed25519", "sign", "1y");
    }

    /** The public key, armored. */
    Path exported(String address, Path to) throws Exception {
        run("--armor", "--output", to.toString(), "--export", address);
        return to;
    }

    /** The same after its owner has revoked it. */
    Path revoked(String address, Path to) throws Exception {
        Path certificate = home.resolve("openpgp-revocs.d").resolve(fingerprint(address) + ".rev");
        Files.writeString(certificate, Files.readString(certificate).replace(":-----BEGIN", "-----BEGIN"));
        run("--import", certificate.toString());
        return exported(address, to);
    }

    String clearSigned(String text, String by) throws Exception {
        return signed(text, by, "--clearsign");
    }

    /** A signature beside the text. */
    String signature(String text, String by) throws Exception {
        return signed(text, by, "--detach-sign");
    }

    String fingerprint(String address) throws Exception {
        Process process = new ProcessBuilder(
                        "gpg", "--homedir", home.toString(), "--with-colons", "--list-keys", address)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said.lines()
                .filter(line -> line.startsWith("fpr:"))
                .map(line -> line.split(":", -1)[9])
                .findFirst()
                .orElseThrow();
    }

    void close() throws IOException, InterruptedException {
        var _ = new ProcessBuilder("gpgconf", "--homedir", home.toString(), "--kill", "all")
                .start()
                .waitFor();
    }

    private String signed(String text, String by, String how) throws Exception {
        Path in = Files.writeString(home.resolve("text"), text);
        Path out = home.resolve("text.asc");
        Files.deleteIfExists(out);
        run("--armor", "--local-user", by, "--output", out.toString(), how, in.toString());
        return Files.readString(out).replaceAll("\r?\n", "\r\n");
    }

    private void run(String... options) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("gpg", "--homedir", home.toString(), "--batch", "--quiet", "--yes"));
        command.addAll(Arrays.asList(options));
        Programs.run(command.toArray(String[]::new));
    }
}
