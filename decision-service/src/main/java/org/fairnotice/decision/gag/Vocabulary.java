package org.fairnotice.decision.gag;

/** The words, as tables. Lower case, without accents. */
final class Vocabulary {

    private Vocabulary() {}

    /** Classes of words; a class may use those above it. */
    static final String CLASSES = """
            tell      = disclose reveal notify inform tell alert advise mention communicate divulge publish publicise publicize apprise warn acknowledge speak discuss tip disseminate share
            telling   = disclosing revealing notifying informing telling alerting advising mentioning communicating divulging publishing publicising publicizing apprising warning acknowledging speaking discussing tipping disseminating sharing talking
            told      = disclosed revealed notified informed told alerted advised mentioned communicated divulged published apprised warned discussed disseminated tipped shared
            tells     = discloses reveals notifies informs tells alerts advises mentions communicates divulges publishes apprises warns discusses disseminates tips shares
            notice    = notice notices notification notifications disclosure disclosures
            must      = shall must
            may       = may can could might will would should
            secret    = secret confidential confidentiality secrecy confidence undisclosed
            forbid    = prohibit forbid preclude bar enjoin restrain restrict prevent
            forbids   = prohibits forbids precludes bars enjoins restrains restricts prevents
            forbidden = prohibited forbidden precluded barred enjoined restrained restricted prevented
            forbidding = prohibiting forbidding precluding barring enjoining restraining restricting preventing
            forbade   = forbade
            stop      = extend beyond did does do should required construed obligated obliged prohibit preclude bar restrict restrain prevent forbid may shall must
            gagnoun   = nondisclosure gag prohibition restraint ban nonnotification restriction ndo
            gagpaper  = order orders requirement requirements provision provisions obligation duty paragraph direction condition clause injunction specification
            ended     = vacated lifted terminated dissolved rescinded revoked discontinued cancelled canceled annulled reversed quashed expired lapsed withdrawn ended stricken discharged
            ends      = vacates lifts terminates dissolves rescinds revokes discontinues cancels annuls withdraws
            end       = vacate lift terminate dissolve rescind revoke modify annul
            object    = existence beschluss beschlusses bevel content contents subpoena subpoenas order orders warrant warrants letter request requests investigation notice directive process demand fact application receipt requirement inquiry proceeding proceedings surveillance acquisition search device certificate epoc provision matter summons production beschlagnahme fbi bureau sought obtained auskunftsersuchen auskunftserteilung ersuchen ersuchens anordnung massnahme massnahmen requisition mesure verfahren vorgange herausgabe requerimiento solicitud decreto richiesta provvedimento vordering verstrekking demande enquete information ermittlungen medida diligencia diligencias actuaciones requeridas requerido requerida gestion presente oficio mandato schreiben direction anfrage abfrage bestandsdatenabfrage ordine ordini attivita maatregel bevelschrift onderzoek vorderingen auto decisao ordem fatti acquisizione resolucion editionsverfugung auskunftsverlangen
            process   = existence beschluss beschlusses bevel subpoena subpoenas order orders warrant warrants letter request requests investigation directive process demand fact application surveillance acquisition device summons notice sought obtained inquiry requirement production requisition auskunftsersuchen auskunftserteilung ersuchen beschlagnahme matter anordnung verfahren requerimiento decreto richiesta vordering demande enquete mesure verfugung medida diligencia requeridas actuaciones oficio instruction procedure herausgabe decree direction anfrage abfrage bestandsdatenabfrage ordine maatregel bevelschrift vorderingen auto decisao ordem acquisizione auskunftsverlangen editionsverfugung
            person    = person persons customer customers subscriber subscribers user users holder holders anyone anybody everyone others third party parties target targets public client clients tenant member members individual individuals whom suspect operator entity recipient registrant dritten betroffenen betroffene kunde kunden nutzer kontoinhaber beschuldigten beschuldigte titular titolare interesado interessato interessata betrokkene rekeninghouder terceros terzi derden cliente clienti klant taxpayer anschlussinhaber anschlussinhabers teilnehmer teilnehmers betroffener usuario usuarios utente utenti utilisateur utilisateurs gebruiker abonado assinante titulaire quiconque personne personnes tiers abonne abonados titulares interessee investigados kundin kundschaft inhaberin kontoinhaberin clienta clientes abonnes utilisatrice merchant subject registrants handler handlerin vertragspartner cocontractant vendeur vendedor
            actor     = person party provider company officer employee agent carrier entity institution recipient one consumer custodian addressee representative commoncarrier
            counsel   = counsel attorney attorneys lawyer lawyers solicitor adviser advisor
            ordered   = ordered commanded directed required instructed commands directs requires instructs enjoined obliged obligated decreed adjudged compelled bound
            ordering  = ordering commanding directing requiring order orders direction directions command directive
            asked     = request requests requested requesting ask asks asked asking please kindly urge urges appreciate prefer voluntarily encourage wish grateful appreciated invite bitte bitten ersuche gebeten prie prions ruega ruegan rogamos
            applies   = applied apply applies moves move moved application motion seeks seek sought proposed petition petitions requests requesting requested ask asks prays
            court     = court judge magistrate
            application = application applications motion petition
            denied    = denied denies refused rejected dismissed
            month     = january february march april may june july august september october november december maymonth januar februar marz mai juni juli oktober dezember janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre jan feb mar apr jun jul aug sep sept oct nov dec enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre januari februari maart mei augustus janeiro fevereiro maio marco junho julho setembro outubro novembro dezembro janner feber
            unit      = day days week weeks month months year years tag tage tagen woche wochen monat monate monaten jahr jahre jahren jour jours semaine semaines mois an ans dia dias semana semanas mes meses ano anos giorno giorni settimane mese mesi anno anni dagen weken maand maanden jaar
            sagen     = offenbaren mitteilen informieren unterrichten benachrichtigen offenlegen preisgeben orientieren verstandigen preiszugeben einzuweihen bekanntzugeben bekanntgeben aufzuklaren unterrichtung benachrichtigung
            gesagt    = offenbart mitgeteilt informiert unterrichtet benachrichtigt offengelegt preisgegeben offenbaren verstandigt bekanntgegeben orientiert
            decir     = comunicar comunicarlo comunicarla comunicarlos comunicarlas revelarlo revelarla revelarlos revelarlas divulgarlo divulgarla informarle informarlo revelar divulgar informar notificar advertir comunicarle comunicarles revelarles informarles informarla enterar anoticiar advertirle notificarle notificarles hacersaber participar participarlo
            dire_it   = comunicare rivelare divulgare informare notificare avvertire
            zeggen    = informeren meedelen mededelen onthullen inlichten bekendmaken
            dizer     = comunicar revelar divulgar informar notificar
            negation  = not no never nothing neither nor none without hardly nicht nichts keine keinen kein weder pas aucune aucun quaucune quaucun
            nothing   = nothing
            not       = not never
            no        = no nothing none
            whom      = whom which
            condition = if unless whether where when once should until till after before upon
            noevent   = not never unless until if whether only may should would could to denied deny asks asked moves motion petition request requests requested will seeks sought before pending
            notyet    = not never unless until if whether only may should would could will
            limit     = whose necessary needed until once after unless if only provided authorized authorised permitted subject counsel attorney attorneys lawyer lawyers
            passive   = is are was were be been being hereby it remains remain therefore further
            anyarticle = an any such a every each
            ordernoun = order orders injunction provision provisions gag requirement requirements
            rule      = order orders rule rules law laws statute provision commission court requirement prohibition restriction regulation
            enacting  = hereby enters entered issues granted grants ordered therefore
            granted   = granted grants allowed approved
            said      = reads read directed ordered provided said stated lets forbade order letter provides states
            partly    = except insofar partially partly solely redacted excluding modified autant partiellement partielle parcialmente parcial parziale parzialmente limitatamente teilweise insoweit gedeeltelijk hinsichtlich bezuglich
            datelimit = tot ate until till through before by between than due returnable return expires ends expired ended since declassify thru begins period authorized bis avant jusqu ceases end hasta fino ab seit depuis desde dal vanaf sinds ending beginning
            dateown   = dated date made entered signed issued enter ordered given datum fait sent done sealed adjudged this filed
            signer    = judge magistrate attorney justice judges
            paper     = order orders letter nsl notice warrant subpoena motion decision request direction beschluss directive demand
            dayfirst  = constabulary crown crimes australia gmbh stpo kingdom eu criminalcode epoc
            termlead  = for of period term additional further another limited during by dauer extended fur pendant duree por durante plazo termino periodo per voor gedurende durata um weitere weiteren pour dal dalla pelo
            notterm   = entro innert innerhalb binnen dentro within than least next every each last most later earlier
            anchor    = from after following commencing beginning starting begins of ab nach hereof since on as upon desde dal dalla contar contados computaran vanaf depuis beginnend gerechnet partir compter na decorrere decorrenti contado contada gerekend ingaande contat beyond past
            onorder   = date issuance signing entry entered hereof signed made today issued execution erlass dated fecha dagtekening heute hoy oggi vandaag hoje emissione emissao ausstellung data datum odierna odierno
            onservice = service served receipt received serving receives zugang zustellung recepcion recibida recibido notificacion empfang eingang notification notifica betekening ontvangst rececao recebimento ricezione ricevimento signification consegna
            onexpiry  = expiration expiry expires expired end ends ending original ablauf vencimiento expiracion expire close scadenza verstrijken echeance termo venza caducidad afloop scadere scade scadra expira vence vencia verstrijkt eindigt endet ablauft
            onact     = compliance production installation complies produced completion complied
            opening   = further otherwise authorized authorised released advised permitted notified unsealed terminated lifted vacated such told informed notice court written directed
            conclusion = completion conclusion closure cloture conclusione conclusao abschluss afronding sluiting fin levantamiento alzamiento
            whole     = indefinite indefinitely permanently perpetual perpetually unbefristet
            pending   = pendency duration course pending
            matters   = investigation case proceeding proceedings inquiry prosecution
            periodref = period term prohibition restriction nondisclosure restraint it this ban direction requirement dauer zuruckstellung duration verbot stillschweigen silence prohibicion plazo secreto interval
            weakref   = verpflichtung obligation duty requirement time foregoing
            handover  = preserve preservation retain retention produce production provide provides furnish answer conserver conservation aufbewahren herausgeben
            courtfile = seal sealed sealing clerk docket
            period    = period periods term terms duration dauer delai zeitraum frist periode periodo plazo termijn duree prazo durata tiempo temps tempo tijd zeit
            elsewhere = table above below paragraph same set stated hereinafter said dauer
            undoing   = reverse reverses overturn overturns stay staying vacating lifting dissolving terminating rescinding revoking quashing
            expire    = expire expires terminate terminates lapse lapses end ends ending closes
            hedge     = recommended recommend recommends believes believe thinks understands alleges argues contends claims asserts suggests suggested proposes considers anticipates expects
            otherorder = protective scheduling briefing sealing stay preservation discovery procedural search production seizure detention hearing
            enacted   = ordered hereby decreed adjudged
            draft     = proposed recommendation draft unsigned entwurf beschlussentwurf
            until     = tot ate until till through unless bis jusqu hasta fino
            renewing  = renewed renew extended extend prorogable prorrogable prorogabile renouvelable verlengbaar verlangert
            whilelasting = mientras tant finche fintanto solange zolang enquanto
            instrument = durch mit by par por con bij pelo
            whoever   = who whoever anyone anybody
            refusedabroad = abgelehnt abgewiesen zuruckgewiesen verworfen rejetee rejete rejette rejetons rejetant refusee refuse deniega denegado denegada desestima desestimar desestimado desestimada rigettata rigettato rigetta respinta respinto respinge afgewezen indefere indeferido indeferida
            tocomeabroad = entfallt endet erlischt cessera expirera cesara expirara scadra eindigt vervalt
            willbeabroad = sera seront quedara quedaran sara saranno zal zullen serao ficara
            subjectline = oggetto betreff objet asunto onderwerp assunto
            draftsabroad = minuta borrador bozza entwurf beschlussentwurf ontwerp ontwerpbeschikking
            recital   = vu vus vue visto vista viste visti vistos gelet
            papersabroad = ordonnance requisition decision arret arrete decreto ordinanza provvedimento auto resolucion oficio bevel bevelschrift beschikking vordering beschluss anordnung verfugung despacho decisao orden ordem
            whetherabroad = ob si se of
            asksabroad = pergunta perguntou notificanda domanda domandato chiede demande demandez fragt gefragt vraagt vraag gevraagd pregunta consulta
            intercepting = intercept interception intercepted monitoring surveillance wiretap register decryption
            adversative = aber sondern mais pero sino ma bensi maar mas
            onceabroad = erst sobald nachdem nadat zodra cuando quando lorsque
            afterabroad = nach passe apres partir desde dal dopo na apos depois des
            atonce    = sofort heute jetzt nunmehr present presente presentes hoy ahora fecha oggi ora subito nu heden vandaag hoje agora maintenant aujourdhui desormais data momento immediat
            officers  = sheriff officer officers court police agency prosecutor government state detective agent agents attorney
            liftnoun  = mainlevee levee alzamiento levantamiento levantamento opheffing aufhebung cessazione
            ofaccount = konto compte cuenta casella utenza conta postfach account
            foraccount = fur pour para per voor quanto hinsichtlich
            likes     = wish wishes like likes choose chooses prefer prefers desire desires please pleases
            served    = served service notifie notifiee zugestellt zustellung notificado notificada notificacion notifica consegnato consegnata recebido recebida betekend ontvangen
            asof      = as on effective from since wirkung ingang effet efectos effetto decorrenza partir efeitos wirksam per
            question  = has have is are was were do does did can may must shall will would should what who whom when why how which
            for       = for
            provisions = <gagnoun> <gagpaper> terms paragraphs conditions bound you it letter nsl secrecy confidentiality confidential notice
            penalty   = imprisonment imprisoned prison jail custody emprisonnement freiheitsstrafe reclusion prision
            reported  = specified provided required directed stated said informed imposed instructed
            as        = as
            lastingabroad = rija durar perdure gilt dauert geldt duurt vaut dure durera rige regira dura durara vale vige vigera valera
            sameperiod = same denselben derselben demselben dieselbe gleichen gleiche meme mismo misma stesso stessa zelfde dezelfde hetzelfde mesmo mesma
            lasting   = effect applies apply lasts last runs run continues continue remains remain expires ends endures holds
            silence   = prohibition restriction restraint nondisclosure silence secrecy ban paragraph paragraphs
            counted   = counted computed measured running reckoned
            present   = is are hereby
            undertaking = undertaking undertakings
            born      = born birth dob geb geboren ne nee nato nata nacido nacida nascido nascida
            boundabroad = gehindert verpflichtet untersagt verboten tenu tenue tenus tenues astreint astreinte soumis soumise obligado obligada obligados obligadas obligacion prohibicion obbligo divieto tenuto tenuta tenuti vincolo verplicht gehouden verboden obrigado obrigada proibido vedado interdiction geheimhouding
            noneabroad = nicht kein keine keinem pas aucune aucun no ningun ninguna non alcun alcuna nessun nessuna niet geen nao nenhum nenhuma
            denial    = <negation> <noneabroad>
            beingabroad = mehr langer meer esta estan es e est sont sono ist sind is zijn plus
            other     = other further additional
            untilabroad = hasta cuando mientras finche fino quando jusqu tant lorsque zolang totdat tot zodra solange sobald bis ate enquanto
            undoubted = doubt question dispute denying
            hasabroad = se ha han fue queda quedado esta sea
            deniedabroad = nicht kein keine erst niet geen non pas aucune aucun nao
            anymore   = langer mehr meer plus piu mais
            legalforce = penalty offence offense crime unlawful prohibited forbidden forbids punishable requires untersagt strafbar deber obligacion obbligo divieto vietato geheimhoudingsplicht punie punies interdite
            courtacts = asks orders ordered has directs wishes requires
            submitted = submitted presented prepared lodged tendered
            undated   = dated date
            annulled  = alzar alza alzado levantar levanta levantado revoca revocar revocata revocato revogar revoga revogada cessa cesar leve lever mainlevee relevada relevado liberada liberado eximida eximido entbunden delie deliee sciolto sciolta esonerato ontheven
            timegiven = plazo prazo termino termine delai
            withintime = en no nel dans
            enclosed  = accompanying attached enclosed annexed
            redacted  = redacted redact
            laidbefore = application motion petition affidavit affirmation declaration
            wishing   = asks asked seeks sought moves moved requests requested prays
            unitfirst = giorni mesi anni
            unitofitaly = giorni settimane mesi anni
            certificate = epoc epocpr
            supposing = where if unless when whenever whether si wenn
            obtain    = obtain obtains obtaining seek procure
            wishes    = propone proponga interesando tendant beantrage beantragen beantragt peticion sollicite sollicitait sollicitant gevorderd
            later     = later thereafter
            alarming  = offence offense unlawful illegal prohibited forbidden secrecy nondisclosure gag authority enforcement statute court judge section act penalty imprisonment demand seize
            authorities = ministry court judge magistrate justice enforcement statute offence offense crime warrant order ordered nsl fbi bureau agent investigation prosecutor detective officer subpoena
            intended  = intended
            dire      = daviser dinformer davertir avertir reveler informer divulguer communiquer aviser prevenir alerter devoiler dalerter dalarmer sinformer ebruiter
            dira      = revelera reveleront informera informeront avisera aviseront divulguera divulgueront communiquera communiqueront previendra previendront avertira avertiront alertera alerteront devoilera devoileront
            dit       = lavise linforme previenne revele revelee informe informee divulgue divulguee communique communiquee avise avisee reveles revelees informes informees divulgues divulguees communiques communiquees avises avisees devoile devoilee devoiles devoilees
            contract  = agreement contract trade proprietary contracts employment addendum
            designated = designated stipulated
            clerk     = clerk
            us        = us our we
            you       = you your
            letters   = letter letters nsl nsls
            reachto   = extended renewed prolonged continued
            ahead     = before
            producing = produce producing production return respond comply reply appear
            listing   = that follows ordered to shall must
            that      = that
            data      = data account accounts records information
            parties   = communications carrier provider authority agency officer
            firmban   = <gagnoun> provision requirement obligation
            or        = or and whichever
            auxiliary = do does did to has have had is are was were shall must may can will would could should might or and but
            banwords  = <tell> <telling> <told> <notice> <forbidding> nondisclosure gag secrecy secret confidential confidentiality prohibition restraint ban offenbarungsverbot mitteilungsverbot divulgation nonnotification speak <sagen> stillschweigen unterrichtung <dire> <decir> silence interdiction connaissance conocimiento reserva secreto kenntnis restriction <dire_it> <zeggen> <dizer> <dit> divieto segreto segretezza segretazione riserbo sigilo geheimhouding geheimhoudingsplicht zwijgplicht prohibicion proibicao vedacao informi comunichi cientificar
            bannouns  = nondisclosure gag prohibition restraint ban nonnotification secrecy secret confidential confidentiality <forbidding> offenbarungsverbot mitteilungsverbot stillschweigen divulgation interdiction silence
            """;

    /** Other words that must be recognised through damage. */
    static final String CONNECTING = """
            the a an and or of to in on for from by with at as is are was were be been being this that these those it its
            you your yours we us our i my he she they their them any all some such other no not nor never nothing none nobody
            neither unless until till except save if where when whether before after following upon under pursuant
            hereby herein hereof thereof therefore thereby therein which who whom whose than then there here now may
            shall will would should could must can cannot do does did have has had having
            one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
            nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
            first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
            sixteenth seventeenth eighteenth nineteenth twentieth twentyfirst thirtieth
            united states district magistrate superior attorney general government federal bureau agent grand jury secretary
            period term date dated entered signed issued issuance service served expiration expiry original further additional
            another commencing beginning starting calendar business anniversary authorized authorised permitted permission effect force
            provider account effective immediately security national letter letters information records record
            court courts state county section title code statute rule act criminal civil penal procedure electronic communication
            officer officers employee employees agents thereof accordingly lawyer attached within without through during
            described identified named referred otherwise indefinite indefinitely pendency ongoing jeopardize seriously
            purpose purposes legal advice obtain assistance comply compliance necessary listed said same
            certify certified certification danger interference diplomatic relations access bezug auf den die das der dem des
            ein eine einer eines einem einen und oder nicht zu zur zum von vom bis fur wird werden ist sind bereits keine kein keiner sie ihnen
            beschluss verfugung anordnung gegen gegenuber dauer monate erlass aufgehoben
            le la les un une du de des ne pas peut est et ou jusqu
            undisclosed disclosable exists existed notwithstanding therewith hereafter hereinafter whatsoever whatever
            """;

    /** Damaged forms of words of two and three letters. */
    static final String SHORT_REPAIRS = """
            nof n0t nol noi nct = not
            fo t0 = to
            tbe thc fhe tbc fhc tne tho tlie lhe ihe = the
            ony anv onv aay = any
            ond anb aad = and
            moy rnay mav mny = may
            rnust = must
            sball shal1 shali sha1l shail sholl sholi shcill = shall
            js ls 1s = is
            bv = by
            ot 0f ol = of
            lt jt = it
            fhis tbis thjs tnis = this
            fhaf thot thaf tbat fhat tnat = that
            vou yon = you
            unfil untjl unti1 unlil untll = until
            bve hve = five
            oue onc 0ne = one
            frorn fron = from
            ycar yeor = year
            bc hc = be
            """;
}
