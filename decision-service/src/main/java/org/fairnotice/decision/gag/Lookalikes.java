package org.fairnotice.decision.gag;

/**
 * Real words that look like a known one when damage is assumed, and mean something else: "allegation" is no damaged "obligation",
 * "verhalten" no "verboten". Forms of a known word are not among them; taking them for it does no harm. Lower case, without
 * accents.
 */
final class Lookalikes {

    private Lookalikes() {}

    static final String WORDS = """
            finding findings bidding building folding bounding boarding enclosed enclose enclosure enclosures closed closing
            closure notable notary noble note notes noted nation nations native natural nature bare bear care cases cast cost
            costs past fast feast east beast hear heard hard beat heat seat feet feel fell felt fill film firm form former
            formal format lend land lead load lock look book back hook rose rise risk disk desk task conform conforms conformed
            conforming performed reform uniform informal exhibit exhibits exhibited inhibit invited visited vacant vacation
            location allocation lofted lasted busted dusted fisted gifted shifted leader latter loiter ladder better batter
            bitter utter tall toll tail call cell coll fall hall hell hill ball bill bell pill revel rebel novel level travel
            evoke invoke provoke evoked attend extend extent intent contend tender render gender sender found sound round ground
            hound pound mound wound port pact pack park mark bark dark lark fold gold cold bold sold mold tap top tub tin tan
            ton fin fan fun fat fit bat bit hat hit hot cat cut cot lot am own ore far her ear car war tar jar new mew few cow
            low row bow sow tow noch erhalten concerned personnel field followed exception possible plaza parte bearing official
            officials addition register registered registry address addresses forget recalling concealed clear contra preferred
            initiation appellant attested consider consents reception presence entradas contratos verbinden office offices
            affiliation betrieben abgegeben whomsoever personen judicial verbal director directors dienstes preceding supplied
            beantwortung beantwortet beantworten auftrage

            el il lo los las gli dei della delle che het een voor met os dos das um uma te invites invitee invitees participan participa participantes
            abandons about absent abstained abstaining abuse abuser abusers accountable acquired acquires acquiring actor
            advertise advisory affection affiliated aftereffect agreeable allegation allegations allowable allowing alterable
            amplified amplifies answerable anticipate anyhow anyway anywhere areas assent asset assigned assigning assignment
            assignments assigns attacked attained attaining attendant avoidable because beforehand behave behaving bequests
            bonds breaking centered charitable checkout checkpoint circulation commended commends commenting competed
            competition compiled compiles conceals conceded conceive conceived confront confronts conscience conserve construct
            construe contests contexts contractor contraries contrast contrasts counselor countable creations dataset daytime
            debriefing decease deceased deceases deceived deceives deceiving deceptive decode decoder defective defended
            deference deferral deferred defined delimit delimited delivery dense depart dependant dependency depending deployed
            deploying deployment deployments depress deserved deserving designate designed designing designs detection
            detections deter deterred devising diplomacy discharge discreet discriminate discriminated discriminates
            discriminating diseases disposable disposed disposes disposing docs donor draining effected emergence enhanced
            enjoying enquired enquires enquiring everyday everywhere examples exclusion exclusions expended exploration explored
            explores factor federalist feeder firsthand forest forgets forgive forgiven forgives forgiving forgo forgoing
            fortune forum forwards frequency functioned great guardian handle handled handles handling handout hasten impatient
            inclination incoming incompetent indecision indeterminate indirection indirectly individualist ineffective
            informants infrequently injury injustice insecurity instruct intake integral involuntarily jailor journalist junior
            knowledgeable latest launder liquidate maintainable maybe mayor mitigation moveable nationalist nodes nonpublic
            nonstop noticeable notional nowhere objectionable objective objector obligate obtainable offend offended offending
            offends offhand offset often onset opposing ourselves outbound outdated outdid outdo outdoes outdone outlast
            outlasts outlaw outlaws outlet outlets outrun outset overall overdo overdone overdraft overdue overpowers overrule
            overruled overrules overrun overrunning overruns overstate overstated overstates overtake overtaken overtime overuse
            overwork overworks overwritten paperwork partiality participant participants passable percents perfecting perfects
            perjury persecution personable peruse portable portly postcard postcode precise precision preferable preference
            preferences prescribe presenting preventable prodding professing professor projecting projects protector protesting
            protests ratification ratifying reactions readable recalled recurred reflected refrained regulars rejoining relaying
            remainder rendition renditions repealed repealing reservation reservations retaining returnables revelation reverted
            revision revisions revolted revolved revolving runtime runway salesperson salespersons scaled scaling seaside
            selected selections semantics serviceable servicing settable severity shareholder shareholders sheet solitary
            someday somehow someone someplace sometime somewhat somewhere specialist spending standby standoff standpoint
            standstill stealing stimulated stipulate stopover straying subscribe summarise summarised summarize summarized
            summonsed takeoff takeover teamwork tenable tendency tenor tense testable themes therefor therefrom thereon thereto
            thereunder thereupon thorough throughout timeout timetable token trailing tree unable unaccountable unaltered
            unanswerable unattached unauthorised unauthorized unavoidable unaware undated undergo undersigned understand
            understandable understate understated understates undertake undertaken underwritten undid undisturbed undoes undone
            undue unemployment ungrateful unhelpful unidentified uninformed unintended units unkindly unknown unlimited
            unmodified unmoved unnamed unnecessary unobtainable unoriginal unpublished unread unreadable unrepresentative
            unrestricted unsaid unsay unseal unsealing unseated unset unsolved unspecified unsupportable untold unwelcome
            unworkable unwritten usable useable vanished warranty weekday weekdays weekend weekends whereas whereby wherein
            whereof whereunder whereupon whole withholds withstand withstands workable workforce workplace

            abgeordnet abgerieben abhandlung abordnung abschluss abtragen abzugeben anbieten anbietet anhalter ankommen anna
            antrage antragen asta austeilung bedanken bedienen befehlen befragt begangen beginnen behindert beistehen bericht
            berichten bestechen bestraften bestrebt bewohnen brachten direktion dorf dort einfallt eingange eingewiesen
            einreihen einsehen einwende empfangen entfalte entgegnen entgehen entlassen erachten erfuhren erganzen ergingen
            erhoffen erhohten errechnet erschien erschienen fest gebauden gebieten gedenken gefunden gegangen genossen gestatten
            gestehen gesunden halfen heiteren herausheben hochsten holten indikation interesse intervall kompetent lahr mandaten
            maya menschen menschlich momenten neuer probleme reservat scheiben scheinen schreien schreiten schulter teil teils
            textende tiere tina trist uberlagert umstellung unterlegen unterlegt untertrieben veralten verbannt verbeten
            verbringt verformen vergangen vergleich verhalte verhalten verhuten verkunden verlagert verlagerung verlassen
            vermittlung vermittlungen verraten verringert verringerung versehen versuche versuchen versucht vertagung vertiefen
            vertraglich vertragliche vertraglicher verwahren verzichte verzichtet wache wachen wolf zuteilung approuve commente
            compile considere contacte contente controle fart fond fonds generale hors imposant indexation individuel instruit
            juridiction lune magistrale mais mandataire maniere manifeste marchant mentionne mode obtention occlusion opposer
            parvenir personnels previennent prevision previsions promesse proposees prospection publie quelconque recevoir
            recommandation rectification remplace remplaces restera resteront restreint retraits reviendra revient saurai
            secretaire sifflement solitude souhaitant soumettre suspecte taire tait terminale terminant toit traduction tram
            transparence transparente vacantes venons veridique viendront visera viseront agencia agencias basta calentar
            cancelar cantar certificacion clase clausura competencia competente condiciones conservar consumar consumir contable
            contacto contener contento contrato corrupcion custodia dato datos diente dios direcciones discreto electronica
            electronico emergente enfermar enterrar especimen excepcion existente exploracion fecho frade individuo institucion
            instituciones interesada interesados intervalo invitada invitado invito jugar licenciar limitacion litigacion mala
            malo malos manera marca marcas merced ministro moderno operador operadores oscurecer participio partidario perpetuo
            pongo porvenir posesorio procesar procurar produccion publicacion ratificacion recipiente referente regulacion
            renacimiento secretario solicitar suspecto techo tendedor terminada terminado terminar tino usuaria vencedor
            vendedora ammissione certificato commissione considera contratti contratto controllo cose criminale dati decisione
            decisioni direttive dote emergenza emergenze esenzione generali illegale inchiesta informatica investigatore
            invitato ispezione legali mandata mando mantenere mercante ministero noi operatore operatori opinione opinioni
            originale passando passano pendente porre possibile preferite prego presenza presenze prevenire procedere processo
            provenire questione questioni ratificare registrata registrato rimandato segretario segreteria sessione sessioni
            superiore terminata terminato adviseur afgelegd bezochte bezwaren certificaat certificaten communicatie controles
            controleur diplomatie discussies effectief effectieve existentie gebonden gebruiken gebruikte gehouden gevonden
            grond heden hond iets inzichten ministerie monteert nationaal notities objecties omgelegd ontvallen opgeleid
            opgezegd ordening overzichten presentatie presentaties probleem productie protectie provincies publicist referentie
            regulering stap stelling tijen toke verdichten verlossen verraden verzachten verzochten weggevallen weigeren weten
            wijl winteren

            convenuta convenuti convenute convenuto
            abhalten abstand acuerdo allein alleine allzu andare andata andate anhalten anhand ansehen attenue auffindbar
            aufhalten bande bedarf beenden behalten belast bestand besuch bindet cancellato canto dalle daran darauf darin darla
            darne darum datato deden dejar demandado demas demis demnach denonce deponer derde desarrollo desir desmedida desto
            detenu detenus detenuti detenuto diano diese effectif einden einhalten endet endkunde endkunden entend estas etend
            etranger etwas findet forfait formes forse fourni freitag gegenden gegenstand hadden handhaving indem indes
            indirects informele inhalten intervalle junto laden laten leden lesse letten letto messo nachbar nachdem neder
            notano notare notstand notten objectif offerto oficioso onder onderneemt ondernemen ordem orden orders ormai ouder
            overlast overmaking overneemt overnemen partis partout passe passend passo perde perder perse perso planbar planet
            planten porla portage porteuse porto processus reservado reservait runde secondare sekunde sekunden sendet senor
            separe siehe silencioso sofort soporte soportes standbeen standorten stillstand tende tento termin tomar umano
            umgeben umstand voorin voorjaar voornemen zudem zustand
            """;
}
