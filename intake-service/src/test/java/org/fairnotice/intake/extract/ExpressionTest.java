package org.fairnotice.intake.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words of an expression keep from being searched, the expression would not find. */
class ExpressionTest {

    private static final List<Expression> ALL = Stream.of(
                    Agencies.OFFICES.stream(),
                    Kinds.RULES.stream().map(Kinds.Rule::heading),
                    Stream.of(Kinds.COURT, Kinds.NSL_DEMAND, Kinds.NO_DEMAND, Kinds.PRESERVES, Kinds.LETTER_RE),
                    Stream.of(Kinds.ORDERED, TargetFinder.FIELD, TargetFinder.LIST, TargetFinder.ANNEX))
            .flatMap(all -> all)
            .toList();

    /** One for each way in which an expression can be met. */
    static final List<String> PHRASES = List.of(
            "Agency: Metro Police",
            "Issuing authority: The Office",
            "Behörde: Amt",
            "ausstellende Behörde: Amt",
            "Autorité d'émission : Parquet",
            "Autoridad: Juzgado",
            "United States Foreign Intelligence Surveillance  Court",
            "U.S. Court of Appeals for the Ninth Circuit",
            "United  States Court of Appeals",
            "UNITED STATES COURT OF APPEALS",
            "U.S. District\nCourt for the Northern District of California",
            "United States  District   Court",
            "Superior Court of the State of Arizona",
            "Superior Court of California, County of Marin",
            "District Court of Ramsey",
            "Magistrates' Court at Leeds",
            "Crown Court 4",
            "Court of Common Pleas, of Allegheny",
            "U.S. Attorney's Office, for the Southern District of Texas",
            "United States Attorney District of the Columbia",
            "Amtsgericht Köln",
            "Oberlandesgericht München",
            "Generalstaatsanwaltschaft Celle",
            "Polizeipräsidium Mainz",
            "Polizeidirektion Kiel",
            "Polizeiinspektion Jena",
            "Landeskriminalamt Bayern",
            "Finanzamt Ulm",
            "Hauptzollamt Bonn",
            "Steuerfahndung Trier",
            "Bundeskriminalamt",
            "Zollkriminalamt",
            "Bundespolizei",
            "Tribunal judiciaire de Lyon",
            "Tribunal de grande instance de Nice",
            "Cour d'appel de Paris",
            "Parquet du Mans",
            "Juzgado Central de Instrucción",
            "Juzgado de lo Penal",
            "Fiscalía Provincial de Sevilla",
            "Audiencia Nacional",
            "Guardia Civil",
            "Policía Nacional",
            "Gendarmerie nationale",
            "Police nationale",
            "Federal Bureau of Investigation",
            "Securities and Exchange Commission",
            "Internal Revenue Service",
            "Drug Enforcement Administration",
            "Federal Trade Commission",
            "U.S. Secret Service",
            "United States Postal Inspection Service",
            "National Crime Agency",
            "Office of the Inspector General",
            "Office of Attorney General, Consumer Division",
            "Office of the State Attorney of Duval",
            "Office of the United States Attorney",
            "District Attorney's Office, Bexar",
            "Prosecutor's Office, Essex",
            "Oakland Police Department",
            "Cook County Sheriff's Office",
            "Kent Constabulary",
            "Essex Police",
            "State Bureau of Investigation",
            "County Sheriff",
            "State Police",
            "Bureau of Criminal Apprehension",
            "U.S. Department of Justice",
            "Department of Health and Human Services",
            "In re Application",
            "In the Matter of",
            "Re: your letter",
            "Betreff",
            "Attachment A",
            "Exhibit 1",
            "Annex II",
            "Schedule B",
            "Anlage 1",
            "Annexe 2",
            "Anexo 3",
            "Affidavit in support",
            "Application for a warrant",
            "Notice of hearing",
            "Motion to seal",
            "[Proposed order]",
            "Template",
            "Warrant No 5",
            "National Security Letter",
            "Foreign Intelligence Surveillance Act",
            "Emergency request",
            "Emergency disclosure request",
            "Exigent circumstances",
            "EPOC-PR",
            "European Preservation Order",
            "EPOC",
            "European Production Order",
            "Pen register",
            "Trap and trace device",
            "Interception warrant",
            "Wiretap",
            "Preservation demand",
            "Grand jury subpoena",
            "Subpoena to testify before a grand jury",
            "GJ subpoena",
            "Search warrant",
            "Search and seizure warrant",
            "Durchsuchungsbeschluss",
            "Civil investigative demand",
            "Administrative summons",
            "Summons",
            "S U M M O N S",
            "IG subpoena",
            "under 18 U.S.C. § 3486",
            "Subpoena",
            "Production order",
            "Order",
            "Judgment",
            "Beschluss",
            "Ordonnance",
            "Auto de 3 de mayo",
            "Landgericht",
            "Court",
            "under section 2709 you are directed to provide",
            "under 1681u you are required to furnish",
            "under 3414 you are directed to produce",
            "under 3162 you are directed to provide",
            "you are directed under section 2709",
            "the Bureau withdraws it",
            "we rescind it",
            "it no longer stands",
            "it is hereby terminated",
            "the FBI has completed its review",
            "please preserve",
            "RC: the grand jury subpoena",
            "letter with grand jury subpoena",
            "It is hereby so ordered",
            "wird gemäß § 100j StPO angeordnet",
            "Target account: ada",
            "Account(s): ada",
            "Konto: ada",
            "Konten: ada",
            "Compte visé : ada",
            "Cuentas afectadas: ada",
            "ii. The target identifiers:",
            "Selectors",
            "Usernames to be searched",
            "Mailboxes",
            "List of accounts:",
            "Betroffene Konten:",
            "Postfächer",
            "Liste des comptes",
            "Lista de cuentas",
            "Appendix C",
            "Rider",
            "Anhang");

    @ParameterizedTest
    @FieldSource("PHRASES")
    void aPhraseIsFoundAlsoWhenItsWordsAreLookedForFirst(String phrase) {
        for (String written : List.of(phrase, phrase.toUpperCase(Locale.ROOT), phrase.toLowerCase(Locale.ROOT))) {
            Words words = Words.of(written);

            assertThat(ALL)
                    .filteredOn(
                            expression -> expression.pattern().matcher(written).find())
                    .allSatisfy(expression -> assertThat(expression.mayBeIn(words))
                            .as(expression.toString())
                            .isTrue());
        }
        assertThat(ALL).anyMatch(expression -> expression.isIn(Words.of(phrase)));
    }

    @Test
    void everyExpressionIsMetByAPhrase() {
        assertThat(ALL)
                .allSatisfy(expression -> assertThat(PHRASES)
                        .as(expression.toString())
                        .anyMatch(phrase -> expression.pattern().matcher(phrase).find()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ſubpoena", "SUMMONſ", "\u212Aonto: ada", "İn re", "POLİZEI ẞ ﬃ 𝐀"})
    void lettersAreComparedAsExpressionsCompareThem(String written) {
        Words words = Words.of(written);

        assertThat(words.lower()).hasSameSizeAs(written);
        assertThat(ALL)
                .filteredOn(expression -> expression.pattern().matcher(written).find())
                .allSatisfy(expression -> assertThat(expression.mayBeIn(words)).isTrue());
    }
}
