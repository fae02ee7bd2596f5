package org.fairnotice.decision.gag;

/** The wordings by which a paper shows what sort it is; the form is {@link PhraseTable}'s. */
final class PaperMarks {

    private PaperMarks() {}

    static final String PHRASES = """
            // What process looks like.
            PROCESS grand jury
            PROCESS investigation ~4 offence|offences|offense
            PROCESS notice under section
            PROCESS commission against corruption
            PROCESS competent authority
            PROCESS investigatory powers
            PROCESS criminal code
            PROCESS telecommunications operator
            PROCESS foreign intelligence
            PROCESS law enforcement
            PROCESS subpoena|subpoenas|warrant|summons|epoc|nsl|affidavit|magistrate|prosecutor|plaintiff|defendant
            PROCESS you are ~3 commanded|directed|ordered|required|summoned
            PROCESS it is ~4 ordered
            PROCESS united states ~1 district|attorney|court
            PROCESS district|circuit|superior|crown|county|supreme court
            PROCESS national security letter|letters
            PROCESS federal bureau
            PROCESS police|sheriff|detective|constable|constabulary|sgt|inspector|ranger
            PROCESS 18 u s c
            PROCESS u s c
            PROCESS preservation|preserve|emergency
            PROCESS staatsanwaltschaft|amtsgericht|polizei|polizeiprasidium|beschluss|auskunftsersuchen|landgericht
            PROCESS requisition|tribunal|procureur|ordonnance
            PROCESS juizo|despacho|ordinanza|arret|juge|audiencia
            PROCESS ministerio publico|fiscal
            PROCESS secretary of state
            PROCESS production|nondisclosure order
            PROCESS investigative demand
            PROCESS court order
            PROCESS nondisclosure|offenbarungsverbot
            PROCESS special|case agent
            PROCESS federal law requires
            // What is published or agreed: it speaks of bans, and is served on nobody.
            PUBLISHED frequently asked questions
            PUBLISHED article helpful
            PUBLISHED transparency report
            PUBLISHED client|legal alert
            PUBLISHED key takeaways
            PUBLISHED attorney advertising
            PUBLISHED not legal advice
            PUBLISHED training specimen|deck|module|exercise|session
            PUBLISHED slide #
            PUBLISHED exercise a|b|c
            PUBLISHED quiz link
            PUBLISHED learning objectives
            PUBLISHED newsletter|rundbrief|infobrief|webinar|webcast|podcast
            PUBLISHED nieuwsbrief|desabonner|desinscription|disiscrizione|disiscriversi|uitschrijven
            PUBLISHED darse de baja
            PUBLISHED constituye asesoramiento
            PUBLISHED keine rechtsberatung
            PUBLISHED costituisce consulenza|parere
            PUBLISHED geen juridisch advies
            PUBLISHED gentili|cari associati|soci
            PUBLISHED liebe mitglieder
            PUBLISHED law review|journal
            PUBLISHED bar journal
            PUBLISHED settlement agreement
            PUBLISHED entire agreement
            PUBLISHED liquidated damages
            PUBLISHED governing law
            PUBLISHED acuerdo de confidencialidad
            PUBLISHED las partes se obligan
            PUBLISHED lettre du
            PUBLISHED dinformation juridique
            PUBLISHED subscribers ~2 this letter
            PUBLISHED cancella ~3 iscrizione
            // A paper that is served.
            SERVED so ordered
            SERVED done and ordered
            SERVED you are ~3 commanded
            SERVED it is ~4 ordered
            SERVED custodian of records
            SERVED please ~2 find attached
            SERVED served herewith|with
            SERVED case|cause|docket no
            SERVED magistrate|circuit|district judge
            SERVED special|supervisory agent
            SERVED witness my hand
            // What other papers look like.
            OTHER_PAPER delete before use
            OTHER_PAPER unit test fixture
            OTHER_PAPER parties agree that
            OTHER_PAPER settlement agreement
            OTHER_PAPER data processing addendum|agreement
            OTHER_PAPER processor|controller shall
            OTHER_PAPER receiving|disclosing party
            OTHER_PAPER terms of this? agreement|thisagreement
            OTHER_PAPER privacy policy
            OTHER_PAPER transparency report
            OTHER_PAPER our policy is|on
            OTHER_PAPER law correspondent
            OTHER_PAPER federal judge in
            OTHER_PAPER asked not to be named
            OTHER_PAPER told reporters
            OTHER_PAPER white paper
            OTHER_PAPER sales team
            OTHER_PAPER foia officer
            OTHER_PAPER freedom of information ~2 request
            OTHER_PAPER fee waiver
            OTHER_PAPER slip opinion
            OTHER_PAPER for publication
            OTHER_PAPER we hold that
            OTHER_PAPER court shall enter such an order
            OTHER_PAPER apply to a court for an order
            OTHER_PAPER legal|litigation hold notice
            OTHER_PAPER reference check
            OTHER_PAPER press release
            OTHER_PAPER blog post
            OTHER_PAPER webinar|podcast|webcast
            OTHER_PAPER terms of service ~4 agree
            OTHER_PAPER mutual nondisclosure agreement
            OTHER_PAPER nondisclosure agreement
            OTHER_PAPER law review
            OTHER_PAPER licensor|licensee|sublicense
            OTHER_PAPER public|software license
            OTHER_PAPER copyright holder|holders
            OTHER_PAPER derivative work|works
            OTHER_PAPER pull requests
            OTHER_PAPER training exercise
            OTHER_PAPER job applicant|posting|offer
            OTHER_PAPER meeting minutes|agenda
            OTHER_PAPER invoice #
            OTHER_PAPER total due
            OTHER_PAPER claimed infringement
            OTHER_PAPER copyright owner
            OTHER_PAPER click ~4 link
            OTHER_PAPER gift card
            OTHER_PAPER dear sir madam
            OTHER_PAPER vulnerability|vuln report
            OTHER_PAPER newsletter|unsubscribe
            """;
}
