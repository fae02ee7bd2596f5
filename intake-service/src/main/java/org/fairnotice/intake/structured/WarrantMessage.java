package org.fairnotice.intake.structured;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.process.Document;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.contract.process.LegalBasis;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.contract.process.Provision;
import org.fairnotice.contract.process.StatedGag;
import org.fairnotice.intake.DocumentStore;
import org.fairnotice.intake.InvalidInputException;
import org.fairnotice.intake.InvalidInputException.FieldError;
import org.fairnotice.intake.LegalRequestFormat.Parsed;
import org.fairnotice.intake.RecordLimit;
import org.w3c.dom.Element;

/**
 * A message of ETSI TS 103 120 (HI1) that hands over one warrant or order. It says of no secrecy, and what it hands over is
 * secret by its nature: it is taken to be under a gag until a person says otherwise.
 */
final class WarrantMessage {

    private static final String CORE = "http://uri[.]etsi[.]org/03120/common/[0-9]{4}/[0-9]{2}/Core";
    private static final Set<String> TASKS = Set.of("LITaskObject", "LDTaskObject", "LPTaskObject");
    private static final int MOST_ACCOUNTS = 1000;
    private static final Evidence1543.Term NO_TERM = new Evidence1543.Term(null, List.of());

    private final Element root;
    private final LocalDate received;
    private final List<FieldError> errors = new ArrayList<>();

    WarrantMessage(Element root, LocalDate received) {
        this.root = root;
        this.received = received;
    }

    static boolean is(Element root) {
        String namespace = Optional.ofNullable(root.getNamespaceURI()).orElse("");
        return "HI1Message".equals(root.getLocalName()) && namespace.matches(CORE);
    }

    /**
     * Reads the message.
     *
     * @param name of the document that it becomes
     * @throws InvalidInputException naming each element that is not as it must be
     */
    Parsed parsed(String name, byte[] xml) {
        List<Element> objects = objects();
        List<Element> tasks =
                objects.stream().filter(object -> TASKS.contains(type(object))).toList();
        List<Element> authorisations = objects.stream()
                .filter(object -> type(object).equals("AuthorisationObject"))
                .toList();
        if (tasks.isEmpty()) {
            wrong("HI1Object", "is none that names a target: LITaskObject, LDTaskObject or LPTaskObject");
        }
        if (authorisations.size() > 1) {
            wrong("AuthorisationObject", "came more than once; send each warrant in a message of its own");
        }
        Optional<EpocProfile> epoc = authorisations.stream().findFirst().flatMap(EpocProfile::of);
        Evidence1543.Term term =
                epoc.map(profile -> profile.term(received, this::wrong)).orElse(NO_TERM);
        var process = new LegalProcess(
                kind(tasks),
                epoc.isPresent() ? epoc.get().agency().orElseGet(this::agency) : agency(),
                docket(authorisations, tasks),
                epoc.isPresent() ? "Regulation (EU) 2023/1543" : null,
                null,
                null,
                term.dueOn(),
                accounts(tasks),
                term.circumstances());
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors.stream().distinct().toList());
        }
        return new Parsed(
                process, epoc.map(EpocProfile::gag).orElseGet(WarrantMessage::secret), documents(name, xml), true);
    }

    private static StatedGag secret() {
        return new StatedGag.Provisions(List.of(new Provision(
                LegalBasis.UNSPECIFIED, Provision.Force.IN_FORCE, null, new GagEnd.Unknown(), List.of())));
    }

    /** What the message creates. One that changes or cancels something is nothing that a machine may act on here. */
    private List<Element> objects() {
        var objects = new ArrayList<Element>();
        List<Element> actions = SafeXml.all(root, "ActionRequest").toList();
        if (actions.isEmpty()) {
            wrong("Payload/RequestPayload/ActionRequests/ActionRequest", "is missing");
        }
        for (Element part :
                actions.stream().flatMap(a -> SafeXml.children(a).stream()).toList()) {
            switch (String.valueOf(part.getLocalName())) {
                case "ActionIdentifier" -> {}
                case "CREATE" -> SafeXml.all(part, "HI1Object").forEach(objects::add);
                case String action ->
                    wrong("ActionRequest/" + RecordLimit.name(action), "is left to a person; only CREATE is read");
            }
        }
        return objects;
    }

    private static LegalProcess.Kind kind(List<Element> tasks) {
        List<String> types = tasks.stream().map(WarrantMessage::type).distinct().toList();
        if (types.size() != 1) {
            return LegalProcess.Kind.UNKNOWN;
        }
        return switch (types.getFirst()) {
            case "LITaskObject" -> LegalProcess.Kind.WIRETAP_ORDER;
            case "LDTaskObject" -> LegalProcess.Kind.PRODUCTION_ORDER;
            case "LPTaskObject" -> LegalProcess.Kind.PRESERVATION_REQUEST;
            case String other -> LegalProcess.Kind.UNKNOWN;
        };
    }

    private String agency() {
        return Stream.of("CountryCode", "UniqueIdentifier")
                .map(part -> one(
                        "Header/SenderIdentifier/" + part,
                        SafeXml.all(root, "SenderIdentifier").flatMap(sender -> SafeXml.all(sender, part))))
                .reduce((country, id) -> RecordLimit.name(country + " " + id))
                .orElseThrow();
    }

    private String docket(List<Element> authorisations, List<Element> tasks) {
        return RecordLimit.name(
                authorisations.isEmpty()
                        ? one("HI1Object/Reference", tasks.stream().flatMap(task -> SafeXml.all(task, "Reference")))
                        : one(
                                "AuthorisationObject/AuthorisationReference",
                                authorisations.stream()
                                        .flatMap(object -> SafeXml.all(object, "AuthorisationReference"))));
    }

    private List<TargetAccount> accounts(List<Element> tasks) {
        var accounts = new ArrayList<TargetAccount>();
        for (Element task : tasks) {
            List<Element> values = Stream.of("TargetIdentifierValue", "RequestValue")
                    .flatMap(name -> SafeXml.all(task, name))
                    .toList();
            if (values.isEmpty()) {
                wrong("HI1Object/TargetIdentifier", "names no target");
            }
            for (Element value : values) {
                String format = one("TargetIdentifierValue/FormatType/FormatName", SafeXml.all(value, "FormatName"));
                String target = one("TargetIdentifierValue/Value", SafeXml.all(value, "Value"));
                if (!target.isEmpty()) {
                    accounts.add(account(format, target));
                }
            }
        }
        if (accounts.size() > MOST_ACCOUNTS) {
            wrong("TargetIdentifierValue", "came more than " + MOST_ACCOUNTS + " times; send several messages");
        }
        return accounts.stream().distinct().toList();
    }

    /** By the formats of ETSI TS 103 280. */
    private static TargetAccount account(String format, String value) {
        return switch (format) {
            case "EmailAddress", "InternationalizedEmailAddress" -> new TargetAccount(TargetAccount.Kind.EMAIL, value);
            case "InternationalE164" ->
                new TargetAccount(TargetAccount.Kind.PHONE, value.startsWith("+") ? value : "+" + value);
            case "IPv4Address", "IPv6Address", "IPV4Address", "IPV6Address" ->
                new TargetAccount(TargetAccount.Kind.IP, value);
            case String other -> TargetAccount.of(value);
        };
    }

    /** Its elements' text, for a person and the reader of gags; files that lie in it are named, for a person. */
    private List<Document> documents(String name, byte[] xml) {
        String sha256 = DocumentStore.digest(xml);
        var documents = new ArrayList<Document>();
        documents.add(new Document(name, "application/xml", sha256, SafeXml.lines(root, "DocumentBody"), null));
        long files = SafeXml.all(root, "DocumentBody").count();
        for (int i = 1; i <= files; i++) {
            documents.add(new Document(
                    name + "/" + i,
                    "application/octet-stream",
                    sha256,
                    null,
                    "a file that lies in the message is not read by machine; open the message"));
        }
        return documents;
    }

    /** The one text that these elements have; several that differ are as wrong as none. */
    private String one(String path, Stream<Element> elements) {
        List<String> texts = elements.map(SafeXml::text).distinct().toList();
        if (texts.size() == 1 && !texts.getFirst().isEmpty()) {
            return texts.getFirst();
        }
        wrong(path, texts.size() > 1 ? "came more than once, with different values" : "is missing or empty");
        return "";
    }

    private void wrong(String path, String detail) {
        errors.add(new FieldError(path, detail));
    }

    private static String type(Element object) {
        String type = object.getAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "type")
                .strip();
        return type.substring(type.lastIndexOf(':') + 1);
    }
}
