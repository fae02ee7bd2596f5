<#-- All that the letters beside a notice say, in Spanish. v, t and b mark what others wrote, a time, and what matters. -->
<#import "words.ftl" as words>
<#assign titles = {
  "confirmation": "Hemos registrado su respuesta",
  "reminder": "Aún no tenemos respuesta a nuestro aviso",
  "permission-request": "Le pedimos su permiso",
  "CORRECTED": "Una corrección de nuestro aviso",
  "WITHDRAWN": "El requerimiento del que le avisamos fue retirado",
  "NO_LEGAL_PROCESS": "El requerimiento del que le avisamos no lo era",
  "redirect": "Diríjase directamente a nuestro cliente"
}>
<#assign title = titles[letter.what!letter.kind]>
<#assign subject = words.from(provider.name) + ": " + title?uncap_first>

<#function noticed t>
  <#return (letter.noticeSentAt??)?then("El " + t(letter.noticeSentAt!servedAt) + " le avisamos de un requerimiento legal que se refiere a sus datos.", "Le avisamos de un requerimiento legal que se refiere a sus datos.")>
</#function>
<#function served v t><#if agency??><#return words.servedBy(t(servedAt), words.kinds[kind], v(agency))></#if><#return words.served(t(servedAt), words.kinds[kind])></#function>
<#assign about = {"heading": "De qué se trata"}>
<#assign choices = [{"heading": words.choicesTitle}, {"choices": words.choices}]>

<#assign answers = {
  "ACKNOWLEDGED": "Usted confirmó que tiene nuestro aviso.",
  "OBJECTED": "Usted se opone a la entrega de sus datos.",
  "CONSENTED": "Usted consiente la entrega de sus datos.",
  "ASKS_TO_TALK": "Usted pidió hablar con nosotros."
}>
<#assign follows = {
  "ACKNOWLEDGED": "Nada más cambia por ello. Todavía puede oponerse o consentir.",
  "OBJECTED": "Hemos informado a nuestro departamento jurídico. Una oposición dirigida a nosotros no anula por sí sola el requerimiento: eso corresponde al tribunal o a la autoridad que lo emitió. Envíenos una copia de lo que presente allí.",
  "CONSENTED": "Los datos solicitados pueden entregarse desde ahora.",
  "ASKS_TO_TALK": "Nuestro departamento jurídico se pondrá en contacto con usted. Si es urgente, llame al " + provider.phone + "."
}>
<#assign stays = {
  "OBJECTED": "No entregamos nada hasta que nuestro departamento jurídico haya decidido qué se sigue de su oposición.",
  "PERMISSION_ASKED": "No entregamos nada sin su permiso.",
  "BY_COUNSEL": "No entregamos nada hasta que nuestro departamento jurídico haya decidido."
}>
<#function confirmation v t b>
  <#local blocks = [
    {"text": noticed(t) + " Hemos registrado su respuesta del " + t(letter.answeredAt) + ":"},
    {"notable": b(answers[letter.response])},
    {"heading": "Qué se sigue de ello"},
    {"text": (letter.response != "CONSENTED")?then(follows[letter.response], words.preservation?then(words.kept, (letter.stay??)?then(stays[letter.stay!"BY_COUNSEL"], follows.CONSENTED)))}
  ]>
  <#if letter.stay?? && letter.response != "CONSENTED"><#local blocks += [{"text": stays[letter.stay]}]>
  <#elseif letter.response != "CONSENTED" && letter.productionFrom?? && !words.preservation><#local blocks += [{"text": words.nothingBefore(b(t(letter.productionFrom)))}]></#if>
  <#return blocks + [
    {"heading": "Si no es lo que quería decir"},
    {"text": "Si quería decir otra cosa, o alguien respondió en su nombre, llame enseguida al " + provider.phone + " o escriba a " + provider.replyTo + "."},
    about, {"facts": true}
  ]>
</#function>

<#function reminder v t b>
  <#local blocks = [{"text": noticed(t) + " " + served(v, t) + " Aún no tenemos respuesta suya."}]>
  <#if letter.productionFrom?? && !words.preservation><#local blocks += [{"notable": words.nothingBefore(b(t(letter.productionFrom)))}, {"text": words.afterThat}]></#if>
  <#return blocks + [
    {"text": "Todo lo que sabemos figura en el aviso. Si ya no lo tiene, pídanoslo. Si lo ha leído y no quiere hacer nada, responda que lo recibió: entonces dejaremos de recordárselo."},
    about, {"facts": true}
  ] + choices>
</#function>

<#function permission v t b>
  <#return [
    {"text": noticed(t) + " " + served(v, t)},
    {"notable": b("¿Podemos entregar los datos solicitados?")},
    {"text": "No entregamos nada sin su permiso, por mucho tiempo que pase. No tiene que decidir solo, ni enseguida: pregunte primero a su abogado."},
    about, {"facts": true},
    {"heading": "Cómo responder"},
    {"choices": [
      {"name": "Permitirlo.", "text": "Dé su consentimiento en respuesta a nuestro aviso, o responda a este correo. Le confirmaremos lo que hemos registrado."},
      {"name": "Negarlo.", "text": "Opóngase del mismo modo, o no haga nada: entonces no se entrega nada en virtud de su permiso."},
      {"name": "Preguntarnos.", "text": "Llame al " + provider.phone + " o escriba a " + provider.replyTo + "."}
    ]}
  ]>
</#function>

<#function before field><#if field.before??><#return "Habíamos escrito: " + field.before></#if><#return "No habíamos dicho nada de ello."></#function>
<#function change v t b>
  <#if letter.what == "CORRECTED">
    <#local changes = []>
    <#list letter.changes as field><#local changes += [{"name": words.facts[field.name], "after": field.after, "before": before(field)}]></#list>
    <#return [
      {"text": noticed(t) + " Parte de lo que decía era incorrecto. Lo correcto es:"},
      {"changes": changes},
      {"text": "Todo lo demás del aviso sigue en pie. Lamentamos el error."},
      about, {"facts": true}
    ] + choices>
  </#if>
  <#local blocks = [{"text": noticed(t) + " " + served(v, t)}]>
  <#if letter.what == "WITHDRAWN"><#local blocks += [{"notable": b("Fue retirado. Lo registramos el " + letter.recordedAt.text + ".")}]>
  <#else><#local blocks += [{"notable": b("Resultó no ser un requerimiento legal.")}, {"text": "Lamentamos la alarma."}]></#if>
  <#return blocks + [
    {"heading": "Qué se sigue de ello"},
    {"text": "Ya no entregamos nada por este motivo, y usted no tiene que hacer nada. Para saber si se entregaron datos antes, y cuáles, llame al " + provider.phone + "."},
    about, {"facts": true}
  ]>
</#function>

<#function redirect v t b>
  <#return [
    {"text": served(v, t) + " Se piden datos que guardamos por cuenta de un cliente, una organización que decide ella misma sobre esos datos:"},
    {"notable": b(v(customer))},
    {"text": "Le rogamos que se dirija a este cliente en lugar de a nosotros. Conoce sus datos y sabe quién responde de ellos, puede encontrar lo que usted necesita y decir qué significa, y puede ser oído antes de que se entreguen sus datos."},
    about, {"facts": true},
    {"heading": "Si no es posible"},
    {"text": "Si dirigirse al cliente pusiera en peligro su investigación, escríbanos a " + provider.replyTo + " por qué, y por cuánto tiempo. Esta carta no es una negativa: a lo que nos obligue responderemos a tiempo."}
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
