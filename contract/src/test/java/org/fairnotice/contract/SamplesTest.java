package org.fairnotice.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The sample corpus at the root of the repository: whole, fictional, and related only where it is meant to be. */
class SamplesTest {

    private static final Path FOLDER = Path.of("..", "samples");
    private static final Pattern JSON_PART =
            Pattern.compile("Content-Type: application/json.*?\\R\\R(.*?)\\R--=_", Pattern.DOTALL);
    private static final Pattern DOMAIN = Pattern.compile("@([A-Za-z0-9.-]+\\.[a-z]+)");

    /** Samples that name a docket or an account of another one on purpose. */
    private static final Set<String> RELATED = Set.of("19-second-copy.eml", "29-portal-same-docket.json");

    @Test
    void everyPieceOfProcessIsListedWithWhatIsExpectedOfIt() throws IOException {
        assertThat(expected().keySet()).containsExactlyElementsOf(files());
        assertThat(expected().values()).allSatisfy(cells -> {
            assertThat(cells).hasSize(4);
            assertThat(cells.get(1)).isIn("SENT", "HELD", "REVIEW", "NOT_OWED", "NONE");
            assertThat(cells.get(3)).isNotBlank();
        });
    }

    @Test
    void thereAreEnoughOfThem() throws IOException {
        assertThat(files().stream().filter(file -> file.endsWith(".eml"))).hasSizeGreaterThanOrEqualTo(24);
        assertThat(files().stream().filter(file -> file.endsWith(".json"))).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aMailboxThatGetsANoticeIsACustomersContact() throws IOException {
        String customers = read("customers.csv");

        for (List<String> cells : expected().values()) {
            for (String mails : cells.get(2).isBlank()
                    ? List.<String>of()
                    : List.of(cells.get(2).split(" "))) {
                assertThat(customers).contains(":" + mails.split("=", 2)[0]);
            }
        }
    }

    @Test
    void whatIsHandedInAsJsonSatisfiesItsSchemaSaveTheOneThatMustNot() throws IOException {
        Schema schema = legalRequest();
        for (String file : files()) {
            Optional<JsonNode> json = json(file);
            if (json.isPresent()) {
                assertThat(schema.validate(json.get()).isEmpty())
                        .as(file)
                        .isEqualTo(!file.equals("24-json-fails-its-schema.eml"));
            }
        }
    }

    @Test
    void noTwoShareADocketOrAnAccountWithAnAgencyByAccident() throws IOException {
        Map<String, String> seen = new HashMap<>();
        for (String file : files()) {
            for (String key : RELATED.contains(file) ? Set.<String>of() : keys(file)) {
                assertThat(seen.put(key, file)).as(key + " of " + file).isNull();
            }
        }
        assertThat(seen).hasSizeGreaterThan(30);
    }

    @Test
    void everyDomainIsOneThatNobodyCanOwn() throws IOException {
        for (String file : all()) {
            assertThat(DOMAIN.matcher(read(file)).results().map(found -> found.group(1)))
                    .as(file)
                    .allSatisfy(domain -> assertThat(domain).endsWith(".example"));
        }
    }

    /** What could relate the sample to another one. Whoever has no agency in a field is known by the domain of its sender. */
    private static Set<String> keys(String file) throws IOException {
        var keys = new HashSet<String>();
        String text = read(file);
        Optional<JsonNode> json = json(file);
        String agency = json.map(node -> node.path("agency").asString(""))
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> first(text, "(?m)^From: \\S+@(\\S+)").orElse(file));
        json.map(node -> node.path("docket").asString("")).ifPresent(docket -> keys.add(agency + " " + docket));
        first(text, "(?m)^(?:Docket|Aktenzeichen): (.+)$").ifPresent(docket -> keys.add(agency + " " + docket));
        json.ifPresent(node -> node.path("accounts").forEach(account -> keys.add(agency + " " + account)));
        first(text, "(?m)^Accounts: (.+)$").ifPresent(account -> keys.add(agency + " \"" + account.strip() + "\""));
        return keys;
    }

    private static Optional<String> first(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().findFirst().map(found -> found.group(1));
    }

    private static Optional<JsonNode> json(String file) throws IOException {
        String text = read(file).replaceAll("@@NOW\\+\\d+s@@", "2030-01-01T00:00:00Z");
        Optional<String> json = file.endsWith(".json")
                ? Optional.of(text)
                : JSON_PART.matcher(text).results().findFirst().map((MatchResult found) -> found.group(1));
        return json.map(Schemas.JSON::readTree);
    }

    private static Schema legalRequest() throws IOException {
        try (InputStream schema = Event.class.getResourceAsStream("legal-request.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Schemas.JSON.readTree(schema));
        }
    }

    private static Map<String, List<String>> expected() throws IOException {
        var expected = new TreeMap<String, List<String>>();
        read("expected.tsv")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("file\t"))
                .map(line -> List.of(line.split("\t", -1)))
                .forEach(cells -> expected.put(cells.getFirst(), cells));
        return expected;
    }

    private static List<String> files() throws IOException {
        return all().stream()
                .filter(file -> file.endsWith(".eml") || file.endsWith(".json"))
                .toList();
    }

    private static List<String> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String read(String file) throws IOException {
        return Files.readString(FOLDER.resolve(file), StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\n");
    }
}
