<#-- All that a notice says, in French. Functions are given what stands in the sentence, as text or as HTML. -->
<#assign kinds = {
  "SUBPOENA": "une injonction de produire (subpoena)",
  "GRAND_JURY_SUBPOENA": "une injonction de produire d’un grand jury (grand jury subpoena)",
  "ADMINISTRATIVE_SUBPOENA": "une injonction administrative de produire (administrative subpoena)",
  "COURT_ORDER": "une ordonnance judiciaire",
  "SEARCH_WARRANT": "un mandat de perquisition",
  "NATIONAL_SECURITY_LETTER": "une lettre de sécurité nationale (national security letter)",
  "FISA_ORDER": "une ordonnance fondée sur le Foreign Intelligence Surveillance Act",
  "PEN_REGISTER_ORDER": "une ordonnance de relevé des communications (pen register / trap and trace)",
  "WIRETAP_ORDER": "une ordonnance d’interception",
  "PRESERVATION_REQUEST": "une demande de conservation de données",
  "EMERGENCY_REQUEST": "une demande d’urgence",
  "PRODUCTION_ORDER": "une injonction de production",
  "UNKNOWN": "une demande légale"
}>
<#assign accountKinds = {
  "EMAIL": "Adresse électronique",
  "DOMAIN": "Domaine",
  "ACCOUNT_ID": "Compte",
  "TENANT": "Locataire (tenant)",
  "PHONE": "Numéro de téléphone",
  "IP": "Adresse IP"
}>
<#assign facts = {
  "agency": "Émanant de",
  "kind": "Nature",
  "docket": "Numéro de dossier",
  "authority": "Fondement cité",
  "dataSought": "Données demandées",
  "issuedOn": "En date du",
  "servedAt": "Reçu par nous",
  "dueOn": "Réponse demandée avant le"
}>
<#assign preservation = kind == "PRESERVATION_REQUEST">
<#assign label = "Avis juridique">
<#assign title = preservation?then("Il nous a été demandé de conserver vos données", "Nous avons reçu une demande légale visant vos données")>
<#function from name><#return "Avis juridique de " + name></#function>
<#function subject name>
  <#return from(name) + " : " + preservation?then("demande de conservation de vos données", "demande visant vos données")>
</#function>
<#function to name><#return "À l’attention de " + name></#function>
<#function served at what><#return "Le " + at + ", nous avons reçu " + what + "."></#function>
<#function servedBy at what agency><#return "Le " + at + ", nous avons reçu " + what + " émanant de " + agency + "."></#function>
<#assign concerns = "Il s’agit de données que vous détenez chez nous. Le présent avis vous dit ce qui est demandé, ce que nous ferons et ce que vous pouvez faire.">

<#assign heldTitle = "Pourquoi vous ne l’apprenez que maintenant">
<#function held citation begin end>
  <#return "La loi nous interdisait de vous le dire. Une obligation de non-divulgation fondée sur " + citation + " était en vigueur du " + begin + " au " + end + ". Elle a pris fin, et nous vous en informons donc.">
</#function>
<#assign answeredMeanwhile = "Tant qu’elle était en vigueur, nous avons pu être tenus de répondre à la demande. Appelez-nous pour savoir si des données ont été remises, et lesquelles.">

<#assign askedTitle = "Ce qui est demandé">
<#assign notListed = "Ce qui ne figure pas ici n’a pu être lu avec certitude dans les documents. Appelez-nous, et nous les parcourrons avec vous.">
<#assign papers = (copy??)?then("Une copie des documents est jointe à ce message sous le nom " + (copy!"") + ". Ce qui concerne des tiers en a été retiré.", "Aucune copie des documents n’est jointe. Demandez-la-nous ; vous la recevrez dans la mesure où la loi nous permet de la communiquer.")>
<#assign accountsTitle = "Lesquels de vos comptes">
<#assign noAccount = "La demande ne désigne aucun compte en particulier. Elle concerne l’ensemble de vos données chez nous.">

<#assign planTitle = "Ce que nous ferons, et quand">
<#assign kept = "Nous gardons une copie des données qui existent à ce jour. Sur cette demande, rien n’est remis à qui que ce soit ; il y faut une autre demande.">
<#function nothingBefore date><#return "Nous ne remettrons rien avant le " + date + "."></#function>
<#function nothingMoreBefore date><#return "Nous ne remettrons rien de plus avant le " + date + "."></#function>
<#function daysToObject count><#return "Vous avez " + (count == 1)?then("1 jour", count + " jours") + " à compter du présent avis pour vous y opposer."></#function>
<#assign afterThat = "Ensuite, nous devrons répondre à la demande dans la mesure où elle nous oblige, sauf si un tribunal en décide autrement.">
<#assign noDelay = "Nous devons répondre à la demande dans la mesure où elle nous oblige, et des données peuvent être remises sans autre délai.">

<#assign choicesTitle = "Ce que vous pouvez faire">
<#assign choices = [
  {"name": "Vous opposer.", "text": "Demandez à votre avocat s’il convient de faire annuler ou restreindre la demande, ce qui relève du tribunal ou de l’autorité dont elle émane. Dites-nous sans attendre que vous le faites : répondez à ce message ou appelez le " + provider.phone + "."},
  {"name": "Consentir.", "text": "Si vous êtes d’accord, dites-le en réponse. Nous vous demanderons de le confirmer avant de nous y fier."},
  {"name": "Nous interroger.", "text": "Appelez le " + provider.phone + " ou écrivez à " + provider.replyTo + "."}
]>
<#function answerAt address until><#return "Vous pouvez aussi répondre dans un navigateur, jusqu’au " + until + ". Saisissez vous-même " + address + ", puis le code qui figure ci-dessous, et choisissez."></#function>

<#assign genuineTitle = "Comment vérifier que cet avis est authentique">
<#assign beware = "Des criminels envoient des messages qui ressemblent à celui-ci. Ne nous croyez donc pas sur parole :">
<#assign callUs = "Appelez-nous au numéro qui figure dans votre contrat, ou demandez à votre chargé de clientèle. N’utilisez pas un numéro que vous ne connaissez que par un message.">
<#function quote reference><#return "Indiquez la référence " + reference + ". Nous confirmerons que nous avons envoyé cet avis, et quand."></#function>
<#function typePage page><#return "Saisissez vous-même " + page + " dans votre navigateur pour lire comment nous informons nos clients."></#function>
<#function enterCode page code><#return "Saisissez vous-même " + page + " dans votre navigateur, puis le code " + code + " : vous y verrez mot pour mot ce que nous avons envoyé."></#function>
<#assign noTricks = (copy??)?then("Ce message n’a pas d’autre pièce jointe que " + (copy!""), "Ce message n’a pas de pièce jointe") + ", ne vous invite à suivre aucun lien et ne demande jamais de mot de passe.">

<#assign sentBy = "Envoyé automatiquement par " + provider.name + ", " + provider.phone + ", " + provider.replyTo + ".">
<#function reference number><#return "Référence : " + number + ". Veuillez l’indiquer dans tout courrier ou appel."></#function>
