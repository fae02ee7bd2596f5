package org.fairnotice.decision.gag;

import java.util.List;

/**
 * What a string of letters and digits stands for.
 *
 * @param plain in lower case, without accents
 * @param id of the plain string in the {@link Lexicon}, or {@link Lexicon#UNKNOWN}
 * @param parts the words that it is: more than one where the blanks between them were lost
 */
record Spelling(String plain, int id, List<Lemma> parts) {}
