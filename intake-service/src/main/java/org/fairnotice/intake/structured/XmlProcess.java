package org.fairnotice.intake.structured;

import java.time.LocalDate;
import org.fairnotice.intake.InvalidInputException;
import org.fairnotice.intake.LegalRequestFormat.Parsed;
import org.w3c.dom.Element;

/** Legal process as XML: a message of ETSI TS 103 120, or a form of the e-Evidence Regulation. Nothing else is read. */
public final class XmlProcess {

    private XmlProcess() {}

    /**
     * Reads it.
     *
     * @param name of the document that it becomes
     * @param received the day on which it came, from which the terms of the e-Evidence Regulation run
     * @throws InvalidInputException in the parser's words, or naming each element that is not as it must be
     */
    public static Parsed parse(String name, byte[] xml, LocalDate received) {
        Element root = SafeXml.root(xml);
        if (WarrantMessage.is(root)) {
            return new WarrantMessage(root, received).parsed(name, xml);
        }
        if (EvidenceForm.is(root)) {
            return new EvidenceForm(root, received).parsed(name, xml);
        }
        throw new InvalidInputException(
                "",
                "is neither an HI1Message of ETSI TS 103 120 nor an EPOC or EPOC-PR of Regulation (EU) 2023/1543;"
                        + " no other XML is read");
    }
}
