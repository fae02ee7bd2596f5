<#-- All that the page says on which a notice is checked, in French. -->
<#assign label = "Avis juridiques">
<#assign title = "Cet avis vient-il de nous ?">
<#assign introduction = "Saisissez le code qui figure dans l’avis, sous « Comment vérifier que cet avis est authentique ». Vous verrez mot pour mot ce que nous avons envoyé.">
<#assign code = "Code de l’avis">
<#assign check = "Vérifier">
<#assign yes = "Oui, cet avis vient de nous.">
<#assign compare = "Comparez le texte ci-dessous avec votre message. Si une phrase, une adresse ou un numéro de téléphone diffère, votre message n’est pas celui que nous avons envoyé.">
<#assign facts = {"at": "Envoyé", "recipient": "À", "subject": "Objet"}>
<#assign textTitle = "Ce que nous avons envoyé">
<#assign another = "Vérifier un autre avis">
<#assign no = "Nous n’avons envoyé aucun avis portant ce code.">
<#assign mistyped = "Relisez le code : il compte vingt lettres et chiffres. Les majuscules, les espaces et les traits d’union sont sans importance.">
<#assign forgery = "S’il figure ainsi dans le message, n’y répondez pas et appelez-nous au numéro qui figure dans votre contrat.">
<#function address page><#return "Avant de vous fier à cette page, regardez la barre d’adresse de votre navigateur : elle doit indiquer " + page + "."></#function>
<#assign noTricks = "Nous ne demandons ici que le code : ni nom, ni mot de passe.">
