package org.fairnotice.decision.gag;

/** The wordings in other languages than English; the form is {@link PhraseTable}'s. */
final class ForeignPhrases {

    private ForeignPhrases() {}

    static final String PHRASES = """
            // German: § 95a(6) StPO, § 174(6) TKG.
            FORBID nicht ~6 <sagen> ~2 darf|durfen
            FORBID darf|durfen ~18 weder ~14 <sagen>|<gesagt>
            FORBID weder ~14 <sagen> ~2 darf|durfen
            FORBID darf|durfen ~18 nicht ~6 <gesagt>
            FORBID nicht ~6 <gesagt> werden ~2 darf|durfen
            FORBID darf|durfen ~12 nichts ~6 erfahren|wissen
            FORBID geheim|vertraulich ~2 zu? halten|behandeln|wahren
            FORBID verschwiegenheitspflicht|stillschweigepflicht|geheimhaltungspflicht ~14 hingewiesen|besteht|gilt|unterliegen|beachten
            FORBID geheimhaltung|verschwiegenheit|stillschweigen ~20 verpflichtet|angeordnet|auferlegt
            FORBID verpflichtet ~20 geheimhaltung|geheim
            FORBID <sagen> ~12 ist|wird|sind|bleibt ~3 unzulassig|strafbar
            FORBID darf|durfen ~18 nicht ~6 <sagen>
            FORBID darf|durfen ~18 keine ~6 mitteilung|kenntnis|auskunft|angaben
            FORBID stillschweigen ~3 zu? wahren|bewahren
            FORBID <sagen> ~4 ist|wird|bleibt ~3 untersagt|verboten
            FORBID untersagt|verboten ~20 zu ~1 <sagen>
            FORBID offenbarungsverbot|mitteilungsverbot|stillschweigen ~8 angeordnet|auferlegt|verhangt
            FORBID adressat|dienstleister|diensteanbieter|anbieter|empfanger ~1 unterrichtet|informiert|benachrichtigt ~16 nicht
            GOVERNED vertrauliche|vertraulicher|diskrete ~1 behandlung ~8 gebeten|ersucht
            FORBID verpflichtet ~12 stillschweigen|verschwiegenheit
            GOVERNED nicht ~3 zu ~1 <sagen>
            EXTENDS offenbarungsverbot|mitteilungsverbot|stillschweigen|verbot|anordnung ~24 verlangert|fortgesetzt
            EXTENDS verlangert|verlangerung ~10 offenbarungsverbot|mitteilungsverbot|stillschweigen|verbot
            STANDS offenbarungsverbot|mitteilungsverbot|verbot|anordnung ~8 gilt|bleibt|besteht ~4 fort|bestehen|unberuhrt|weiter|weiterhin
            PERMITS darf|durfen ~6 <sagen>
            ABSENT anordnung|verbot|offenbarungsverbot ~8 nicht ~2 ergangen|angeordnet|erlassen|getroffen
            ABSENT bestehen|besteht keine|kein ~1 bedenken|einwande
            ABSENT keine ~6 verpflichtung|anordnung|stillschweigepflicht|verschwiegenheitspflicht|offenbarungsverbot
            LIFTS verbot|offenbarungsverbot|mitteilungsverbot|stillschweigen|anordnung ~12 aufgehoben|beendet|erledigt
            LIFTS verbot|offenbarungsverbot|mitteilungsverbot ~12 entfallt|weggefallen|erloschen
            RELEASES steht ~4 nichts ~2 entgegen
            // French.
            FORBID ne ~1 peut|peuvent|doit|doivent|devez|pouvez ~5 <dire>
            FORBID interdit|interdiction|defense ~14 <dire>
            FORBID ne ~1 peut|peuvent|doit|doivent ~3 etre ~3 <dit>
            FORBID ne ~1 doit|doivent|peut|peuvent|saurait ~6 etre ~3 porte|portee|portes|portees ~3 connaissance
            FORBID <dire> ~10 est ~2 interdit|interdite|prohibee
            FORBID garder|gardez|observer ~3 silence
            FORBID garder|gardez|conserver ~6 secret|secrete|confidentiel|confidentielle
            FORBID divulgation ~8 punie|interdite|passible
            FORBID confidentialite|secret ~12 s impose|imposent
            FORBID tenu|tenue|tenus|astreint|astreinte|soumis|soumise ~4 secret|confidentialite
            FORBID interdiction ~4 divulgation
            GOVERNED ne pas <dire>
            ABSENT aucune ~3 obligation|interdiction
            LIFTS interdiction|secret ~12 levee|leve
            // Spanish, Italian, Dutch, Portuguese: orders of the Union arrive in these too.
            FORBID no ~1 podra|podran|debera|deberan|debe|deben|puede|pueden ~4 <decir>
            FORBID obligacion|obligados|obligado|obligada ~3 guardar|mantener ~4 secreto|reserva|confidencialidad
            FORBID debera|deberan|debe ~6 guardar|mantener ~6 secreto|reserva|confidencialidad
            GOVERNED no ~1 <decir>
            FORBID prohibe|prohibido|prohibida|prohibicion ~10 <decir>
            FORBID no ~1 podra|podran|debera|deberan|debe|deben|puede|pueden ~4 poner ~2 conocimiento
            FORBID prohibe|prohibido|prohibida|prohibicion ~8 poner ~2 conocimiento
            FORBID abstenerse|abstendra ~4 <decir>
            FORBID divieto ~10 <dire_it>
            FORBID vietato|vietata ~8 <dire_it>
            FORBID non ~1 puo|deve|dovra|possono|devono ~6 <dire_it>
            FORBID obbligo|tenuto|tenuta|tenuti ~6 segreto|riservatezza
            FORBID verplicht ~6 geheimhouding|geheim
            FORBID geheimhouding|geheimhoudingsplicht ~8 verplicht|opgelegd|geldt
            FORBID mag|mogen|dient ~12 niet ~6 <zeggen>
            FORBID mag|mogen|dient ~12 niet ~8 hoogte
            FORBID verboden|verbod ~14 <zeggen>|hoogte
            FORBID nao ~1 pode|deve|podera|devera ~4 <dizer>
            FORBID proibido|proibida|vedado|vedada ~10 <dizer>
            PROCESS guardia civil
            PROCESS policia|oficio|juzgado|fiscalia|procura|procuratore|officier|vordering|rechtbank|requerimiento|decreto|tribunale|mandado|landeskriminalamt|bundeskriminalamt|editionsverfugung|gendarmerie|parquet
            """;
}
