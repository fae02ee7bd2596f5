package org.fairnotice.decision.gag;

/**
 * The words of each {@link Notion}, by {@link Tongue}. Lower case, without accents; {@code inform*} is every word that begins so,
 * {@code *inhaber} every word that ends so.
 */
final class NotionTable {

    private NotionTable() {}

    static final String WORDS = """
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

            GERMAN TELL informier* unterricht* benachrichtig* mitteil* mitgeteilt mitzuteilen offenleg* offengelegt offenzulegen preisgeb* preisgegeben preiszugeben verstandig* kenntnis bild wind einweih* eingeweiht einzuweihen bekanntgabe bekanntgeb* bekanntgegeben bekanntzugeben weitergab* weitergeb* weitergegeben weiterzugeben erfahr* erfuhr* ansprech* warnen gewarnt vorwarn* bescheid hinweis hinweisen aufklar* aufzuklaren inkenntnissetzung orientier* zugangsmitteilung spricht sprechen anzusprechen eroffnen offenbaren offenbart offenbare offenbarung offenbarte anschreiben angeschrieben anzuschreiben
            GERMAN PERSON *kunde *kunden *kundin *kundinnen kundschaft *inhaber *inhabern *inhabers *inhaberin *nutzer *nutzern *nutzers *nutzerin dritte dritten dritter drittpersonen jedermann niemand niemandem niemanden betroffene* beschuldigt* verdachtig* teilnehmer* *auftraggeber *vertragspartner anschlussnehmer* *berechtigte *berechtigten *berechtigter mieter* mandant* endkunden person personen verantwortliche verantwortlichen
            GERMAN SILENCE *verbot *verbots *verbote stillschweigen* verschwiegenheit* schweigepflicht* schweigegebot* geheimhaltung* *geheimhaltungspflicht vertraulichkeit* schweigen nichtoffenbarung* auskunftssperre benachrichtigungssperre sperre untersagung diskretion
            GERMAN NOT nicht nichts weder kein keine keinen keiner keinem keinerlei niemand niemandem niemanden nie nirgends ohne ebensowenig
            GERMAN BAN untersagt untersage untersagen verboten verbietet verbiete verwehrt unzulassig unstatthaft verbot
            GERMAN MUST darf durfen soll sollen muss mussen verpflichtet aufgegeben angewiesen gehalten auferlegt gestattet erlaubt zulassig befugt
            GERMAN KEEP wahren bewahren gewahrt bewahrt wahrt halten gehalten behandeln behandelt verpflichtet unterliegen unterliegt unterworfen
            GERMAN HUSH schweigen geheim geheimzuhalten stillzuschweigen
            GERMAN WISH bitte bitten bittet gebeten dankbar geholfen wunsch* verbunden ersuche erbeten danke hilfreich kollegial* freundlich freuen gern gerne gut
            GERMAN APPLY beantragt beantrage beantragen antrag anregung angeregt
            GERMAN OVER aufgehoben aufhebung weggefallen entfallen entfallt erloschen abgelaufen ausgelaufen erledigt hinfallig gegenstandslos beendet kraft ablauf* endete geendet aufzuheben
            GERMAN STILL bleibt bleiben weiter weiterhin fortbest* fort unberuhrt unverandert aufrechterhalten bestatigt bestatigen
            GERMAN LONGER verlanger* fortgesetzt erstreckt prolongiert
            GERMAN FREE frei unbenommen belieben freigestellt ermessen unbedenklich bedenkenfrei
            GERMAN HINDER entgegen bedenken einwande einwendungen gehindert hindert
            GERMAN IF wenn falls sofern solange bis bevor ehe soweit ob
            GERMAN PAST wurde wurden hatte hatten war waren seinerzeit
            GERMAN OTHER veroffentlichung aufbewahrung
            GERMAN REFUSED abgelehnt abgewiesen zuruckgewiesen verworfen abzulehnen zuruckzuweisen lehnt erfolglos unbegrundet erfolg
            GERMAN REFRAIN unterlassen unterlasst unterbleib*
            GERMAN EXCEPT ausnahme*
            GERMAN COMPLAINT beschwerde rechtsmittel widerspruch
            GERMAN COUNSEL anwalt rechtsanwalt* verteidiger* rechtsabteilung rechtsbeistand
            GERMAN TO_COME entfallt endet erlischt auslauft ablauft
            GERMAN PART soweit insoweit teilweise teil ausgenommen lediglich insofern hinsichtlich bezuglich

            FRENCH TELL avis* avert* previen* prevenir prevenu* alert* divulg* revel* devoil* communiqu* connaissance savoir part ebruit* notifi* mention* parle* renseign* signal* ecrire ecriv* informer informera informeront informe informee informes informees informez informiez informant etat
            FRENCH PERSON titulaire* client* abonne* utilisat* tiers quiconque personne personnes autrui interesse* proprietaire* locataire* usager* internaute* souscript* exterieur responsable
            FRENCH SILENCE secret secrete silence confidentialite interdiction* discretion defense prohibition mutisme
            FRENCH NE ne ni aucun aucune nul nulle personne rien jamais ny
            FRENCH NOT pas point ne ni aucun aucune nul nulle personne rien sans jamais ny
            FRENCH BAN interdit* interdiction* defense defend* prohib* proscri*
            FRENCH MUST doit doivent devra devront devez peut peuvent pourra pourront pouvez saurait sauraient tenu tenue tenus tenues astreint* enjoignons enjoint requiers requerons veiller* veillez permis loisible autoris*
            FRENCH KEEP garder* gardez conserver* observer* observez respecter* tenu tenue tenus tenues astreint* soumis soumise* lie lies liee liees couvert*
            FRENCH HUSH taire tairez tairont tait
            FRENCH WISH gre merci remerci* prions prie souhait* apprecier* reconnaissant* invit* aimerions bienveillance saurions voudr* courtoisie svp demandons demanderais demanderions
            FRENCH APPLY requete sollicit* tendant requerant requerante
            FRENCH OVER mainlevee leve levee leves levees lever fin caduc caduque caducite cesse cesser cessera expire expiree rapporte rapportee abroge* eteint* annul*
            FRENCH STILL maint* demeur* reste restent subsist* continue* toujours inchange* confirm*
            FRENCH LONGER prorog* prolong* renouvel* reconduit* reconduction
            FRENCH FREE libre libres libert* loisible latitude gre faculte
            FRENCH HINDER oppose opposent soppose sopposent empeche* nempeche* noppose* obstacle inconvenient objection
            FRENCH IF si lorsque quand avant jusqua jusqu tant sauf
            FRENCH PAST avait avaient ete fut demeurait etait etaient
            FRENCH OTHER publication conservation conserver
            FRENCH REFUSED rejet* refus* debout* infonde* malfonde*
            FRENCH REFRAIN abstenir abstien* sabsten* sabstien*
            FRENCH EXCEPT derogation* exception*
            FRENCH COMPLAINT recours appel
            FRENCH COUNSEL avocat* conseil
            FRENCH TO_COME cessera expirera
            FRENCH PART autant partiel* seul seule seulement limite concerne

            SPANISH TELL comuni* revel* divulg* notific* avis* advert* advier* enter* conocimiento noticia cuenta saber traslad* participar* conocer conozca* sepa* contar* desvel* alert* transmit* poner* escrib* informar* informe informen informado informada informados informando
            SPANISH PERSON titular* cliente* abonado* usuari* tercer* investigad* interesad* nadie persona* afectad* arrendatari* contratante* responsable
            SPANISH SILENCE secreto secretas reserva sigilo confidencialidad silencio prohibicion* secrecia veda restriccion discrecion
            SPANISH NOT no ni ningun ninguna ninguno nadie nada tampoco sin nunca jamas
            SPANISH BAN prohib* vedad* vedo veda vedar impid* impedir
            SPANISH MUST podra podran puede pueden debe deben debera deberan deber obligad* sujet* requiere* seguira* licito permitido autorizad* cabe
            SPANISH KEEP guard* manten* observ* respet* preserv* obligad* sujet* vincul* alcanza pesa
            SPANISH HUSH callar calle callen
            SPANISH WISH rueg* rogam* agrade* suplic* gracias favor estimar* encarec* gustar* convendria deseable invit* apel* pedim* pido
            SPANISH APPLY interes* solicit* insta pide promueve
            SPANISH OVER alz* levant* ces* expir* extingu* decaid* caduc* relev* anul*
            SPANISH STILL mantien* subsist* continu* sigue siguen seguira* perviv* permanec* vigente vigencia confirm*
            SPANISH LONGER prorrog* amplia*
            SPANISH FREE libre* libertad facultad facultado facultada criterio
            SPANISH HINDER inconveniente impedimento obstaculo impide opone oponemos opongo objecion obsta
            SPANISH IF si cuando mientras hasta salvo
            SPANISH PAST habia habian fue fueron quedo impuso interesaba guardase guardasen debiera
            SPANISH OTHER publicacion conservacion
            SPANISH REFUSED deniega denegar denegado denegada deniegue desestim* inadmit* rechaz* infundad*
            SPANISH REFRAIN abst*
            SPANISH EXCEPT excepcion*
            SPANISH COMPLAINT recurso apelacion reforma
            SPANISH COUNSEL letrado abogado* asesor*
            SPANISH TO_COME cesara expirara alzara
            SPANISH PART parcial* unicamente exclusivamente respecto cuanto

            ITALIAN TELL comunic* rivel* divulg* notific* avvert* avvis* edotto edotta edotti notizia notizie conoscenza parola sapere riferir* riferis* segnalar* svelar* renda* rendere scriver* informar* informi informino informato informata informati informando
            ITALIAN PERSON titolar* intestatari* client* utent* terz* indagat* interessat* nessuno chiunque soggett* abbonat* person* usuari* gestit* contraent*
            ITALIAN SILENCE segreto segretezza segretazione riserbo riservatezza divieto divieti silenzio vincolo obbligo discrezione
            ITALIAN NOT non ne nessun nessuna nessuno alcun alcuna niente nulla senza mai neppure nemmeno
            ITALIAN BAN vieta* divieto inibit* inibisce proibi* precluso preclusa interdett*
            ITALIAN MUST puo possono potra potranno deve devono dovra dovranno tenuto tenuta tenuti tenute obbligo lecito consentito permesso autorizzat*
            ITALIAN KEEP mantener* manteng* osserv* serbar* serbi conserv* rispett* tenuto tenuta tenuti vincolat* soggetto soggetta soggetti sottopost* assicur* garanti* coperto coperti
            ITALIAN HUSH tacere taccia tacciano
            ITALIAN WISH prega pregano preghiamo prego gradi* cortes* invit* grat* ringrazi* auspic* chied* piacere confida confidiamo
            ITALIAN APPLY richiest* istanza chiede chiesto
            ITALIAN OVER revoc* cess* decad* decors* scadut* venut* estint* rimoss* caducat* annull*
            ITALIAN STILL perman* rest* continu* mantien* ferm* vige* perdur* conferm*
            ITALIAN LONGER prorog* prolung* differi*
            ITALIAN FREE liber* facolta
            ITALIAN HINDER osta ostacol* ostativ* impediment* contrari* preclu* oppon*
            ITALIAN IF se qualora quando fino finche sino salvo ove
            ITALIAN PAST aveva avevano era erano venne fu fosse
            ITALIAN OTHER pubblicazione custodia conservazione
            ITALIAN REFUSED rigett* resping* respint* inammissibil* infondat*
            ITALIAN REFRAIN asten* astiene
            ITALIAN EXCEPT derog* eccezion*
            ITALIAN COMPLAINT ricorso reclamo appello
            ITALIAN COUNSEL difensore difensori avvocat* legale
            ITALIAN TO_COME cessera scadra decadra
            ITALIAN PART parzial* limitatamente solo soltanto quanto riguarda

            DUTCH TELL lichten geinformeerd inlicht* ingelicht mededel* meedel* meegedeeld meld* gemeld waarschuw* gewaarschuwd onthul* kennis hoogte bekend* vertel* berichten bericht attender* geattendeerd weten zeggen delen openbaar* verwittig* aanschrijven schrijven informeren informeert informeer
            DUTCH PERSON klant* *houder *houders gebruiker* derden derde abonnee* betrokken* verdachte* iedereen eenieder niemand huurder* eigenaar* wederpartij persoon personen afnemer* client*
            DUTCH SILENCE geheimhouding* zwijgplicht zwijgen verbod stilzwijgen vertrouwelijkheid geheim mededelingsverbod spreekverbod discretie
            DUTCH NOT niet geen niemand niets nooit zonder evenmin
            DUTCH BAN verbod* verbied* ontzegd ontzegt strafbaar
            DUTCH MUST mag mogen moet moeten dient dienen zal zullen verplicht gehouden toegestaan geoorloofd
            DUTCH KEEP bewaren bewaart bewaard acht betracht* verplicht gehouden houden houdt neemt nemen nakomen rust zorg
            DUTCH HUSH zwijgen zwijgt
            DUTCH WISH verzoek* vriendelijk graag dankbaar dank prijs stellen waarder* fijn alstublieft svp gelieve hoop hopen vraag vragen
            DUTCH APPLY verzocht gevorderd vordert
            DUTCH OVER vervallen vervalt opgeheven opheffen opheffing beeindig* geeindigd eindigt ingetrokken verstreken verlopen einde voorbij afgelopen vernietigd
            DUTCH STILL blijft blijven onverminderd voortduren gehandhaafd handhaaf* bevestigd bekrachtigd bevestigt
            DUTCH LONGER verleng*
            DUTCH FREE vrij gerust vrijheid
            DUTCH HINDER bezwaar verzet belet tegen belemmering
            DUTCH IF indien als wanneer tot totdat tenzij zolang zodra voordat
            DUTCH PAST was waren werd werden had hadden
            DUTCH OTHER publicatie bewaring
            DUTCH REFUSED afgewezen wijst verworpen geweigerd ongegrond
            DUTCH REFRAIN onthoud*
            DUTCH EXCEPT uitzondering*
            DUTCH COMPLAINT beklag klaagschrift beroep
            DUTCH COUNSEL advocaat raadsman medewerkers
            DUTCH TO_COME eindigt vervalt
            DUTCH PART gedeeltelijk deels zover uitsluitend betreft

            PORTUGUESE TELL comuni* revel* divulg* notific* avis* advert* conhecimento conhecer ciencia cientific* noticia saber alert* contar* dar transmit* escrev* informar* informe informem informado informada informados
            PORTUGUESE PERSON titular* cliente* assinante* utilizador* usuari* terceir* investigad* interessad* ninguem outrem visad* arguid* pessoa* suspeit*
            PORTUGUESE SILENCE segredo sigilo sigilos* confidencial* reserva silencio proibicao vedacao restricao discricao
            PORTUGUESE NOT nao nem nenhum nenhuma ninguem nada sem tampouco jamais
            PORTUGUESE BAN proibi* vedad* veda vedar interdit* impedid*
            PORTUGUESE MUST pode podem podera poderao deve devem devera deverao obrigad* ficam fica vinculad* sujeit* dever licito permitido autorizad*
            PORTUGUESE KEEP mant* guard* preserv* observ* obrigad* vinculad* sujeit* respeit* assegur*
            PORTUGUESE HUSH calar
            PORTUGUESE WISH solicit* ped* agradec* gentileza favor obrigado apel* rog* gostar* convinha convem
            PORTUGUESE APPLY promov* requer* pretende
            PORTUGUESE OVER levant* revog* cess* findo finda findou expir* extint* caduc* anul*
            PORTUGUESE STILL mantem mantenha* continua* subsist* permanec* vigor confirm*
            PORTUGUESE LONGER prorrog* prolong*
            PORTUGUESE FREE livre* liberdade faculdade criterio
            PORTUGUESE HINDER obst* opoe oponho impede impedimento inconveniente objecao
            PORTUGUESE IF se caso quando ate enquanto salvo logo
            PORTUGUESE PAST tinha fora foi foram havia
            PORTUGUESE OTHER publicacao conservacao
            PORTUGUESE REFUSED indefer* rejeit* improceden* infundad*
            PORTUGUESE REFRAIN abst*
            PORTUGUESE EXCEPT excecao excecoes
            PORTUGUESE COMPLAINT recurso reclamacao
            PORTUGUESE COUNSEL advogad* mandatari*
            PORTUGUESE TO_COME cessa caducara
            PORTUGUESE PART parcial* apenas somente quanto respeita relativamente
            """;
}
