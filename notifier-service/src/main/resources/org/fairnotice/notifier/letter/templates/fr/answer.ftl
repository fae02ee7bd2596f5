<#-- All that the page says on which a notice is answered, in French. -->
<#assign label = "Avis juridiques">
<#assign title = "Répondre à un avis">
<#assign introduction = "Saisissez le code qui figure dans l’avis, sous « Comment vérifier que cet avis est authentique ». Vous pourrez ensuite répondre.">
<#assign code = "Code de l’avis">
<#assign next = "Continuer">
<#assign wrong = "Ce code ne va pas avec cette adresse.">
<#assign mistyped = "Relisez les deux, dans le même message. Le code compte vingt lettres et chiffres. Les majuscules, les espaces et les traits d’union sont sans importance.">
<#assign forgery = "S’ils figurent ainsi dans le message, n’y répondez pas et appelez-nous au numéro qui figure dans votre contrat.">
<#assign itIsThis = "Vous répondez à cet avis :">
<#assign facts = {"at": "Envoyé", "recipient": "À", "subject": "Objet"}>
<#assign question = "Que répondez-vous ?">
<#assign nothingYet = "Rien n’est encore enregistré. La page suivante vous montre votre réponse une dernière fois.">
<#assign responses = {
  "ACKNOWLEDGED": {"name": "Nous avons reçu l’avis.",
    "text": "Cela ne dit rien de plus. Vous pouvez toujours vous opposer ou consentir.",
    "after": "Merci. Vous pouvez toujours vous opposer ou consentir."},
  "OBJECTED": {"name": "Nous nous opposons.",
    "text": "Nos juristes examinent votre opposition avant que quoi que ce soit ne soit remis, dans la mesure où la loi nous permet d’attendre. Elle n’annule pas la demande ; seul le tribunal ou l’autorité dont elle émane le peut. Consultez votre avocat.",
    "after": "Votre opposition est entre les mains de nos juristes. Elle n’annule pas la demande ; seul le tribunal ou l’autorité dont elle émane le peut. Consultez votre avocat."},
  "CONSENTED": {"name": "Nous consentons.",
    "text": "Nous pouvons remettre ce qui est demandé et n’avons plus à attendre.",
    "after": "Nous pouvons remettre ce qui est demandé et n’avons plus à attendre. Si c’était une erreur, opposez-vous sans tarder et appelez-nous."},
  "ASKS_TO_TALK": {"name": "Veuillez prendre contact avec nous.",
    "text": "Notre service juridique apprend que vous souhaitez lui parler. Le délai pour vous opposer continue de courir.",
    "after": "Notre service juridique sait que vous souhaitez lui parler. Le délai pour vous opposer continue de courir. En cas d’urgence, appelez le " + provider.phone + "."}
}>
<#assign sure = "Est-ce bien votre réponse ?">
<#assign yes = "Oui, c’est notre réponse">
<#assign back = "Retour">
<#assign recorded = "Votre réponse est enregistrée.">
<#function recordedAt at><#return "Enregistrée le " + at + "."></#function>
<#assign another = "Répondre autrement">
<#assign objectionStays = "Vous pouvez répondre de nouveau. Une opposition demeure jusqu’à ce que nos juristes l’aient examinée, quoi que vous répondiez ensuite.">
<#assign closed = {
  "FOREIGN": {"name": "Aucun avis ne peut recevoir de réponse à cette adresse.",
    "text": "Comparez l’adresse avec celle de l’avis, jusqu’au dernier caractère. Si elle figure ainsi dans le message, n’y répondez pas et appelez-nous au numéro qui figure dans votre contrat."},
  "EXPIRED": {"name": "Le délai pour répondre ici est passé.",
    "text": "Appelez-nous au numéro qui figure dans votre contrat ; nous verrons tout cela avec vous."},
  "LOCKED": {"name": "Trop de codes erronés ont été saisis ici.",
    "text": "Réessayez dans un quart d’heure, ou appelez-nous au numéro qui figure dans votre contrat."},
  "FAILED": {"name": "Votre réponse n’a pas pu être enregistrée.",
    "text": "L’erreur vient de nous. Veuillez réessayer dans quelques minutes ; répondre deux fois ne nuit pas. Si cela ne fonctionne pas, appelez-nous au numéro qui figure dans votre contrat."}
}>
<#function address page><#return "Avant de vous fier à cette page, regardez la barre d’adresse de votre navigateur : elle doit commencer par " + page + "."></#function>
<#assign noTricks = "Nous ne demandons ici que le code et votre réponse : ni nom, ni mot de passe.">
