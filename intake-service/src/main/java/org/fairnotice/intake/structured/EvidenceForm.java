package org.fairnotice.intake.structured;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.process.Document;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.contract.process.LegalProcess.Circumstance;
import org.fairnotice.intake.DocumentStore;
import org.fairnotice.intake.InvalidInputException;
import org.fairnotice.intake.InvalidInputException.FieldError;
import org.fairnotice.intake.LegalRequestFormat.Parsed;
import org.fairnotice.intake.RecordLimit;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * An EPOC (form 1) or EPOC-PR (form 2) of Regulation (EU) 2023/1543 as XML, by the names of the elements that the Commission's
 * forms have. Their namespaces differ from version to version, and are not compared.
 */
final class EvidenceForm {

    private static final int MOST_ACCOUNTS = 1000;
    private static final Evidence1543.Term NO_TERM = new Evidence1543.Term(null, List.of());

    /** Section E to F of form 1, and section C of form 2, name what is asked for. */
    private static final Set<String> OF_PRODUCTION = Set.of("SectionEToF", "SectionE", "SectionF");

    private static final Set<String> OF_PRESERVATION = Set.of("SectionC");

    private static final Set<String> REFRAIN = Set.of("DelayConditions", "RefrainFromInforming", "DelayInformingUser");
    private static final Set<String> INFORMED = Set.of("UserInformed", "PersonInformed", "MayInformUser");

    private final Element root;
    private final LocalDate received;
    private final List<FieldError> errors = new ArrayList<>();

    EvidenceForm(Element root, LocalDate received) {
        this.root = root;
        this.received = received;
    }

    /** Whether it is built as the forms are: an issuing authority, and evidence that is asked for in a section. */
    static boolean is(Element root) {
        boolean built = SafeXml.all(root, "IssuingAuthority").findAny().isPresent()
                && SafeXml.children(root).stream()
                        .anyMatch(section ->
                                String.valueOf(section.getLocalName()).startsWith("Section"));
        return built || String.valueOf(root.getLocalName()).matches("(?i)(?:epoc(?:-?pr)?|form[12])(?:form)?");
    }

    Parsed parsed(String name, byte[] xml) {
        LegalProcess.Kind kind = kind();
        Evidence1543.Term term = kind == LegalProcess.Kind.PRODUCTION_ORDER ? term() : NO_TERM;
        var process = new LegalProcess(
                kind,
                authority("NameOfAuthority"),
                authority("FileReference"),
                "Regulation (EU) 2023/1543",
                null,
                issuedOn(),
                term.dueOn(),
                accounts(),
                emergency() && term.circumstances().isEmpty() ? List.of(Circumstance.EMERGENCY) : term.circumstances());
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors.stream().distinct().toList());
        }
        var document = new Document(
                name, "application/xml", DocumentStore.digest(xml), SafeXml.lines(root, "Attachment"), null);
        return new Parsed(process, Evidence1543.gag(says(REFRAIN), says(INFORMED)), List.of(document), true);
    }

    private Evidence1543.Term term() {
        List<String> words = SafeXml.all(root, "DataProductionInRelationToDeadline")
                .flatMap(deadline ->
                        Stream.concat(SafeXml.all(deadline, "WithinTenDays"), SafeXml.all(deadline, "Value")))
                .map(SafeXml::text)
                .toList();
        if (words.isEmpty()) {
            wrong("SectionC/DataProductionInRelationToDeadline", "is missing or empty");
            return NO_TERM;
        }
        Optional<Evidence1543.Term> term = Evidence1543.term(words, emergency(), received);
        if (term.isEmpty()) {
            wrong(
                    "SectionC/DataProductionInRelationToDeadline",
                    "must be ten days, or eight hours in an emergency, and not both");
        }
        return term.orElse(NO_TERM);
    }

    private boolean emergency() {
        return SafeXml.all(root, "EmergencyCase").map(SafeXml::text).anyMatch(EvidenceForm::isTrue);
    }

    private LegalProcess.Kind kind() {
        boolean production = evidenceIn(OF_PRODUCTION) > 0;
        boolean preservation = evidenceIn(OF_PRESERVATION) > 0;
        if (production == preservation) {
            wrong(
                    "SectionEToF/Evidence or SectionC/Evidence",
                    production
                            ? "came in both; a form is of production or of preservation"
                            : "is missing: nothing is asked for");
        }
        return preservation ? LegalProcess.Kind.PRESERVATION_REQUEST : LegalProcess.Kind.PRODUCTION_ORDER;
    }

    private long evidenceIn(Set<String> sections) {
        return sections.stream()
                .flatMap(section -> SafeXml.all(root, section))
                .flatMap(section -> SafeXml.all(section, "Evidence"))
                .count();
    }

    private String authority(String part) {
        List<String> texts = SafeXml.all(root, "IssuingAuthority")
                .flatMap(authority -> SafeXml.children(authority).stream())
                .filter(child -> part.equals(child.getLocalName()))
                .map(SafeXml::text)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        if (texts.size() != 1) {
            wrong(
                    "SectionA/IssuingAuthority/" + part,
                    texts.isEmpty() ? "is missing or empty" : "came more than once, with different values");
            return "";
        }
        return RecordLimit.name(texts.getFirst());
    }

    /** The day of the issuing authority's signature; a zone behind it does not count. */
    private @Nullable LocalDate issuedOn() {
        Optional<String> date = SafeXml.all(root, "SignatureOfAuthority")
                .flatMap(signature -> SafeXml.all(signature, "Date"))
                .map(SafeXml::text)
                .findFirst();
        if (date.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(
                    date.get().substring(0, Math.min(10, date.get().length())));
        } catch (DateTimeParseException e) {
            wrong("SignatureOfAuthority/Date", "is no day; write it as 2026-11-30");
            return null;
        }
    }

    private List<TargetAccount> accounts() {
        List<TargetAccount> accounts = new ArrayList<>();
        for (Element evidence : SafeXml.all(root, "Evidence").toList()) {
            List<Element> identifiers = SafeXml.children(evidence).stream()
                    .filter(child -> "Identifier".equals(child.getLocalName()))
                    .toList();
            if (identifiers.isEmpty()) {
                wrong("Evidence/Identifier", "is missing: whose data is asked for?");
            }
            for (Element identifier : identifiers) {
                String type = part(identifier, "Type");
                String value = part(identifier, "Value");
                if (!value.isEmpty()) {
                    accounts.add(Evidence1543.account(type, value));
                }
            }
        }
        if (accounts.size() > MOST_ACCOUNTS) {
            wrong("Evidence", "came more than " + MOST_ACCOUNTS + " times; send several forms");
        }
        return accounts.stream().distinct().toList();
    }

    private String part(Element identifier, String name) {
        List<String> texts = SafeXml.children(identifier).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .map(SafeXml::text)
                .filter(text -> !text.isEmpty())
                .toList();
        if (texts.size() == 1) {
            return texts.getFirst();
        }
        wrong("Evidence/Identifier/" + name, texts.isEmpty() ? "is missing or empty" : "came more than once");
        return "";
    }

    /** An element of these that has something in it, and does not say that it is not so. */
    private boolean says(Set<String> names) {
        return names.stream()
                .flatMap(name -> SafeXml.all(root, name))
                .map(SafeXml::text)
                .anyMatch(text -> !text.isEmpty() && !text.equalsIgnoreCase("false") && !text.equals("0"));
    }

    private static boolean isTrue(String text) {
        return text.equalsIgnoreCase("true") || text.equals("1");
    }

    private void wrong(String path, String detail) {
        errors.add(new FieldError(path, detail));
    }
}
