package org.fairnotice.intake.sender;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fairnotice.contract.MailCertificate;

/** An authority and people whom it certifies, who sign mails by OpenSSL. Certificates are valid for thirty days. */
public record OpenSsl(Path folder) {

    public static final String HEADERS =
            "From: clerk@court.example\r\nTo: legal@provider.example\r\nMessage-ID: <1@court.example>\r\nSubject: s\r\n";

    public static OpenSsl in(Path folder) throws Exception {
        Programs.needs("openssl", "version");
        var openSsl = new OpenSsl(folder);
        openSsl.selfSigned("ca", "basicConstraints=critical,CA:TRUE", "keyUsage=keyCertSign");
        return openSsl;
    }

    /** Makes {@code NAME.key} and {@code NAME.pem}, certified by the authority for the address. */
    public void certified(String name, String address, String purpose) throws Exception {
        Path extensions = Files.writeString(
                folder.resolve(name + ".ext"),
                "subjectAltName=email:" + address + "\nkeyUsage=digitalSignature,keyEncipherment\nextendedKeyUsage="
                        + purpose + "\n");
        Programs.run(
                "openssl",
                "req",
                "-new",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-subj",
                "/CN=" + name,
                "-keyout",
                file(name + ".key"),
                "-out",
                file(name + ".csr"));
        Programs.run(
                "openssl",
                "x509",
                "-req",
                "-in",
                file(name + ".csr"),
                "-CA",
                file("ca.pem"),
                "-CAkey",
                file("ca.key"),
                "-CAcreateserial",
                "-days",
                "30",
                "-extfile",
                extensions.toString(),
                "-out",
                file(name + ".pem"));
    }

    void selfSigned(String name, String... extensions) throws Exception {
        var command = new ArrayList<>(List.of(
                "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-subj", "/CN=" + name));
        for (String extension : extensions) {
            command.addAll(List.of("-addext", extension));
        }
        command.addAll(List.of("-keyout", file(name + ".key"), "-out", file(name + ".pem")));
        Programs.run(command.toArray(String[]::new));
    }

    /** A mail of the clerk's, signed by somebody. */
    public String signed(String content, String by, String... options) throws Exception {
        return HEADERS
                + run(content, List.of("-sign", "-signer", file(by + ".pem"), "-inkey", file(by + ".key")), options);
    }

    /** A file in an envelope of its signature, in DER. */
    public byte[] signedFile(Path file, String by) throws Exception {
        Programs.run(
                "openssl",
                "smime",
                "-sign",
                "-nodetach",
                "-binary",
                "-outform",
                "DER",
                "-signer",
                file(by + ".pem"),
                "-inkey",
                file(by + ".key"),
                "-in",
                file.toString(),
                "-out",
                file("signed.p7m"));
        return Files.readAllBytes(folder.resolve("signed.p7m"));
    }

    public String encrypted(String content, String to) throws Exception {
        return HEADERS + run(content, List.of("-encrypt", "-aes256"), file(to + ".pem"));
    }

    String fingerprint(String name) throws IOException {
        return MailCertificate.parse(Files.readString(folder.resolve(name + ".pem")))
                .fingerprint();
    }

    private String run(String content, List<String> what, String... options) throws Exception {
        Files.writeString(folder.resolve("content"), content, StandardCharsets.UTF_8);
        var command = new ArrayList<>(List.of("openssl", "smime"));
        command.addAll(what);
        command.addAll(List.of("-in", file("content"), "-out", file("signed")));
        command.addAll(List.of(options));
        Programs.run(command.toArray(String[]::new));
        return Files.readString(folder.resolve("signed"), StandardCharsets.UTF_8)
                .replaceAll("\r?\n", "\r\n");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
