<#-- All that the letters beside a notice say, in French. v, t and b mark what others wrote, a time, and what matters. -->
<#import "words.ftl" as words>
<#assign titles = {
  "confirmation": "Nous avons enregistré votre réponse",
  "reminder": "Nous n’avons pas encore de réponse à notre avis",
  "permission-request": "Nous vous demandons votre autorisation",
  "CORRECTED": "Une rectification de notre avis",
  "WITHDRAWN": "La demande dont nous vous avons informé a été retirée",
  "NO_LEGAL_PROCESS": "La demande dont nous vous avons informé n’en était pas une",
  "redirect": "Veuillez vous adresser directement à notre client"
}>
<#assign title = titles[letter.what!letter.kind]>
<#assign subject = words.from(provider.name) + " : " + title?uncap_first>

<#function noticed t>
  <#return (letter.noticeSentAt??)?then("Le " + t(letter.noticeSentAt!servedAt) + ", nous vous avons informé d’une demande légale visant vos données.", "Nous vous avons informé d’une demande légale visant vos données.")>
</#function>
<#function served v t><#if agency??><#return words.servedBy(t(servedAt), words.kinds[kind], v(agency))></#if><#return words.served(t(servedAt), words.kinds[kind])></#function>
<#assign about = {"heading": "De quoi il s’agit"}>
<#assign choices = [{"heading": words.choicesTitle}, {"choices": words.choices}]>

<#assign answers = {
  "ACKNOWLEDGED": "Vous avez confirmé avoir reçu notre avis.",
  "OBJECTED": "Vous vous opposez à la remise de vos données.",
  "CONSENTED": "Vous consentez à la remise de vos données.",
  "ASKS_TO_TALK": "Vous avez demandé à nous parler."
}>
<#assign follows = {
  "ACKNOWLEDGED": "Rien d’autre ne change. Vous pouvez toujours vous opposer ou consentir.",
  "OBJECTED": "Nous en avons informé notre service juridique. Une opposition qui nous est adressée n’annule pas à elle seule la demande : cela relève du tribunal ou de l’autorité dont elle émane. Veuillez nous envoyer copie de ce que vous y déposez.",
  "CONSENTED": "Les données demandées peuvent être remises dès maintenant.",
  "ASKS_TO_TALK": "Notre service juridique prendra contact avec vous. Si c’est urgent, appelez le " + provider.phone + "."
}>
<#assign stays = {
  "OBJECTED": "Nous ne remettons rien tant que notre service juridique n’a pas décidé des suites de votre opposition.",
  "PERMISSION_ASKED": "Nous ne remettons rien sans votre autorisation.",
  "BY_COUNSEL": "Nous ne remettons rien tant que notre service juridique n’a pas décidé."
}>
<#function confirmation v t b>
  <#local blocks = [
    {"text": noticed(t) + " Nous avons enregistré votre réponse du " + t(letter.answeredAt) + " :"},
    {"notable": b(answers[letter.response])},
    {"heading": "Ce qui s’ensuit"},
    {"text": (letter.response != "CONSENTED")?then(follows[letter.response], words.preservation?then(words.kept, (letter.stay??)?then(stays[letter.stay!"BY_COUNSEL"], follows.CONSENTED)))}
  ]>
  <#if letter.stay?? && letter.response != "CONSENTED"><#local blocks += [{"text": stays[letter.stay]}]>
  <#elseif letter.response != "CONSENTED" && letter.productionFrom?? && !words.preservation><#local blocks += [{"text": words.nothingBefore(b(t(letter.productionFrom)))}]></#if>
  <#return blocks + [
    {"heading": "Si ce n’est pas ce que vous vouliez dire"},
    {"text": "Si vous vouliez dire autre chose, ou si quelqu’un a répondu en votre nom, appelez sans attendre le " + provider.phone + " ou écrivez à " + provider.replyTo + "."},
    about, {"facts": true}
  ]>
</#function>

<#function reminder v t b>
  <#local blocks = [{"text": noticed(t) + " " + served(v, t) + " Nous n’avons pas encore de réponse de votre part."}]>
  <#if letter.productionFrom?? && !words.preservation><#local blocks += [{"notable": words.nothingBefore(b(t(letter.productionFrom)))}, {"text": words.afterThat}]></#if>
  <#return blocks + [
    {"text": "Tout ce que nous savons figure dans l’avis. Si vous ne l’avez plus, demandez-le-nous. Si vous l’avez lu et ne voulez rien faire, répondez que vous l’avez reçu : nous cesserons alors de vous le rappeler."},
    about, {"facts": true}
  ] + choices>
</#function>

<#function permission v t b>
  <#return [
    {"text": noticed(t) + " " + served(v, t)},
    {"notable": b("Pouvons-nous remettre les données demandées ?")},
    {"text": "Nous ne remettons rien sans votre autorisation, quel que soit le temps qui passe. Vous n’avez pas à décider seul, ni tout de suite : consultez d’abord votre avocat."},
    about, {"facts": true},
    {"heading": "Comment répondre"},
    {"choices": [
      {"name": "Autoriser.", "text": "Consentez en réponse à notre avis, ou répondez à ce message. Nous vous confirmerons ce que nous avons enregistré."},
      {"name": "Refuser.", "text": "Opposez-vous de la même façon, ou ne faites rien : rien ne sera alors remis au titre de votre autorisation."},
      {"name": "Nous interroger.", "text": "Appelez le " + provider.phone + " ou écrivez à " + provider.replyTo + "."}
    ]}
  ]>
</#function>

<#function before field><#if field.before??><#return "Nous avions écrit : " + field.before></#if><#return "Nous n’en avions rien dit."></#function>
<#function change v t b>
  <#if letter.what == "CORRECTED">
    <#local changes = []>
    <#list letter.changes as field><#local changes += [{"name": words.facts[field.name], "after": field.after, "before": before(field)}]></#list>
    <#return [
      {"text": noticed(t) + " Une partie de ce qui y figurait était inexacte. Voici ce qui est exact :"},
      {"changes": changes},
      {"text": "Tout le reste de l’avis demeure valable. Nous vous prions d’excuser cette erreur."},
      about, {"facts": true}
    ] + choices>
  </#if>
  <#local blocks = [{"text": noticed(t) + " " + served(v, t)}]>
  <#if letter.what == "WITHDRAWN"><#local blocks += [{"notable": b("Elle a été retirée. Nous l’avons enregistré le " + letter.recordedAt.text + ".")}]>
  <#else><#local blocks += [{"notable": b("Il s’est avéré qu’il ne s’agissait pas d’une demande légale.")}, {"text": "Nous vous prions de nous excuser pour cette inquiétude."}]></#if>
  <#return blocks + [
    {"heading": "Ce qui s’ensuit"},
    {"text": "Nous ne remettons plus rien à ce titre, et vous n’avez rien à faire. Pour savoir si des données ont été remises auparavant, et lesquelles, appelez le " + provider.phone + "."},
    about, {"facts": true}
  ]>
</#function>

<#function redirect v t b>
  <#return [
    {"text": served(v, t) + " Il y est demandé des données que nous conservons pour le compte d’un client, une organisation qui décide elle-même de ces données :"},
    {"notable": b(v(customer))},
    {"text": "Nous vous prions de vous adresser à ce client plutôt qu’à nous. Il connaît ses données et sait qui en répond, il peut trouver ce dont vous avez besoin et en expliquer le sens, et il peut être entendu avant que ses données ne soient remises."},
    about, {"facts": true},
    {"heading": "Si cela n’est pas possible"},
    {"text": "Si le fait de vous adresser au client compromettait votre enquête, écrivez-nous à " + provider.replyTo + " pourquoi, et pour combien de temps. La présente n’est pas un refus : nous répondrons en temps voulu à ce qui nous oblige."}
  ]>
</#function>

<#-- By the letter's kind. -->
<#assign blocks = {
  "confirmation": confirmation,
  "reminder": reminder,
  "permission-request": permission,
  "change": change,
  "redirect": redirect
}>
