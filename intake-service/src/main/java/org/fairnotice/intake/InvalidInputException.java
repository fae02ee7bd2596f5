package org.fairnotice.intake;

import java.util.List;
import java.util.stream.Collectors;

/** What came in does not hold what it must. Each error names the field, by JSON pointer, and the remedy; none quotes contents. */
public final class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public InvalidInputException(List<FieldError> errors) {
        super("the input is not valid");
        this.errors = List.copyOf(errors);
    }

    public InvalidInputException(String pointer, String detail) {
        this(List.of(new FieldError(pointer, detail)));
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** The errors in one line, for a person. */
    public String words() {
        return errors.stream()
                .limit(10)
                .map(error -> error.pointer() + " " + error.detail())
                .collect(Collectors.joining("; ", "the structured request is not valid: ", ""));
    }

    /**
     * One thing that is wrong.
     *
     * @param pointer to the field (RFC 6901); empty for the whole
     */
    public record FieldError(String pointer, String detail) {}
}
