package org.fairnotice.intake.structured;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.intake.InvalidInputException;
import org.fairnotice.intake.InvalidInputException.FieldError;
import org.fairnotice.intake.LegalRequestFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** Reads what a portal exports: CSV (RFC 4180) with a heading, each row a request, by the portal's own columns. */
public final class PortalExport {

    private static final CsvMapper CSV = new CsvMapper();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Portal portal;
    private final DateTimeFormatter days;
    private final LegalRequestFormat format;

    public PortalExport(Portal portal, LegalRequestFormat format) {
        this.portal = portal;
        this.days = portal.days();
        this.format = format;
    }

    /**
     * One request.
     *
     * @param line in the file, the heading being line 1
     * @param reference the portal's own, the same in each export
     * @param json as it would have been handed in
     */
    public record Row(int line, String reference, String json, LegalRequestFormat.Parsed parsed) {}

    /**
     * Reads the whole file.
     *
     * @throws InvalidInputException naming each line and column that is not as it should be
     */
    public List<Row> parse(byte[] csv) {
        var rows = new ArrayList<Row>();
        var errors = new ArrayList<FieldError>();
        var references = new HashSet<String>();
        int line = 2;
        try (MappingIterator<Map<String, String>> cells = CSV.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(text(csv))) {
            for (; cells.hasNext(); line++) {
                try {
                    Row row = row(line, cells.next());
                    if (!references.add(row.reference())) {
                        throw new InvalidInputException(portal.reference(), "stands in an earlier line too");
                    }
                    rows.add(row);
                } catch (InvalidInputException e) {
                    for (FieldError error : e.errors()) {
                        errors.add(new FieldError("line " + line + ": " + error.pointer(), error.detail()));
                    }
                }
            }
        } catch (JacksonException e) {
            errors.add(new FieldError("line " + line, "is not CSV, or has more cells than the heading"));
        }
        if (rows.isEmpty() && errors.isEmpty()) {
            errors.add(new FieldError("line 2", "is missing: there is no request below the heading"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return rows;
    }

    private Row row(int line, Map<String, String> cells) {
        String reference = cell(cells, portal.reference());
        if (reference.isEmpty()) {
            throw new InvalidInputException(portal.reference(), "is missing; it is the portal's own reference");
        }
        ObjectNode request =
                JSON.createObjectNode().put("kind", "UNKNOWN").put("senderVerified", portal.senderVerified());
        request.putArray("accounts");
        portal.columns().forEach((field, column) -> put(request, field, column, cell(cells, column)));
        String json = JSON.writeValueAsString(request);
        return new Row(line, reference, json, format.parse(json.getBytes(StandardCharsets.UTF_8)));
    }

    private void put(ObjectNode request, Portal.Field field, String column, String value) {
        if (value.isEmpty()) {
            return;
        }
        switch (field) {
            case AGENCY, DOCKET, AUTHORITY, DATA_SOUGHT -> request.put(field.property(), value);
            case KIND -> request.put(field.property(), portal.kinds().getOrDefault(value, value));
            case ISSUED_ON, DUE_ON -> request.put(field.property(), day(column, value));
            case ACCOUNTS -> {
                for (String account : value.split("[;\\s]+", -1)) {
                    if (!account.isEmpty()) {
                        request.withArray(field.property())
                                .addObject()
                                .put("kind", TargetAccount.of(account).kind().name())
                                .put("value", account);
                    }
                }
            }
        }
    }

    private String day(String column, String value) {
        try {
            return LocalDate.parse(value, days).toString();
        } catch (DateTimeParseException e) {
            throw new InvalidInputException(column, "is no day written as " + portal.dayFormat());
        }
    }

    private static String cell(Map<String, String> cells, String column) {
        String value = cells.get(column);
        if (value == null) {
            throw new InvalidInputException(column, "is no column of the heading, but the portal's settings name it");
        }
        return value.strip();
    }

    private static String text(byte[] csv) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
            // As spreadsheets write it.
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidInputException("", "is not UTF-8; save the file as UTF-8");
        }
    }
}
