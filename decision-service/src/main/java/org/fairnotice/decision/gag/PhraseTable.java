package org.fairnotice.decision.gag;

/** The wordings, as a table: the kind of cue, then the {@link Phrase}. */
final class PhraseTable {

    private PhraseTable() {}

    static final String PHRASES = """
            // Binding by their own verb. 18 U.S.C. 2705(b), 2709(c), 3123(d)(2), 3486(a)(6); 50 U.S.C. 1805, 1842, 1861, 1881a.
            FORBID <must>|may|can|will not ~12! <tell>
            FORBID cannot|cant|mustnt|shant ~8! <tell>
            FORBID <must>|may|can|will not do so
            FORBID neither ~20 <must>|may|can|will ~6! <tell>|give
            FORBID neither ~20 <must>|may|can|will ~3 make ~8 known|aware
            FORBID neither ~24 <must>|may|can|will ~2 be ~2 <told>|made|given
            FORBID neither ~45 <must>|may|can ~24 <tell>
            FORBID neither ~24 is|are to ~3 <tell>
            FORBID no ~3 <actor> ~20 <must>|may|can ~3 make ~4 known
            FORBID <must>|may|can|will not save|except|unless|other ~34 <tell>
            FORBID not ~2 liberty|free to ~2 <tell>
            FORBID may|can|free|liberty ~14 <tell> ~30 but|and ~1 not before|sooner|earlier|until
            FORBID not|no sooner|earlier ~16 <tell>
            FORBID may|can ~3 <tell> ~24 on or after
            FORBID on or after ~12 may|can|free|liberty ~5 <tell>
            FORBID none|nobody ~24 is|are to be ~3 <told>
            FORBID <must> ~12 observe|maintain ~3 <secret>
            FORBID secrecy|confidentiality|secret ~2 towards ~3 <person>
            FORBID <must> <tell> to no one|person|party
            FORBID <must> ~16 make known to no one|person|party
            FORBID <must> ~16 make known to nobody
            FORBID <must> accordingly|therefore|also|at|in ~3 not ~12! <tell>
            FORBID are|is therefore|accordingly|hereby|also not to ~8! <tell>
            FORBID <must> on no account ~2 be ~2 brought ~3 notice|attention|knowledge
            FORBID <must>|may|can|will not ~3 be ~2 brought ~3 notice|attention|knowledge
            FORBID who|whoever ~45 <tells> ~90 commits|guilty|liable|punishable
            FORBID who <tell> ~24 commit ~2 offence|offense|crime
            FORBID does|do not allow|permit|authorise|authorize ~3 to ~3 <tell>
            FORBID <must>|may|can|will not for|until|in|before|during|at|directly ~26 make ~8 known|aware
            FORBID are|is ~2 not to ~3 make ~3 known|aware
            FORBID nor <must>|may|can|will ~10! <tell>
            FORBID no ~2 <actor> ~18 <must>|may|can|will ~8! <tell>
            FORBID no one|nobody ~12 <must>|may|can|is|are ~5 <told>|<tell>
            FORBID nobody ~12 <must>|may|can|is|are ~5 <told>|<tell>
            FORBID no person ~12 is|are ~2 to ~2 <tell>|be
            FORBID <must>|will ~6 make no ~3 mention|disclosure|disclosures|reference
            FORBID <must>|will ~6 give no ~3 <notice>|indication|hint
            FORBID <must>|may|can|will not ~6! make ~8 known|aware
            FORBID <ordered>|<ordering> that ~14! not ~3 <tell>
            FORBID condition ~10 that ~10 not ~2 <tell>
            FORBID nothing ~10 construed|read|taken|understood ~4 permit|allow|authorize|authorise ~10 to ~2 <tell>
            FORBID <must>|may|can|will not ~3 make public
            FORBID <must>|may|can|will not ~6! make ~4 <notice>|mention
            FORBID <must>|may|can|will not ~6! give|provide ~5 <notice>
            FORBID <must>|may|can|will not ~3 be ~3 <told>
            FORBID <must>|may not by|save|except ~16 be ~3 <told>
            FORBID <must>|may|can|will not be ~3 made ~3 known|public
            FORBID <must> ~6 keep|hold|treat|maintain|preserve ~10 <secret>
            FORBID <must> ~4 be ~3 kept|held|treated|maintained ~6 <secret>
            FORBID <must> ~2 remain ~2 <secret>
            FORBID no ~1 <notice> ~10 <must> be ~3 given|made|sent|provided
            FORBID <must>|is|are to? ~3 say nothing
            FORBID <must>|may ~3 <tell> no|nobody
            FORBID under a|an ~1 obligation|duty not to ~4 <tell>
            FORBID <must> ~8 refrain|abstain|desist ~4 from ~6 <telling>|making|giving
            FORBID <must> ~6 withhold|delay|defer|postpone ~4 <notice>|notifying|informing
            FORBID protect|protects|protecting ~2 secrecy
            FORBID are|is not to ~8! <tell>
            FORBID are|is not to be ~2 <told>
            FORBID not permitted|allowed|authorized|authorised|free ~3 to ~4 <tell>
            FORBID offence|offense|crime|felony ~8 you|person ~6 <tell>|<tells>
            FORBID offence|offense|crime|felony ~3 if ~4 <tell>|<tells>
            FORBID who|whoever ~4 <tells> ~32 commits|guilty|liable|punished|punishable|fined|imprisoned|offence|offense|crime|felony
            FORBID offence|offense|crime ~6 make ~3 disclosure|disclosures
            FORBID offence|offense|crime ~30 makes|make known
            FORBID offence|offense|crime ~24 is|are ~2 <told>
            FORBID nothing is|may|must|shall ~2 be ~2 <told>|said
            FORBID offence|offense|crime|felony|misdemeanor|misdemeanour|unlawful|illegal ~28 to ~3 <tell>
            FORBID <notice> ~14 is|are ~2 <forbidden>
            FORBID <notice> ~45 is|are to be withheld by
            FORBID <notice> ~14 <must> be withheld
            FORBID sworn|bound|subject ~2 to secrecy|nondisclosure|confidentiality
            FORBID under a ~2 duty|obligation ~2 of|to ~3 <secret>|nondisclosure
            FORBID may|can be ~2 <told> only to|with|by
            FORBID no ~1 <notice> ~12 may|can|will|<must> ~2 take|be ~3 place|given|made|sent|provided
            FORBID <must>|may not for|until|in|before|during|at|directly ~26! <tell>
            FORBID <must>|may|can|will not ~4! let ~8 know|learn
            FORBID <must> wait ~12 before ~2 <telling>
            FORBID <must> not ~2 cause|permit|allow|suffer ~8 to be ~2 <told>
            FORBID is|are to ~2 remain|be ~2 <secret>
            FORBID is|are to be ~2 kept|held|treated|maintained ~3 <secret>
            FORBID may|can|<must> ~3! <tell> ~10 to no one|person|party|other
            FORBID imposes|creates a|an ~1 duty|obligation not to ~4 <tell>|make
            FORBID may|can only <tell> ~14 after|once
            FORBID may|can ~4! <tell> ~14 only after|once
            FORBID may|can ~3! <tell> ~16 but|and ~1 no other|one
            FORBID <ordered>|<must> ~24! produce|provide|disclose|furnish|deliver|comply ~16 without ~2 <notice>|<telling> ~3 <person>
            // Bind or ask, as the word does that governs them.
            GOVERNED not to ~8! <tell>
            GOVERNED not to ~6! give|provide|make ~8 <notice>|known|mention|aware
            GOVERNED that ~10! not <tell>
            GOVERNED nondisclosure|confidentiality|secrecy ~12 is|are|be ~2 <asked>
            GOVERNED not ~3 be ~2 <told>
            GOVERNED you not ~3 <tell>
            GOVERNED not ~2 be ~2 made ~2 aware|known
            GOVERNED not contact ~3 user|users|customer|customers|subscriber|subscribers|target|suspect
            GOVERNED intend|plan|decide|choose to <tell> ~16 please
            GOVERNED hold off ~3 <telling>|<notice>
            GOVERNED hold off ~8 letter|letters|email|message
            GOVERNED not ~4 let ~8 know|learn
            GOVERNED thank|thanks ~5 for not ~2 <telling>
            GOVERNED did|would|could not ~3 <tell>
            GOVERNED it|they|customer|provider|company|recipient not ~2 <tell>
            GOVERNED refrain|refraining|abstain|desist|refrains ~6 from ~6 <telling>|making|giving
            GOVERNED keep|kept|hold|held|treated|maintained|keeping|holding|maintain|treat|retain|preserve ~8 <secret>
            GOVERNED <tell> no one|person|party
            GOVERNED <tell> to no ~2 person|party|entity|one
            GOVERNED <tell> nobody
            GOVERNED neither ~12! <tell>
            GOVERNED say nothing
            GOVERNED were not ~1 <told>
            GOVERNED keep ~6 to yourself|yourselves
            GOVERNED give|gives|giving|given no ~3 <notice>
            GOVERNED no ~1 <notice> ~10 be ~3 given|made|sent|provided
            GOVERNED make|makes|making no ~3 mention|disclosure|reference
            GOVERNED not ~4 make ~8 known|aware
            GOVERNED avoid ~4 <telling>|<notice>
            GOVERNED delay|delaying|withhold|withholding|defer|postpone ~4 <notice>|notifying|informing
            GOVERNED <ordered> ~12 to ~6 secrecy
            // Ask by their own words.
            ABSENT confidentiality|nondisclosure|secrecy ~3 none
            ASKING between us|ourselves
            ASKING appreciate|appreciated|grateful|obliged ~16 not ~2 <told>|<tell>
            // Name a ban.
            BARRED <forbidden>|<forbids>|<forbidding>|<forbid>|<forbade>|restrained ~30 from ~12! <telling>|making|giving|letting
            BARRED <forbidden>|<forbids>|<forbidding>|<forbid>|<forbade> ~12 <notice>
            BARRED <forbidden>|<forbids>|<forbidding>|<forbid>|<forbade> ~22! to ~5 <tell>|give|make
            BARRED nondisclosure|confidentiality|secrecy|silence ~8 is|are|be ~1 <ordered>|mandatory|imposed
            BARRED nondisclosure|secrecy|silence <ordered>|mandatory|imposed
            BARRED <telling>|disclosure ~14 is|are|be ~2 <forbidden>|unlawful|illegal
            BARE not ~1 <tell>
            BARRED <forbids>|<forbid> ~8 <telling>
            BARRED restricts|restrict|restrains|stops|stop ~6 from ~4 <telling>
            // Tell somebody what not to do.
            IMPERATIVE do|dont not ~6! <tell>
            IMPERATIVE dont ~4! <tell>
            IMPERATIVE never ~3! <tell>
            // A ban stands, or goes on.
            STANDS <gagnoun>|<gagpaper> ~16 remains|remain|continues|continue|stays|stands|stand ~8 effect|force|place|binding|unchanged|unaffected
            STANDS remains|remain ~3 in ~3 effect|force|place
            STANDS remains|remain|still ~2 bound
            STANDS continues|continue ~2 to ~4 bind|apply|prohibit|forbid|bar|preclude|support
            STANDS not|never|neither|nor ~4 <ended>
            STANDS <gagnoun>|<gagpaper> ~12 not|un ~2 affected|disturbed|altered|modified
            STANDS not|never ~3 ceased|lift|relieve
            STANDS does|do|did|shall|will|may not ~2 end|terminate|cease
            STANDS not|never ~3 affect ~8 <gagnoun>|obligation|duty|requirement
            STANDS <gagnoun>|<gagpaper>|it runs ~2 until
            STANDS nothing ~10 relieves|relieve|affects|affect|lifts|lift|alters|alter|modifies|modify|excuses|releases|disturbs ~14 obligation|duty|<gagnoun>|<gagpaper>
            STANDS motion|petition|application ~30 <end> ~25 is|are ~2 <denied>
            STANDS motion|petition|application ~30 set aside ~30 is|are ~2 <denied>
            STANDS denies ~25 set aside
            STANDS denies ~25 <end>
            STANDS moved|moves to ~2 <end> ~25 <denied>
            STANDS continue|continues ~2 be? bound
            STANDS declines|declined|refuses ~2 <end> ~12 <gagnoun>|<gagpaper>
            STANDS nondisclosure|gag order ~3 attached|enclosed|accompanies|accompanying
            STANDS nondisclosure|confidentiality yes|y|true
            STANDS again ~2 in ~1 force|effect
            STANDS reinstated|reinstates|reimposed|reimposes
            EXTENDS <gagnoun>|<gagpaper>|period ~25 is|are|be|was ~3 extended|renewed|continued|prolonged
            EXTENDS <gagnoun>|<gagpaper> ~25 is|are|be ~6 carried ~1 forward|on
            EXTENDS continue|continues ~3 to ~4 refrain|abstain
            EXTENDS period|term ~12 is|are ~3 enlarged|lengthened
            EXTENDS delay|delayed ~12 is|are|be ~2 extended
            EXTENDS term|period ~3 extends ~3 through|until|to
            EXTENDS extended|renewed ~8 <gagnoun>|<gagpaper> ~3 until|through|to|for|by
            EXTENDS extends|renews ~14 <gagnoun>|<gagpaper>|period
            // A ban is over.
            LIFTS <gagnoun>|<gagpaper>|it ~30 is|are|was|were|be|been|stands|hereby|has|have ~4 <ended>
            LIFTS <gagnoun>|<gagpaper>|it|direction ~30 set aside
            LIFTS <gagnoun>|<gagpaper>|it|paragraph ~30 struck out|down
            LIFTS <gagnoun>|<gagpaper> ~3 that|which was|were|is|are ~14 is|are|has ~4 <ended>
            LIFTS <gagnoun>|<gagpaper> ~6 by which ~34 is|are|has ~4 <ended>
            LIFTS <gagnoun>|<gagpaper> ~3 that ~34! not ~24 is|are|has ~4 <ended>
            LIFTS <gagnoun>|<gagpaper>|it ~30 at an end
            LIFTS <gagnoun>|<gagpaper>|it ~30 of no ~2 effect|force
            LIFTS not ~2 require|warrant|justify|support ~2 continued|continuing ~2 nondisclosure
            LIFTS <gagnoun>|<gagpaper>|it ~30 no longer ~4 effect|force|applies|apply|binds|binding|necessary|required|needed
            LIFTS <gagnoun>|<gagpaper>|it ~8 expires|expired|lapses|lapsed|ended
            LIFTS <gagnoun>|<gagpaper>|it ~8 ran|run out
            LIFTS <gagnoun>|<gagpaper> ~8 terminated on|by|effective
            LIFTS <gagnoun>|<gagpaper> ~20 has|have ceased
            LIFTS <gagnoun>|<gagpaper> ~12 ceases to
            LIFTS no longer ~4 bound|<forbidden>|subject|under|applies|supports
            LIFTS vacated|lifted|dissolved|terminated|rescinded|revoked ~6 <gagnoun>|<gagpaper>
            LIFTS <ends>|revoke|vacate|lift|terminate|rescind|dissolve ~14 <gagnoun>|<gagpaper>|order
            LIFTS no longer ~3 under ~2 order|prohibition|restraint
            LIFTS relieved|released|discharged ~6 <gagnoun>|<gagpaper>
            LIFTS permission ~20 to <tell>
            LIFTS <gagnoun>|<gagpaper> ~45 vacated|dissolved|lifted in ~1 full|entirety
            LIFTS <secret>|silence ~4 ceases|ceased
            LIFTS obligation|duty|prohibition ~6 ceases|ceased as|on|with|today|immediately
            LIFTS silence is over
            RELEASES may|can now ~3 <tell>|give
            RELEASES free|liberty ~4 to ~3 <tell>|give
            RELEASES now ~3 free|permitted|allowed|able ~2 to ~3 <tell>|give
            RELEASES may|can <tell> ~6 from|on|upon
            // Leave to tell.
            PERMITS may|can ~6 <tell>
            PERMITS may|can be <told>
            PERMITS may but need not ~2 <tell>
            PERMITS you|provider|recipient|custodian|company ~2 <must> ~3 give|provide ~2 <notice>
            PERMITS free|liberty|welcome ~2 to ~3 <tell>|give|do|send
            PERMITS at ~2 discretion
            PERMITS matter for you
            PERMITS may|can go ahead ~4 let|<tell>|<telling>
            // There is no ban.
            ABSENT nothing ~25! <forbid>|<forbids>|<forbidding>
            ABSENT nothing ~25! requires|require|imposes ~10 <secret>|nondisclosure
            ABSENT not ~4 impose|imposes|require|requires ~10 <secret>|nondisclosure
            ABSENT imposes|impose no ~4 <secret>|nondisclosure|duty|obligation|restriction
            ABSENT no ~3 nondisclosure|gag|secrecy ~2 order|provision|requirement|obligation|direction
            ABSENT no ~2 order|provision|direction|requirement|obligation|duty ~6 nondisclosure|secrecy|silence|<secret>
            ABSENT no ~2 restriction|restrictions|prohibition|limitation|bar|restraint ~12 <telling>|<notice>
            ABSENT under no ~2 restriction|restrictions|limitation
            ABSENT nothing ~10 keeps|hinders|hinder|stops ~4 from ~4 <telling>
            ABSENT not restricted from <telling>
            ABSENT no ~2 order|provision ~8 # b|bstpo
            ABSENT places|place no ~2 restriction|restraint|prohibition|limit
            ABSENT not|never|didnt apply|applied ~3 order ~3 # b
            ABSENT not ~2 warrant ~3 certification
            ABSENT provisions ~10 not invoked
            ABSENT no order ~2 <forbidding> ~6 <notice>|disclosure
            ABSENT no ~2 restriction|restrictions|prohibition|restraint on ~1 addressee|provider|recipient|company|you|notice
            ABSENT restriction on notice none
            ABSENT no ~2 order ~6 restrains|restrain|stands ~6 <telling>|giving|way|disclosure
            ABSENT not ~4 make|makes|made ~4 order ~6 nondisclosure
            ABSENT nondisclosure ~14 not apply
            ABSENT not ~2 required|obliged|obligated|bound ~3 to? ~3 keep|maintain|treat|secrecy
            ABSENT not|never ~2 subject|under ~4 nondisclosure|gag|<secret>
            ABSENT under no ~3 order|prohibition|restraint|nondisclosure|<secret>
            ABSENT not ~2 accompanied ~4 order|nondisclosure
            ABSENT no|not ~2 objection|object to ~6 <telling>
            ABSENT no rule|law|order|statute|provision ~12 <forbids>|requires|<forbid>|<forbidding>
            ABSENT does|do|did|would|will|shall not ~2 <forbid>
            ABSENT no ~2 certification ~6 made|accompanies
            """;
}
