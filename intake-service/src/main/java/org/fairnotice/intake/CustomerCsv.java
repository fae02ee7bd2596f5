package org.fairnotice.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.customer.Contact;
import org.fairnotice.contract.customer.CustomerRecorded;
import org.fairnotice.contract.customer.CustomerType;
import org.fairnotice.intake.InvalidInputException.FieldError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Customers as CSV (RFC 4180) with a heading: {@code id,name,type,accounts,domains,contacts,language}. More than one account,
 * domain or contact in a cell are separated by semicolons; a contact is {@code ROLE:name:address}, or
 * {@code ROLE:name:address:certificate} with a certificate in PEM or in Base64 of DER.
 */
public final class CustomerCsv {

    private static final CsvMapper CSV = new CsvMapper();

    /** An address may hold a colon, so a certificate is known by how it begins. */
    private static final Pattern CERTIFICATE = Pattern.compile(":(?=\\s*(?:MI[A-Za-z0-9+/]|-----BEGIN))");

    private CustomerCsv() {}

    /**
     * Reads the whole file.
     *
     * @throws InvalidInputException naming each line and column that is not as it should be
     */
    public static List<CustomerRecorded> parse(byte[] csv, Instant now) {
        var customers = new ArrayList<CustomerRecorded>();
        var errors = new ArrayList<FieldError>();
        int line = 2;
        try (MappingIterator<Map<String, String>> rows = CSV.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(text(csv))) {
            for (; rows.hasNext(); line++) {
                try {
                    customers.add(customer(rows.next(), now));
                } catch (IllegalArgumentException e) {
                    errors.add(new FieldError("line " + line, String.valueOf(e.getMessage())));
                }
            }
        } catch (JacksonException e) {
            errors.add(new FieldError("line " + line, "is not CSV, or has more cells than the heading"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return customers;
    }

    private static String text(byte[] csv) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidInputException("", "is not UTF-8; save the file as UTF-8");
        }
    }

    private static CustomerRecorded customer(Map<String, String> row, Instant now) {
        return new CustomerRecorded(
                new CustomerId(cell(row, "id")),
                now,
                cell(row, "name"),
                type(cell(row, "type")),
                several(row, "accounts").map(TargetAccount::of).toList(),
                several(row, "domains").map(CustomerCsv::domain).toList(),
                several(row, "contacts").map(text -> contact(text, now)).toList(),
                row.getOrDefault("language", "").isBlank() ? null : row.get("language"));
    }

    private static CustomerType type(String text) {
        return Arrays.stream(CustomerType.values())
                .filter(type -> type.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("type: must be ENTERPRISE or CONSUMER"));
    }

    private static String domain(String text) {
        if (!text.matches("[A-Za-z0-9-]+([.][A-Za-z0-9-]+)+")) {
            throw new IllegalArgumentException("domains: each is a mail domain, such as acme.example");
        }
        return text;
    }

    private static Contact contact(String text, Instant now) {
        String[] whole = CERTIFICATE.split(text, 2);
        String[] parts = whole[0].split(":", 3);
        if (parts.length != 3
                || Arrays.stream(Contact.Role.values()).noneMatch(r -> r.name().equals(parts[0].strip()))) {
            throw new IllegalArgumentException(
                    "contacts: each is LEGAL, ADMINISTRATOR or SECURITY, a name and an address, separated by colons");
        }
        try {
            return ContactFormat.of(
                    parts[1].strip(),
                    parts[2].strip(),
                    Contact.Role.valueOf(parts[0].strip()),
                    whole.length == 1 ? null : whole[1],
                    now);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("contacts: " + e.getMessage(), e);
        }
    }

    private static Stream<String> several(Map<String, String> row, String column) {
        return Arrays.stream(row.getOrDefault(column, "").split(";", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static String cell(Map<String, String> row, String column) {
        String value = row.getOrDefault(column, "").strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException(column + ": is missing");
        }
        return value;
    }
}
