package org.fairnotice.decision.gag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads numbers as papers write them: "180", "30th", "one hundred twenty", "two thousand and twenty-seven", "sechs". */
final class NumberWords {

    private static final Set<String> ORDINAL = Set.of("st", "nd", "rd", "th", "sf", "tb", "fh", "fb", "lh");
    private static final Map<String, Integer> VALUES = values();

    private NumberWords() {}

    /**
     * A number found.
     *
     * @param value -1 if there is none
     * @param to index behind its last word
     */
    record Found(int value, int to) {
        static final Found NONE = new Found(-1, -1);

        boolean exists() {
            return value >= 0;
        }
    }

    /** Every word that is read as a number or as a part of one. */
    static Set<String> words() {
        return VALUES.keySet();
    }

    static Found at(Script script, int from) {
        String first = script.text(from);
        if (!first.isEmpty() && Character.isDigit(first.charAt(0))) {
            int value = digits(first);
            return value < 0 ? Found.NONE : new Found(value, from + 1);
        }
        int total = 0;
        int group = 0;
        int at = from;
        int to = -1;
        while (at < script.size() && (at == from || !script.word(at).is(Word.SENTENCE))) {
            String word = script.text(at);
            Integer value = VALUES.get(word);
            if (value == null) {
                boolean joins = (word.equals("and") || word.equals("y") || word.equals("e"))
                        && to == at
                        && VALUES.containsKey(script.text(at + 1));
                if (!joins) {
                    break;
                }
            } else if (value == 20 && group % 10 == 4 && script.text(at).startsWith("vingt")) {
                group += 76; // "quatre-vingt"
                to = at + 1;
            } else if (value == 100) {
                group = Math.max(1, group) * 100;
                to = at + 1;
            } else if (value == 1000) {
                total += Math.max(1, group) * 1000;
                group = 0;
                to = at + 1;
            } else if (group % 100 == 0
                    || (group % 10 == 0 && group % 100 >= 20 && value < 10)
                    || (group % 100 == 80 && value == 10 && script.text(at).equals("dix"))) {
                group += value;
                to = at + 1;
            } else {
                break;
            }
            at++;
        }
        return to < 0 ? Found.NONE : new Found(total + group, to);
    }

    /** "30", "30th"; -1 if it is no number. */
    private static int digits(String word) {
        int value = 0;
        int at = 0;
        while (at < word.length() && Character.isDigit(word.charAt(at))) {
            if (at > 7) {
                return -1;
            }
            value = value * 10 + Character.digit(word.charAt(at), 10);
            at++;
        }
        return at == word.length() || ORDINAL.contains(word.substring(at)) ? value : -1;
    }

    private static Map<String, Integer> values() {
        List<String> cardinals = List.of(
                "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                        .split(" ", -1));
        List<String> ordinals = List.of(
                "- first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
                        .split(" ", -1));
        List<String> german = List.of("- - zwei drei vier funf sechs sieben acht neun zehn elf zwolf".split(" ", -1));
        List<String> french = List.of("- un deux trois quatre cinq - sept huit neuf dix onze douze".split(" ", -1));
        // Without those that are English words of another sense: "once", "due".
        List<String> spanish = List.of(
                "- uno dos tres cuatro cinco seis siete ocho nueve diez - doce trece catorce quince".split(" ", -1));
        List<String> italian =
                List.of("- uno - tre quattro cinque sei sette otto nove dieci undici dodici".split(" ", -1));
        List<String> dutch = List.of("- een twee drie vier vijf zes zeven acht negen tien elf twaalf".split(" ", -1));
        List<String> portuguese = List.of(
                "- um dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze".split(" ", -1));
        Map<String, Integer> values = new HashMap<>();
        for (List<String> words : List.of(cardinals, ordinals, german, french, spanish, italian, dutch, portuguese)) {
            for (int i = 0; i < words.size(); i++) {
                values.put(words.get(i), i);
            }
        }
        values.put("seventeen", 17);
        values.put("eighteen", 18);
        values.put("nineteen", 19);
        List.of("ein", "eine", "einem", "einen", "eines", "einer", "une").forEach(word -> values.put(word, 1));
        List<String> tens = List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1));
        for (int i = 0; i < tens.size(); i++) {
            values.put(tens.get(i), 20 + 10 * i);
        }
        for (String other : List.of(
                "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig",
                "vingt trente quarante cinquante soixante - - -",
                "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
                "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
                "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
                "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa")) {
            String[] each = other.split(" ", -1);
            for (int i = 0; i < each.length; i++) {
                values.put(each[i], 20 + 10 * i);
            }
        }
        String[] twenties =
                "veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve"
                        .split(" ", -1);
        for (int i = 0; i < twenties.length; i++) {
            values.put(twenties[i], 21 + i);
        }
        Map.of("centoventi", 120, "centocinquanta", 150, "centottanta", 180, "quarantacinque", 45)
                .forEach(values::put);
        Map.of("hundertzwanzig", 120, "einhundertzwanzig", 120, "hundertachtzig", 180, "einhundertachtzig", 180)
                .forEach(values::put);
        Map.of("honderdtwintig", 120, "honderdtachtig", 180, "funfundvierzig", 45, "vijfenveertig", 45)
                .forEach(values::put);
        values.put("thirtieth", 30);
        List.of("hundert", "cent", "cien", "ciento", "cento", "honderd").forEach(word -> values.put(word, 100));
        List.of("mille", "mil").forEach(word -> values.put(word, 1000));
        values.put("hundred", 100);
        values.put("thousand", 1000);
        values.remove("-");
        return Map.copyOf(values);
    }
}
