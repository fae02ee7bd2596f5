package org.fairnotice.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadCommandTest {

    private static final String ORDER = """
            UNITED STATES DISTRICT COURT, DISTRICT OF OREGON
            IT IS ORDERED under 18 U.S.C. § 2705(b) that Example Cloud shall not disclose the existence of the
            warrant to any person for 180 days from the date of this Order.
            Dated: March 5, 2025. United States Magistrate Judge
            """;
    private static final JsonMapper JSON = new JsonMapper();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void says_for_each_file_in_its_place_what_the_reader_finds() throws IOException {
        String order = file("order.txt", ORDER);
        String silent = file("silent.txt", "Grand jury subpoena. You are commanded to produce records of the account.");

        int status = read(silent, order);

        assertThat(status).isZero();
        assertThat(lines()).extracting(line -> line.path("file").asString()).containsExactly(silent, order);
        JsonNode line = lines().getLast();
        assertThat(line.path("finding").asString()).isEqualTo("in-force");
        assertThat(line.path("basis").asString()).isEqualTo("18 U.S.C. 2705(b)");
        assertThat(line.path("start").asString()).isEqualTo("2025-03-05");
        assertThat(line.path("end").asString()).isEqualTo("2025-09-01");
        assertThat(line.path("reasons").isArray()).isTrue();
        assertThat(lines().getFirst().path("end").isNull()).isTrue();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void quotes_its_evidence_by_characters_of_unicode() throws IOException {
        String text = "\uD83D\uDE00 Ü " + ORDER;
        read(file("order.txt", text));

        JsonNode span = lines().getFirst().path("evidence").get(0);
        int start = text.offsetByCodePoints(0, span.path("start").asInt());
        int end = text.offsetByCodePoints(0, span.path("end").asInt());
        assertThat(text.substring(start, end)).isEqualTo(span.path("text").asString());
    }

    @Test
    void goes_on_behind_files_that_it_cannot_read() throws IOException {
        String order = file("order.txt", ORDER);
        String scan = file("scan.pdf", "%PDF-1.7 \0\0");

        int status = read(folder.resolve("none.txt").toString(), scan, folder.toString(), "a\0b", order);

        assertThat(status).isOne();
        assertThat(lines()).hasSize(1);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSize(4)
                .anyMatch(line -> line.endsWith("none.txt: no such file"))
                .anyMatch(line -> line.contains("scan.pdf: is a PDF; take its text out first"));
    }

    @Test
    void reads_standard_input_for_a_hyphen() throws IOException {
        int status = ReadCommand.read(
                List.of("-"), new ByteArrayInputStream(ORDER.getBytes(StandardCharsets.UTF_8)), out, print(err));

        assertThat(status).isZero();
        assertThat(lines().getFirst().path("file").asString()).isEqualTo("-");
        assertThat(lines().getFirst().path("finding").asString()).isEqualTo("in-force");
    }

    @Test
    void reads_the_parts_of_a_mail_and_admits_what_it_cannot_read() throws IOException {
        String mail = file("mail.eml", """
                From: clerk@court.example
                Subject: Service
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                Nothing in the attached subpoena prohibits you from telling the subscriber.
                --b
                Content-Type: application/pdf; name=order.pdf
                Content-Transfer-Encoding: base64

                JVBERi0=
                --b--
                """.replace("\n", "\r\n"));
        String whole = file("whole.eml", """
                MIME-Version: 1.0
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                <p>Warrant. The provider shall not dis=
                close the existence of this <b>warrant</b><br>to any person.</p>
                """.replace("\n", "\r\n"));

        int status = read(mail, whole);

        assertThat(status).isZero();
        assertThat(lines()).extracting(line -> line.path("finding").asString()).containsExactly("unclear", "in-force");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("could not be read whole: order.pdf");
    }

    @Test
    void reads_a_page_with_its_boxes() throws IOException {
        read(file("form.html", """
                <html><body><h1>Search warrant</h1>
                <p><input type=checkbox> The provider shall not disclose the warrant to any person.</p>
                <p><input type=checkbox checked> There is no restriction on disclosing this warrant.</p></body></html>
                """));

        assertThat(lines().getFirst().path("finding").asString()).isEqualTo("stated-absent");
    }

    @Test
    void writes_nothing_but_lines_of_json_as_a_command_of_its_own() throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.fairnotice.standalone.Fairnotice",
                "read"));
        for (int i = 0; i < 200; i++) {
            file("order-" + i + ".txt", ORDER);
            command.add("order-" + i + ".txt");
        }
        Path lines = folder.resolve("lines");

        int status = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(lines.toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start()
                .waitFor();

        assertThat(status).isZero();
        assertThat(Files.readAllLines(lines))
                .hasSize(200)
                .allMatch(line -> JSON.readTree(line).path("finding").asString().equals("in-force"));
    }

    private int read(String... files) throws IOException {
        return ReadCommand.read(List.of(files), new ByteArrayInputStream(new byte[0]), out, print(err));
    }

    private List<JsonNode> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().map(JSON::readTree).toList();
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
