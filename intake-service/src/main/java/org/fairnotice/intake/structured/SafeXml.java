package org.fairnotice.intake.structured;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.fairnotice.intake.InvalidInputException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML of strangers: without a document type, and so without entities; nothing that it names is fetched. */
final class SafeXml {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String MOST_DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";
    private static final int DEEPEST = 100;

    private SafeXml() {}

    /**
     * The root element.
     *
     * @throws InvalidInputException in the parser's words, with its line; they may quote names, never contents
     */
    static Element root(byte[] xml) {
        try {
            DocumentBuilder parser = factory().newDocumentBuilder();
            parser.setErrorHandler(new Refusing());
            return parser.parse(new ByteArrayInputStream(xml)).getDocumentElement();
        } catch (SAXParseException e) {
            throw new InvalidInputException(
                    "", "is not XML that is taken (line " + e.getLineNumber() + "): " + firstLine(e));
        } catch (SAXException | IOException e) {
            throw new InvalidInputException("", "is not XML that is taken: " + firstLine(e));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the XML parser cannot be made safe", e);
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(NO_DOCTYPE, true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute(MOST_DEPTH, Integer.toString(DEEPEST));
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory;
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** The elements right below one. */
    static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** Every element below one that has this local name, in the order of the document. */
    static Stream<Element> all(Element parent, String localName) {
        return children(parent).stream()
                .flatMap(child -> Stream.concat(
                        localName.equals(child.getLocalName()) ? Stream.of(child) : Stream.empty(),
                        all(child, localName)));
    }

    /** Each element that holds no other with its text, a line each; what lies in elements of one name is left out. */
    static String lines(Element root, String leftOut) {
        var lines = new StringBuilder();
        lines(root, leftOut, lines);
        return lines.toString();
    }

    private static void lines(Element element, String leftOut, StringBuilder lines) {
        if (leftOut.equals(element.getLocalName())) {
            return;
        }
        List<Element> children = children(element);
        if (children.isEmpty()) {
            lines.append(element.getLocalName())
                    .append(": ")
                    .append(text(element))
                    .append('\n');
        }
        children.forEach(child -> lines(child, leftOut, lines));
    }

    /** The text in an element, stripped. */
    static String text(Element element) {
        return element.getTextContent().strip();
    }

    /** No error is printed, and none passed over. */
    private static final class Refusing implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
