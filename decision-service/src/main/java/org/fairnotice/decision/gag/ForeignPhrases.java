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
            FORBID kein|keine|niemand ~3 darf|durfen ~12 erfahren|<gesagt>
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
            FORBID unterlassen ~24 zu <sagen>
            FORBID untersagt|verboten|unterlassen ~28 kenntnis zu geben
            LIFTS verpflichtung|geheimhaltung|geheimhaltungspflicht ~14 aufgehoben|entfallt|beendet
            FORBID zu unterlassen ~24 <sagen>
            FORBID verpflichtet ~24 stillschweigen zu? bewahren|wahren
            FORBID gehindert ~12 zu <sagen>
            ASKING verbunden|dankbar ~16 absahen|absehen|verzichten|unterliessen
            ASKING bitte|bitten|gebeten ~20 nicht|davon ~12 <sagen>|abzusehen
            GOVERNED nicht ~3 zu ~1 <sagen>
            EXTENDS offenbarungsverbot|mitteilungsverbot|stillschweigen|verbot|anordnung ~24 verlangert|fortgesetzt
            EXTENDS verlangert|verlangerung ~10 offenbarungsverbot|mitteilungsverbot|stillschweigen|verbot
            STANDS offenbarungsverbot|mitteilungsverbot|verbot|anordnung ~8 gilt|bleibt|besteht ~4 fort|bestehen|unberuhrt|weiter|weiterhin
            PERMITS darf|durfen ~6 <sagen>
            ABSENT anordnung|verbot|offenbarungsverbot ~8 nicht ~2 ergangen|angeordnet|erlassen|getroffen
            ABSENT bestehen|besteht ~16 keine|kein ~1 bedenken|einwande
            ABSENT verbot|offenbarungsverbot|mitteilungsverbot ~8 weder ~1 beantragt|ergangen|angeordnet
            ABSENT offenbarungsverbot|mitteilungsverbot|stillschweigen ~10 abgesehen
            ABSENT offenbarungsverbot|mitteilungsverbot ~10 nicht erwirkt|beantragt
            PERMITS unbenommen|frei ~16 zu? <sagen>
            ABSENT keiner|keine ~2 geheimhaltungspflicht|geheimhaltung|schweigepflicht
            ASKING sehen ~14 davon ab
            ABSENT keine ~6 verpflichtung|anordnung|stillschweigepflicht|verschwiegenheitspflicht|offenbarungsverbot
            FORBID darf|durfen ~6 weder ~16 kenntnis ~1 gesetzt
            FORBID darf|durfen ~18 nicht ~14 kenntnis ~1 gesetzt
            FORBID schweigegebot|schweigepflicht|verschwiegenheitspflicht ~10 angeordnet|auferlegt|verhangt|gilt
            FORBID untersagt|verboten|unterlassen ~28 kenntnis zu setzen
            GOVERNED nicht ~8 kenntnis zu setzen
            ASKING hilfreich|dankbar|wunschenswert|bitten|bitte ~24 nichts ~10 erfahrt|erfahren
            ASKING bitte|bitten|gebeten|dankbar ~24 diskret|vertraulich|diskretion
            ABSENT verbot|offenbarungsverbot|mitteilungsverbot|schweigegebot ~2 besteht|bestehen|gilt ~4 nicht
            ABSENT nicht ~2 gehindert ~16 <sagen>
            LIFTS offenbarungsverbot|mitteilungsverbot|schweigegebot|schweigepflicht ~12 aufgehoben|erledigt|entfallen|hinfallig|abgelaufen|gegenstandslos
            RELEASES durfen|darf|konnen|kann ~8 nunmehr|sofort|wieder ~10 <sagen>|<gesagt>
            LIFTS verbot|offenbarungsverbot|mitteilungsverbot|stillschweigen|anordnung ~12 aufgehoben|beendet|erledigt
            LIFTS verbot|offenbarungsverbot|mitteilungsverbot ~12 entfallt|weggefallen|erloschen
            RELEASES steht ~4 nichts ~2 entgegen
            LIFTS nicht ~1 langer|mehr ~2 gehindert|gebunden|verpflichtet
            EXTENDS zuruckstellung|frist ~40 verlangert
            // French.
            FORBID ne ~1 peut|peuvent|doit|doivent|devez|pouvez ~5 <dire>
            FORBID interdit|interdiction|defense ~14 <dire>
            FORBID interdit|interdiction|defense ~14 porter ~8 connaissance
            FORBID ne ~1 peut|peuvent|doit|doivent ~3 etre ~3 <dit>
            FORBID ne ~1 doit|doivent|peut|peuvent|saurait ~6 etre ~3 porte|portee|portes|portees ~3 connaissance
            FORBID ne ~1 pourra|pourront|devra|devront|saurait|sauraient ~5 <dire>
            FORBID ne ~1 pourra|pourront|devra|devront|saurait|sauraient ~6 etre ~3 <dit>
            FORBID ne ~1 pourra|pourront|devra|devront|sauraient ~6 etre ~3 porte|portee|portes|portees ~3 connaissance
            FORBID sabstient|sabstiennent|sabstiendra|sabstenir|abstenir ~8 <dire>
            FORBID veillerez|veillera|veilleront|veiller ~3 ne pas ~1 <dire>|porter
            FORBID sans ~3 <dire> ~6 titulaire|abonne|client|cliente|interesse|interessee|utilisateur|personne
            FORBID ne <dira>
            FORBID ne ~2 <dira> ~3 ni|pas|aucun|aucune|rien|point
            FORBID naviser|ninformer|nalerter|navertir ~14 aucun|aucune|pas|personne|ni
            FORBID ne rien ~2 <dire>
            FORBID <dire> ~10 est ~2 interdit|interdite|prohibee
            FORBID garder|gardez|observer ~3 silence
            FORBID garder|gardez|conserver ~6 secret|secrete|confidentiel|confidentielle
            FORBID divulgation ~8 punie|interdite|passible
            FORBID confidentialite|secret ~12 s impose|imposent
            FORBID tenu|tenue|tenus|tenues|astreint|astreinte|astreints|astreintes|soumis|soumise|soumises ~10 secret|confidentialite|silence|discretion
            FORBID interdiction ~4 divulgation
            GOVERNED ne pas <dire>
            ASKING gre|merci|remercie|remercions|prions|prie|invitons|souhaitons ~24 pas <dire>
            ASKING gre|prions|prie|invitons|souhaitons|bien ~24 eviter ~8 <dire>
            ASKING rester discret|discrete
            ASKING gre|prions|prie|invitons|demandons ~24 pas porter ~14 connaissance
            ABSENT aucune ~3 obligation|interdiction
            ABSENT rien ~2 oppose|soppose|interdit|empeche|ninterdit|nempeche ~20 <dire>|connaissance|informiez|part
            ABSENT rien ~2 oppose|soppose|interdit|empeche|ninterdit|nempeche ~20 avise|lavise|informe|linforme|previenne
            ABSENT plus|pas ~1 tenu|tenue|tenus|tenues ~8 secret|confidentialite|silence|discretion
            LIFTS mainlevee ~10 interdiction|secret|confidentialite
            LIFTS interdiction|secret|silence|discretion|confidentialite ~12 levee|leve|levees|leves
            LIFTS levee ~3 devoir|obligation|interdiction|secret
            RELEASES libre ~6 <dire>|parler|faire
            // Spanish, Italian, Dutch, Portuguese: orders of the Union arrive in these too.
            FORBID no ~1 podra|podran|debera|deberan|debe|deben|puede|pueden ~4 <decir>
            FORBID ni ~16 podra|podran|debera|deberan|puede|pueden ~4 <decir>|dar
            FORBID obligacion|obligados|obligado|obligada|obligadas|deber ~18 guardar|mantener|observar ~4 secreto|reserva|confidencialidad|secrecia|silencio
            FORBID debera|deberan|debe|deben ~6 guardar|mantener|observar ~6 secreto|reserva|confidencialidad|secrecia|silencio
            FORBID vedado|vedada ~16 <decir>
            FORBID prohibido|prohibida|vedado|vedada ~24 hacer ~2 conocimiento
            ABSENT no ha lugar ~24 <decir>|secreto|reserva
            GOVERNED no ~1 <decir>
            FORBID no ~1 podra|podran|debera|deberan|debe|deben|puede|pueden ~4 poner ~2 conocimiento
            FORBID prohibe|prohibido|prohibida|prohibicion|prohibir|prohibese ~24 poner|pongan|ponga ~3 conocimiento
            FORBID abstenerse|abstendra|abstendran|abstengan|abstenga ~28 <decir>
            FORBID abstenerse|abstendra|abstendran ~8 poner ~10 conocimiento
            FORBID prohibe|prohibo|prohibido|prohibida|prohibicion|prohibir|prohibese ~30 <decir>
            FORBID no ~2 dara|daran|dar|darse ~3 conocimiento|noticia|cuenta|aviso|traslado ~8 titular|cliente|usuario|investigado|interesado
            FORBID obligado|obligada|obligados|obligadas ~8 secreto|reserva|sigilo
            FORBID obligatoria|obligado|debera|deberan ~10 absoluta reserva
            ASKING agradecere|agradecemos|agradece|agradeceremos|agradezco|suplica|suplico ~30 discrecion|reserva|sigilo
            LIFTS sin efecto ~4 prohibicion|secreto|reserva|obligacion|deber|restriccion
            LIFTS cesa|cesado|cesar|concluido|finalizado|expirado ~6 secreto|reserva|prohibicion|obligacion|deber
            RELEASES libertad|libre|libremente ~6 <decir>
            ABSENT ningun|ninguna ~2 prohibicion|obligacion|restriccion|reserva
            ASKING ruega|rogamos|ruego|agradeceria|agradeceriamos ~24 no ~3 <decir>|comenten|comente|adviertan|informen|comuniquen
            ASKING ruega|rogamos|ruego|agradeceria|agradeceriamos ~16 discrecion|reserva
            ABSENT no existe ~8 reserva|secreto|prohibicion|impedimento
            PERMITS puede|pueden|podra|podran ~4 hacerle|hacerles|<decir>
            LIFTS relevada|relevado|relevadas|relevados ~6 secreto|reserva|deber|obligacion
            LIFTS alzar|alzado|alzada|alza|levantar|levantado|levantada|levanta ~6 secreto|reserva|prohibicion
            ASKING prega|preghiamo|pregano|invita|invitiamo|invitano|chiede|chiediamo ~16 riserbo|riservatezza
            ABSENT non ~3 soggetto|soggetta ~3 divieto|obbligo
            ABSENT nulla osta ~14 informi|comunichi|<dire_it>
            ABSENT alcun divieto
            FORBID vietato|vietata|vieta|divieto ~45 <dire_it>
            FORBID nessun|nessuna|alcun|alcuna ~1 avviso|comunicazione|notizia ~12 dovra|potra|deve|puo|consentita|ammessa
            FORBID non ~2 dovra|deve|puo|potra|dovranno|potranno ~5 essere ~4 informato|informata|avvisato|avvisata|comunicato|comunicata|rivelato|reso|resa|data|dato
            FORBID astenersi|astenga|astengano ~3 dal ~3 <dire_it>|dare|darne
            FORBID segreto|segretezza|riserbo ~4 imposto|imposta|mantenuto|osservato
            FORBID dovra|deve|tenuto|tenuta|obbligo ~4 mantenere|osservare|serbare ~4 segreto|riserbo|segretezza
            FORBID senza ~2 <dire_it>|darne|dare ~2 avviso|notizia|comunicazione ~4 titolare|intestatario|cliente|utente|interessato|indagato
            ASKING gradirebbe|gradiremmo|gradita|cortesia|prega|preghiamo ~16 parola|riserbo|riservatezza
            LIFTS revoca|revocato|revocata|cessa|cessato|cessata|venuto|venuta ~8 segreto|divieto|segretazione|segretezza
            LIFTS segreto|divieto|segretazione|segretezza|obbligo ~8 revocato|revocata|cessato|cessata|cessa
            RELEASES potra|puo|libero|libera|facolta ~3 dare|dar ~2 notizia|comunicazione
            RELEASES potra|puo|libero|libera|facolta|liberamente ~3 <dire_it>
            ABSENT nessun|nessuna|alcun|alcuna ~2 divieto|obbligo|vincolo ~2 segreto|segretezza|riservatezza|riserbo
            FORBID non ~1 puo|deve|dovra|possono|devono|potra|potranno|dovranno ~6 <dire_it>|dare|dar|darne
            FORBID obbligo|tenuto|tenuta|tenuti ~6 segreto|riservatezza
            FORBID verplicht ~6 geheimhouding|geheim
            FORBID geheimhouding in acht
            FORBID geheimhouding ~6 betrachten|bewaren|gehouden
            FORBID verboden|verbod|verbiedt ~30 <zeggen>|hoogte
            FORBID mag|mogen|moet|dient ~16 niet|geen ~10 ingelicht|geinformeerd|mededeling|kennis
            FORBID zonder ~8 <zeggen>|kennis
            LIFTS geheimhouding|geheimhoudingsplicht|verbod|zwijgplicht ~12 vervallen|opgeheven|beeindigd|ingetrokken|geeindigd
            RELEASES vrij ~12 <zeggen>
            RELEASES mag|mogen|kunt|kan ~6 nu|thans|weer ~8 <zeggen>
            ABSENT geen ~3 geheimhouding|geheimhoudingsplicht|verbod|zwijgplicht|bezwaar
            ASKING verzoek|verzoeken|vriendelijk|prijs|stellen|waarderen ~24 niet ~8 <zeggen>
            ASKING verzoek|verzoeken|vriendelijk|prijs|stellen|waarderen ~24 vertrouwelijk|discreet|discretie
            FORBID neemt|nemen ~24 geheimhouding
            FORBID geheimhouding|geheimhoudingsplicht ~8 verplicht|opgelegd|geldt
            FORBID mag|mogen|dient ~12 niet ~6 <zeggen>
            FORBID mag|mogen|dient ~12 niet ~8 hoogte
            FORBID nao ~1 pode|deve|podera|devera ~4 <dizer>
            FORBID vedar|veda|vedado|vedada|proibir|proibe|proibido|proibida|absterse|abstenhase|abstenha ~28 <dizer>|ciencia|conhecimento|cientificar
            FORBID nao ~2 devera|podera|deve|pode|deverao|poderao ~4 ser ~4 comunicado|informado|cientificado|revelado|notificado
            FORBID nao ~2 devera|podera|deve|pode|deverao|poderao ~3 dada|dado|dar ~2 ciencia|conhecimento|noticia
            FORBID devera|deverao|deve|devem ~6 manter|guardar|preservar ~4 sigilo|segredo
            FORBID dever|obrigacao|obrigado|obrigada ~6 sigilo|segredo
            LIFTS levantado|levanta|levantamento|revogado|revoga|revogada|cessa|cessada|cessou ~6 sigilo|segredo|proibicao|vedacao|restricao
            ASKING solicitamos|solicita|pedimos|pede|agradecemos|gentileza ~24 sigilo|discricao
            ASKING solicitamos|solicita|pedimos|pede|agradecemos|gentileza ~24 nao ~4 <dizer>
            PROCESS guardia civil|di
            PROCESS codigo|codice|code ~2 penal|penale|douanes|procedure
            PROCESS droit de communication
            PROCESS openbaar ministerie
            PROCESS polizia|polizei|politie|douanes|onderzoeksrechter|parket|staatsanwaltschaft|strafuntersuchung|bevelschrift|comarca|promotoria|vara|inquerito
            PROCESS policia|oficio|juzgado|fiscalia|procura|procuratore|officier|vordering|rechtbank|requerimiento|decreto|tribunale|mandado|landeskriminalamt|bundeskriminalamt|editionsverfugung|gendarmerie|parquet|mandamiento|providencia|diligencias|magistrada|perquisition|requisitions|judiciaire|ministere|finances|carpeta
            """;
}
