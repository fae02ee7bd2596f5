package org.fairnotice.decision.gag;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What single words have to do with telling and keeping silent, in each language, whatever the sentence makes of them. Lower
 * case, without accents; {@code inform*} is every word that begins so, {@code *inhaber} every word that ends so.
 */
final class Notions {

    /** A notion; a word may hold several. */
    enum Notion {
        /** Telling: the verb in any form, and what is given when one tells. */
        TELL,
        /** Those who are told: the customer, his contacts, anybody. */
        PERSON,
        /** The ban or the duty itself, as a noun. */
        SILENCE,
        /** Denies. */
        NOT,
        /** Denies the verb behind it: "ne", not "pas"; "nobody", not "not". */
        NE,
        /** Learning of something, which one may be let do. */
        KNOW,
        /** Causing. */
        LET,
        /** Made a duty, if it is not denied. */
        RELIEVED,
        /** Forbids. */
        BAN,
        /** Makes a duty of a verb, or of its denial a ban. */
        MUST,
        /** What one does with silence: keep it, be bound to it. */
        KEEP,
        /** To be silent, as a verb. */
        HUSH,
        /** Asks, thanks, hopes. */
        WISH,
        /** Asks a court. */
        APPLY,
        /** Of a ban: over. */
        OVER,
        /** Of a ban: goes on. */
        STILL,
        /** Of a ban: made longer. */
        LONGER,
        /** At liberty. */
        FREE,
        /** Stands in the way. */
        HINDER,
        /** If, unless, until. */
        IF,
        /** What was done by another paper. */
        PAST,
        /** What else may be forbidden or kept. */
        OTHER,
        /** In part. */
        PART;

        @SuppressWarnings("EnumOrdinal") // kept nowhere
        int bit() {
            return 1 << ordinal();
        }
    }

    /** A language, by the small words of which it is full. */
    enum Tongue {
        ENGLISH("the of to and that for is shall with by this you be or from an has are"),
        GERMAN(
                "der die das und den dem des nicht ist ein eine einer auf fur mit zu von im sie wird durch uber dass sich"),
        FRENCH("le les des du et est une dans que pour par au aux sur vous la nous ne pas ce cette dun dune lui"),
        SPANISH("el los las y del que por una se al con lo su la en no esta como sus este"),
        ITALIAN("il di che della del e per la gli una non delle nel dei al alla lo si con dal ai sono"),
        DUTCH("het een van en dat is op te voor niet u met de aan uw wordt zijn deze bij ook er"),
        PORTUGUESE("o os da do das dos e que para uma nao ao no em se por um com na pelo pela");

        private final String small;

        Tongue(String small) {
            this.small = small;
        }

        @SuppressWarnings("EnumOrdinal") // kept nowhere
        int bit() {
            return 1 << ordinal();
        }
    }

    private static final String TABLE = """
            ENGLISH TELL tell tells telling inform informs informing notify notifies notifying disclose discloses disclosing disclosed reveal reveals revealing revealed alert alerts alerting alerted apprise* divulge* mention mentions mentioning communicate communicates hint wind tip told informed notified
            ENGLISH KNOW know aware learn hear
            ENGLISH LET let lets letting make makes making
            ENGLISH NE neither nor no nobody none
            ENGLISH RELIEVED required obliged obligated bound
            ENGLISH PERSON person persons customer customers subscriber subscribers user users holder holders anyone anybody everyone else others third client clients tenant target targets owner owners registrant registrants member suspect public patient guest cardholder
            ENGLISH NOT not never neither nor no nobody none
            ENGLISH BAN offence offense crime
            ENGLISH MUST shall must ordered orders directed directs commanded commands required instructed decreed adjudged enjoined bound duty obliged obligated
            ENGLISH KEEP keep keeps keeping kept withhold withheld withholding
            ENGLISH WISH please ask asks asking grateful appreciate* hope kindly courtesy prefer* favor favour thank thanks urge

            GERMAN TELL informier* unterricht* benachrichtig* mitteil* mitgeteilt mitzuteilen offenleg* offengelegt offenzulegen preisgeb* preisgegeben preiszugeben verstandig* kenntnis bild wind einweih* eingeweiht einzuweihen bekanntgabe bekanntgeb* bekanntgegeben bekanntzugeben weitergab* weitergeb* weitergegeben weiterzugeben erfahr* erfuhr* erfahrt ansprech* warnen gewarnt vorwarn* bescheid hinweis hinweisen aufklar* aufzuklaren inkenntnissetzung orientier* zugangsmitteilung spricht sprechen anzusprechen eroffnen offenbaren offenbart offenbare offenbarung offenbarte anschreiben angeschrieben anzuschreiben
            GERMAN PERSON *kunde *kunden *kundin *kundinnen kundschaft *inhaber *inhabern *inhabers *inhaberin *nutzer *nutzern *nutzers *nutzerin dritte dritten dritter drittpersonen jedermann niemand niemandem niemanden betroffene* beschuldigt* verdachtig* teilnehmer* *auftraggeber *vertragspartner anschlussnehmer* *berechtigte *berechtigten *berechtigter mieter* mandant* endkunden person personen verantwortliche verantwortlichen
            GERMAN SILENCE *verbot *verbots *verbote stillschweigen* verschwiegenheit* schweigepflicht* schweigegebot* geheimhaltung* *geheimhaltungspflicht vertraulichkeit* schweigen verschwiegenheitspflicht* nichtoffenbarung* auskunftssperre benachrichtigungssperre sperre untersagung diskretion
            GERMAN NOT nicht nichts weder kein keine keinen keiner keinem keinerlei niemand niemandem niemanden nie nirgends ohne ebensowenig
            GERMAN BAN untersagt untersage untersagen verboten verbietet verbiete verwehrt unzulassig unstatthaft unterlassen unterlasst unterbleib* verbot
            GERMAN MUST darf durfen soll sollen muss mussen verpflichtet aufgegeben angewiesen gehalten auferlegt gestattet erlaubt zulassig befugt
            GERMAN KEEP wahren bewahren gewahrt bewahrt wahrt bewahrt halten gehalten behandeln behandelt verpflichtet unterliegen unterliegt unterworfen
            GERMAN HUSH schweigen geheim geheimzuhalten stillzuschweigen
            GERMAN WISH bitte bitten bittet gebeten dankbar geholfen wunsch* wunschenswert verbunden ersuche erbeten danke hilfreich kollegial* freundlich freuen gern gerne gut
            GERMAN APPLY beantragt beantrage beantragen antrag anregung angeregt
            GERMAN OVER aufgehoben aufhebung weggefallen entfallen entfallt erloschen abgelaufen ausgelaufen erledigt hinfallig gegenstandslos beendet kraft ablauf* endete geendet aufzuheben
            GERMAN STILL bleibt bleiben weiter weiterhin fortbest* fort unberuhrt unverandert aufrechterhalten
            GERMAN LONGER verlanger* verlangerung* fortgesetzt erstreckt prolongiert
            GERMAN FREE frei unbenommen belieben freigestellt ermessen unbedenklich bedenkenfrei
            GERMAN HINDER entgegen bedenken einwande einwendungen gehindert hindert
            GERMAN IF wenn falls sofern solange bis bevor ehe soweit ob
            GERMAN PAST wurde wurden hatte hatten war waren seinerzeit
            GERMAN OTHER veroffentlichung aufbewahrung
            GERMAN PART soweit insoweit teilweise teil ausgenommen lediglich insofern

            FRENCH TELL avis* avert* previen* prevenir prevenu* alert* divulg* revel* devoil* communiqu* connaissance savoir part ebruit* notifi* notification mention* parle* renseign* signal* ecrire ecriv* informer informera informeront informe informee informes informees informez informiez informant etat
            FRENCH PERSON titulaire* client* abonne* utilisat* tiers quiconque personne personnes autrui interesse* proprietaire* locataire* usager* internaute* souscript* exterieur responsable
            FRENCH SILENCE secret secrete silence confidentialite interdiction* discretion defense prohibition mutisme
            FRENCH NE ne ni aucun aucune nul nulle personne rien jamais
            FRENCH NOT pas point ne ni aucun aucune nul nulle personne rien sans jamais
            FRENCH BAN interdit* interdiction* defense defend* prohib* proscri* abstenir abstien* sabsten* sabstien*
            FRENCH MUST doit doivent devra devront devez peut peuvent pourra pourront pouvez saurait sauraient tenu tenue tenus tenues astreint* enjoignons enjoint requiers requerons veiller* veillez permis loisible autoris*
            FRENCH KEEP garder* gardez gardera* conserver* observer* observez respecter* tenu tenue tenus tenues astreint* soumis soumise* lie lies liee liees couvert*
            FRENCH HUSH taire tairez tairont tait
            FRENCH WISH gre merci remerci* prions prie souhait* apprecier* reconnaissant* invit* aimerions bienveillance saurions voudr* courtoisie svp demand*
            FRENCH APPLY requete sollicit* tendant requerant requerante
            FRENCH OVER mainlevee leve levee leves levees lever fin caduc caduque caducite cesse cesser cessera expire expiree rapporte rapportee abroge* eteint* annul*
            FRENCH STILL maint* demeur* reste restent subsist* continue* toujours inchange*
            FRENCH LONGER prorog* prolong* renouvel* reconduit* reconduction
            FRENCH FREE libre libres libert* loisible latitude gre faculte
            FRENCH HINDER oppose opposent soppose sopposent empeche* nempeche* noppose* nempeche obstacle inconvenient objection
            FRENCH IF si lorsque quand avant jusqua jusqu tant sauf
            FRENCH PAST avait avaient ete fut demeurait etait etaient
            FRENCH OTHER publication conservation conserver
            FRENCH PART autant partiel* seul seule seulement limite

            SPANISH TELL comuni* revel* divulg* notific* avis* advert* advier* enter* conocimiento noticia cuenta saber traslad* participar* conocer conozca* sepa* contar* contarle desvel* alert* transmit* poner* escrib* informar* informe informen informado informada informados informando informara
            SPANISH PERSON titular* cliente* abonado* usuari* tercer* investigad* interesad* nadie persona* terceros clientela afectad* arrendatari* contratante* responsable
            SPANISH SILENCE secreto secretas reserva sigilo confidencialidad silencio prohibicion* secrecia veda restriccion discrecion
            SPANISH NOT no ni ningun ninguna ninguno nadie nada tampoco sin nunca jamas
            SPANISH BAN prohib* vedad* vedo veda vedar abst* impid* impedir absteng* abstuv*
            SPANISH MUST podra podran puede pueden debe deben debera deberan deber obligad* sujet* requiere* seguira* seguiran licito permitido autorizad* cabe
            SPANISH KEEP guard* manten* observ* respet* preserv* obligad* sujet* vincul* alcanza pesa
            SPANISH HUSH callar calle callen
            SPANISH WISH rueg* rogam* agrade* suplic* gracias favor estimar* encarec* gustar* convendria deseable invit* apel* pedim* pido
            SPANISH APPLY interes* solicit* insta pide promueve
            SPANISH OVER alz* levant* ces* expir* extingu* decaid* caduc* relev*
            SPANISH STILL mantien* subsist* continu* sigue siguen seguira* seguiran perviv* permanec* vigente vigencia
            SPANISH LONGER prorrog* prorroga* amplia*
            SPANISH FREE libre* libertad libremente facultad facultado facultada criterio
            SPANISH HINDER inconveniente impedimento obstaculo impide opone oponemos opongo objecion obsta
            SPANISH IF si cuando mientras hasta salvo hasta
            SPANISH PAST habia habian fue fueron quedo impuso interesaba guardase guardasen debiera
            SPANISH OTHER publicacion conservacion
            SPANISH PART parcial* unicamente exclusivamente

            ITALIAN TELL comunic* rivel* divulg* notific* avvert* avvis* edotto edotta edotti notizia notizie conoscenza parola sapere riferir* riferis* segnalar* svelar* renda* rendere scriver* parte informar* informi informino informato informata informati informando
            ITALIAN PERSON titolar* intestatari* client* utent* terz* indagat* interessat* nessuno chiunque soggett* abbonat* person* usuari* gestit* contraent*
            ITALIAN SILENCE segreto segretezza segretazione riserbo riservatezza divieto divieti silenzio vincolo obbligo discrezione
            ITALIAN NOT non ne nessun nessuna nessuno alcun alcuna niente nulla senza mai neppure nemmeno
            ITALIAN BAN vieta* vietat* divieto inibit* inibisce proibi* precluso preclusa interdett* astener* asteng* asten*
            ITALIAN MUST puo possono potra potranno deve devono dovra dovranno tenuto tenuta tenuti tenute obbligo lecito consentito permesso autorizzat*
            ITALIAN KEEP mantener* manteng* osserv* serbar* serbi conserv* rispett* tenuto tenuta tenuti vincolat* soggetto soggetta soggetti sottopost* assicur* garanti* coperto coperti
            ITALIAN HUSH tacere taccia tacciano
            ITALIAN WISH prega pregano preghiamo prego gradi* cortes* invit* grat* ringrazi* auspic* chied* piacere confida confidiamo
            ITALIAN APPLY richiest* istanza chiede chiesto
            ITALIAN OVER revoc* cess* decad* decors* scadut* venut* estint* rimoss* caducat*
            ITALIAN STILL perman* rest* continu* mantien* confermat* ferm* vige* perdur*
            ITALIAN LONGER prorog* prolung* differi*
            ITALIAN FREE liber* facolta
            ITALIAN HINDER osta ostacol* ostativ* impediment* contrari* preclu* oppon*
            ITALIAN IF se qualora quando fino finche sino salvo ove
            ITALIAN PAST aveva avevano era erano venne fu fosse
            ITALIAN OTHER pubblicazione custodia conservazione
            ITALIAN PART parzial* limitatamente solo soltanto

            DUTCH TELL lichten geinformeerd inlicht* ingelicht mededel* mededeling* meedel* meegedeeld melden meld* gemeld waarschuw* gewaarschuwd onthul* kennis hoogte bekend* vertel* verteld berichten bericht attender* geattendeerd weten zeggen delen openbaar* verwittig* aanschrijven schrijven informeren informeert informeer
            DUTCH PERSON klant* *houder *houders gebruiker* derden derde abonnee* betrokken* verdachte* iedereen eenieder niemand huurder* eigenaar* wederpartij persoon personen afnemer* client*
            DUTCH SILENCE geheimhouding* zwijgplicht zwijgen verbod stilzwijgen vertrouwelijkheid geheim mededelingsverbod spreekverbod discretie
            DUTCH NOT niet geen niemand niets nooit zonder evenmin
            DUTCH BAN verbod* verbied* verbiedt verboden ontzegd ontzegt strafbaar onthoud* onthoudt
            DUTCH MUST mag mogen moet moeten dient dienen zal zullen verplicht gehouden toegestaan geoorloofd
            DUTCH KEEP bewaren bewaart bewaard acht betracht* verplicht gehouden houden houdt neemt nemen nakomen rust
            DUTCH HUSH zwijgen zwijgt
            DUTCH WISH verzoek* vriendelijk graag dankbaar dank prijs stellen waarder* fijn alstublieft svp gelieve hoop hopen vraag vragen
            DUTCH APPLY verzocht vordert
            DUTCH OVER vervallen vervalt opgeheven opheffen opheffing beeindigd beeindig* geeindigd eindigt ingetrokken verstreken verlopen einde voorbij afgelopen
            DUTCH STILL blijft blijven onverminderd voortduren gehandhaafd handhaaf*
            DUTCH LONGER verleng* verlengd
            DUTCH FREE vrij gerust vrijheid
            DUTCH HINDER bezwaar verzet belet tegen belemmering
            DUTCH IF indien als wanneer tot totdat tenzij zolang zodra voordat
            DUTCH PAST was waren werd werden had hadden
            DUTCH OTHER publicatie bewaring
            DUTCH PART gedeeltelijk deels zover uitsluitend

            PORTUGUESE TELL comuni* revel* divulg* notific* avis* advert* conhecimento conhecer ciencia cientific* noticia saber alert* contar* dar transmit* escrev* informar* informe informem informado informada informados
            PORTUGUESE PERSON titular* cliente* assinante* utilizador* usuari* terceir* investigad* interessad* ninguem outrem visad* arguid* pessoa* suspeit*
            PORTUGUESE SILENCE segredo sigilo sigilos* confidencial* reserva silencio proibicao vedacao restricao discricao
            PORTUGUESE NOT nao nem nenhum nenhuma ninguem nada sem tampouco jamais
            PORTUGUESE BAN proibi* vedad* veda vedar abst* absten* abstenh* abstivesse* interdit* impedid*
            PORTUGUESE MUST pode podem podera poderao deve devem devera deverao obrigad* ficam fica vinculad* sujeit* dever licito permitido autorizad*
            PORTUGUESE KEEP mant* guard* preserv* observ* obrigad* vinculad* sujeit* respeit* assegur*
            PORTUGUESE HUSH calar
            PORTUGUESE WISH solicit* ped* agradec* gentileza favor obrigado apel* rog* gostar* convinha convem
            PORTUGUESE APPLY promov* requer* requerid* pretende
            PORTUGUESE OVER levant* revog* cess* findo finda findou expir* extint* caduc*
            PORTUGUESE STILL mantem mantenha* continua* subsist* permanec* vigor
            PORTUGUESE LONGER prorrog* prolong*
            PORTUGUESE FREE livre* liberdade faculdade criterio
            PORTUGUESE HINDER obst* opoe oponho impede impedimento inconveniente objecao
            PORTUGUESE IF se caso quando ate enquanto salvo logo
            PORTUGUESE PAST tinha fora foi foram havia
            PORTUGUESE OTHER publicacao conservacao
            PORTUGUESE PART parcial* apenas somente
            """;

    private static final Map<Tongue, Notions> BY_TONGUE = all();
    private static final Affixes SMALL = small();

    private final Affixes beginnings = new Affixes();
    private final Affixes endings = new Affixes();
    private final Set<String> whole = new HashSet<>();

    private Notions() {}

    static Notions of(Tongue tongue) {
        return Objects.requireNonNull(BY_TONGUE.get(tongue));
    }

    /** The words that are listed letter by letter, of all languages. */
    static Set<String> words() {
        return BY_TONGUE.values().stream()
                .flatMap(notions -> notions.whole.stream())
                .collect(Collectors.toSet());
    }

    /** The languages that a word is a small word of, as {@link Tongue#bit}s. */
    static int tongues(String word) {
        return SMALL.of(word);
    }

    /** What a word holds, as {@link Notion#bit}s. */
    int in(String word) {
        return beginnings.of(word) | endings.ofEnd(word);
    }

    private void add(String word, int bit) {
        if (word.startsWith("*")) {
            endings.add(new StringBuilder(word.substring(1)).reverse().toString(), bit, true);
        } else if (word.endsWith("*")) {
            beginnings.add(word.substring(0, word.length() - 1), bit, true);
        } else {
            beginnings.add(word, bit, false);
            whole.add(word);
        }
    }

    private static Map<Tongue, Notions> all() {
        Map<Tongue, Notions> all = new EnumMap<>(Tongue.class);
        TABLE.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            String[] words = line.split(" +", -1);
            Notions notions = all.computeIfAbsent(Tongue.valueOf(words[0]), _ -> new Notions());
            int bit = Notion.valueOf(words[1]).bit();
            for (int i = 2; i < words.length; i++) {
                notions.add(words[i], bit);
            }
        });
        return all;
    }

    private static Affixes small() {
        Affixes small = new Affixes();
        for (Tongue tongue : Tongue.values()) {
            for (String word : tongue.small.split(" ", -1)) {
                small.add(word, tongue.bit(), false);
            }
        }
        return small;
    }
}
