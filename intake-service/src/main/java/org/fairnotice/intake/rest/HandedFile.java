package org.fairnotice.intake.rest;

import jakarta.servlet.http.Part;
import java.io.IOException;
import org.fairnotice.intake.RecordLimit;
import org.springframework.http.MediaType;

/** A file that was handed in, with the name and the type that its sender gave it. */
final class HandedFile {

    private final String name;
    private final String type;
    private final byte[] content;

    private HandedFile(String name, String type, byte[] content) {
        this.name = name;
        this.type = type;
        this.content = content;
    }

    static HandedFile of(Part part) throws IOException {
        String name = part.getSubmittedFileName();
        String type = part.getContentType();
        return new HandedFile(
                name == null || name.isBlank() ? "document" : RecordLimit.name(name.replaceAll("\\p{Cntrl}", " ")),
                type == null ? MediaType.APPLICATION_OCTET_STREAM_VALUE : RecordLimit.name(type),
                part.getInputStream().readAllBytes());
    }

    String name() {
        return name;
    }

    String type() {
        return type;
    }

    byte[] content() {
        return content;
    }
}
