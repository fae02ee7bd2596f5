package org.fairnotice.intake.sender;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A file that counsel keeps: YAML, a list of agencies, each with {@code name}, {@code domains}, and perhaps {@code call-back},
 * {@code smime-issuers} and {@code pgp-keys} (files, beside this one), {@code smime-certificates} and {@code pgp-fingerprints}.
 * What is wrong is said with line and field, all of it at once.
 */
final class AgencyFile {

    private static final String SETTING = "fairnotice.intake.agencies-file: ";
    private static final Set<String> FIELDS = new TreeSet<>(Set.of(
            "name", "domains", "call-back", "smime-issuers", "smime-certificates", "pgp-keys", "pgp-fingerprints"));

    private final Path file;
    private final List<String> errors = new ArrayList<>();
    private final Map<String, Integer> lineOfDomain = new HashMap<>();

    private AgencyFile(Path file) {
        this.file = file;
    }

    /**
     * Reads the agencies.
     *
     * @throws IllegalArgumentException naming each line and field that is not as it should be
     */
    static List<Agency> read(Path file) {
        var reading = new AgencyFile(file);
        List<Agency> agencies = reading.agencies(reading.tree());
        if (!reading.errors.isEmpty()) {
            throw new IllegalArgumentException(SETTING + file + ": " + String.join("; ", reading.errors));
        }
        return agencies;
    }

    private @Nullable Node tree() {
        try {
            return new Yaml(new LoaderOptions()).compose(new StringReader(Files.readString(file)));
        } catch (IOException e) {
            throw new IllegalArgumentException(SETTING + "cannot be read: " + file, e);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new IllegalArgumentException(SETTING + file + ": line " + line + ": is not YAML", e);
        } catch (YAMLException e) {
            throw new IllegalArgumentException(SETTING + file + ": is not YAML", e);
        }
    }

    private List<Agency> agencies(@Nullable Node root) {
        if (!(root instanceof SequenceNode list)) {
            errors.add("line 1: must be a list of agencies, each beginning with a dash");
            return List.of();
        }
        var agencies = new ArrayList<Agency>();
        for (Node entry : list.getValue()) {
            if (entry instanceof MappingNode mapping) {
                agencies.add(agency(mapping));
            } else {
                error(entry, "an agency", "must have name and domains");
            }
        }
        return agencies;
    }

    private Agency agency(MappingNode mapping) {
        Map<String, Node> fields = fields(mapping);
        var keys = new AgencyKeys(file.toAbsolutePath().getParent());
        return new Agency(
                text(fields, "name", mapping),
                Set.copyOf(domains(fields, mapping)),
                fields.containsKey("call-back") ? text(fields, "call-back", mapping) : null,
                each(fields, "smime-issuers", keys::issuer),
                Set.copyOf(each(fields, "smime-certificates", AgencyKeys::certificateFingerprint)),
                each(fields, "pgp-keys", keys::pgpKey),
                Set.copyOf(each(fields, "pgp-fingerprints", AgencyKeys::pgpFingerprint)));
    }

    private Map<String, Node> fields(MappingNode mapping) {
        var fields = new HashMap<String, Node>();
        for (NodeTuple field : mapping.getValue()) {
            String name = field.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!FIELDS.contains(name)) {
                error(field.getKeyNode(), name, "is unknown; the fields are " + String.join(", ", FIELDS));
            } else if (fields.putIfAbsent(name, field.getValueNode()) != null) {
                error(field.getKeyNode(), name, "is there twice");
            }
        }
        return fields;
    }

    private List<String> domains(Map<String, Node> fields, MappingNode mapping) {
        if (!fields.containsKey("domains")) {
            error(mapping, "domains", "is missing");
        }
        return each(fields, "domains", this::domain);
    }

    private String domain(String text) {
        String domain = text.strip().toLowerCase(Locale.ROOT);
        if (!domain.matches("[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})+")) {
            throw new IllegalArgumentException("is no mail domain, such as court.example (in ASCII, as xn--…)");
        }
        return domain;
    }

    private String text(Map<String, Node> fields, String name, MappingNode mapping) {
        Node node = fields.get(name);
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        error(node == null ? mapping : node, name, node == null ? "is missing" : "must be a text");
        return "";
    }

    /** Reads one value of a list. */
    private interface Reading<T> {
        /** @throws IllegalArgumentException with what is wrong with the value */
        T of(String value);
    }

    private <T> List<T> each(Map<String, Node> fields, String name, Reading<T> reading) {
        Node node = fields.get(name);
        var values = new ArrayList<T>();
        if (node == null) {
            return values;
        }
        List<Node> items = node instanceof SequenceNode list ? list.getValue() : List.of(node);
        for (Node item : items) {
            try {
                if (!(item instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
                    throw new IllegalArgumentException("must be a text, or a list of texts");
                }
                T value = reading.of(scalar.getValue().strip());
                Integer earlier =
                        name.equals("domains") ? lineOfDomain.putIfAbsent(String.valueOf(value), line(item)) : null;
                if (earlier != null) {
                    throw new IllegalArgumentException("is there already, in line " + earlier);
                }
                values.add(value);
            } catch (IllegalArgumentException e) {
                error(item, name, String.valueOf(e.getMessage()));
            }
        }
        return values;
    }

    private void error(Node at, String field, String what) {
        errors.add("line " + line(at) + ": " + field + ": " + what);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
