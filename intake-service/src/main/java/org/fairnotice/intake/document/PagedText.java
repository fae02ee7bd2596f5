package org.fairnotice.intake.document;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Gathers what Tika reads as text, page by page where the format has pages. */
final class PagedText extends DefaultHandler {

    static final char PAGE_END = '\f';

    private final TextBudget budget;
    private final List<StringBuilder> pages = new ArrayList<>(List.of(new StringBuilder()));
    private final TreeSet<Integer> fromPictures = new TreeSet<>();
    private boolean paged;
    private boolean body;

    PagedText(TextBudget budget) {
        this.budget = budget;
    }

    /** All pages, each but the last with a form feed behind it. */
    String text() {
        return String.join(
                Character.toString(PAGE_END),
                pages.stream()
                        .map(page -> page.toString().replace("\u0000", "").strip() + "\n")
                        .toList());
    }

    boolean isBlank() {
        return pages.stream().allMatch(page -> page.toString().isBlank());
    }

    /** The numbers, from 1, of pages that show nothing; none where the format has no pages. */
    List<Integer> blankPages() {
        var blank = new ArrayList<Integer>();
        for (int i = 0; paged && i < pages.size(); i++) {
            if (pages.get(i).toString().isBlank()) {
                blank.add(i + 1);
            }
        }
        return blank;
    }

    /** The numbers, from 1, of pages whose words were told from a picture of them. */
    List<Integer> pagesFromPictures() {
        return List.copyOf(fromPictures);
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        String kind = attributes.getValue("class");
        if (name.equals("body")) {
            body = true;
        } else if (name.equals("div") && "page".equals(kind)) {
            if (paged) {
                pages.add(new StringBuilder());
            }
            paged = true;
        } else if (name.equals("div") && "ocr".equals(kind)) {
            fromPictures.add(pages.size());
        }
    }

    @Override
    public void characters(char[] letters, int start, int length) throws SAXException {
        if (body) {
            budget.spend(length);
            // A form feed of the document's own would be taken for the end of a page.
            pages.getLast().append(new String(letters, start, length).replace(PAGE_END, '\n'));
        }
    }

    @Override
    public void ignorableWhitespace(char[] letters, int start, int length) throws SAXException {
        characters(letters, start, length);
    }
}
