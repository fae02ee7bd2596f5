package org.fairnotice.standalone;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of a web page as it shows them: each block in lines of its own. */
final class PageText {

    private PageText() {}

    static String of(String html) {
        var text = new StringBuilder();
        Jsoup.parse(html).body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.text());
                } else if (node instanceof Element element) {
                    open(element, text);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && element.isBlock()) {
                    text.append('\n');
                }
            }
        });
        return text.toString();
    }

    private static void open(Element element, StringBuilder text) {
        switch (element.normalName()) {
            case "br" -> text.append('\n');
            case "td", "th" -> text.append("   ");
            case "p", "h1", "h2", "h3", "h4", "li" -> text.append("\n\n");
            case "input" -> {
                if (element.attr("type").equals("checkbox")
                        || element.attr("type").equals("radio")) {
                    text.append(element.hasAttr("checked") ? "[X] " : "[ ] ");
                }
            }
            default -> {
                if (element.isBlock()) {
                    text.append('\n');
                }
            }
        }
    }
}
