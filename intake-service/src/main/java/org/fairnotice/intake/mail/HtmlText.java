package org.fairnotice.intake.mail;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of HTML, a line for each block. Nothing is fetched, nothing is run. */
final class HtmlText implements NodeVisitor {

    private static final Set<String> NO_WORDS = Set.of("script", "style", "title", "template");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final StringBuilder text = new StringBuilder();

    private HtmlText() {}

    static String of(String html) {
        var words = new HtmlText();
        Jsoup.parse(html).body().traverse(words);
        return words.text
                .toString()
                .replaceAll("[ \\u00a0]+", " ")
                .replaceAll(" ?\\n[ \\n]*", "\n")
                .strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            boolean hidden =
                    words.parent() != null && NO_WORDS.contains(words.parent().normalName());
            text.append(hidden ? "" : words.getWholeText().replaceAll("\\s+", " "));
        } else if (node instanceof Element element && breaks(element)) {
            text.append('\n');
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            text.append(CELLS.contains(element.normalName()) ? " " : breaks(element) ? "\n" : "");
        }
    }

    private static boolean breaks(Element element) {
        return element.normalName().equals("br") || (element.isBlock() && !CELLS.contains(element.normalName()));
    }
}
