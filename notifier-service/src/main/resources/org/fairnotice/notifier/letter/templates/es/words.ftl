<#-- All that a notice says, in Spanish. Functions are given what stands in the sentence, as text or as HTML. -->
<#assign kinds = {
  "SUBPOENA": "un requerimiento (subpoena)",
  "GRAND_JURY_SUBPOENA": "un requerimiento de un gran jurado (grand jury subpoena)",
  "ADMINISTRATIVE_SUBPOENA": "un requerimiento administrativo (administrative subpoena)",
  "COURT_ORDER": "una orden judicial",
  "SEARCH_WARRANT": "una orden de registro",
  "NATIONAL_SECURITY_LETTER": "una carta de seguridad nacional (national security letter)",
  "FISA_ORDER": "una orden dictada según la Foreign Intelligence Surveillance Act",
  "PEN_REGISTER_ORDER": "una orden de registro de comunicaciones (pen register / trap and trace)",
  "WIRETAP_ORDER": "una orden de interceptación",
  "PRESERVATION_REQUEST": "una solicitud de conservación de datos",
  "EMERGENCY_REQUEST": "una solicitud de emergencia",
  "PRODUCTION_ORDER": "una orden de entrega",
  "UNKNOWN": "un requerimiento legal"
}>
<#assign accountKinds = {
  "EMAIL": "Dirección de correo",
  "DOMAIN": "Dominio",
  "ACCOUNT_ID": "Cuenta",
  "TENANT": "Inquilino (tenant)",
  "PHONE": "Número de teléfono",
  "IP": "Dirección IP"
}>
<#assign facts = {
  "agency": "Emitido por",
  "kind": "Clase",
  "docket": "Número de expediente",
  "authority": "Fundamento citado",
  "dataSought": "Datos solicitados",
  "issuedOn": "Fecha de emisión",
  "servedAt": "Recibido por nosotros",
  "dueOn": "Respuesta solicitada antes del"
}>
<#assign preservation = kind == "PRESERVATION_REQUEST">
<#assign label = "Aviso legal">
<#assign title = preservation?then("Se nos ha pedido conservar sus datos", "Hemos recibido un requerimiento legal sobre sus datos")>
<#function from name><#return "Aviso legal de " + name></#function>
<#function subject name>
  <#return from(name) + ": " + preservation?then("solicitud de conservar sus datos", "requerimiento sobre sus datos")>
</#function>
<#function to name><#return "A la atención de " + name></#function>
<#function served at what><#return "El " + at + " recibimos " + what + "."></#function>
<#function servedBy at what agency><#return "El " + at + " recibimos " + what + " de " + agency + "."></#function>
<#assign concerns = "Se refiere a datos que usted tiene con nosotros. Este aviso le dice qué se pide, qué haremos y qué puede hacer usted.">

<#assign heldTitle = "Por qué lo sabe solo ahora">
<#function held citation begin end>
  <#return "La ley nos prohibía decírselo. Un deber de confidencialidad según " + citation + " estuvo en vigor desde el " + begin + " hasta el " + end + ". Ha terminado, y por eso se lo comunicamos.">
</#function>
<#assign answeredMeanwhile = "Mientras estuvo en vigor, es posible que hayamos tenido que responder al requerimiento. Llámenos para saber si se entregaron datos, y cuáles.">

<#assign askedTitle = "Qué se pide">
<#assign notListed = "Lo que no figura aquí no se pudo leer con certeza en los documentos. Llámenos y los repasaremos con usted.">
<#assign papers = (copy??)?then("Una copia de los documentos va adjunta a este correo como " + (copy!"") + ". Se ha suprimido en ella lo que concierne a otros.", "No se adjunta copia de los documentos. Pídanosla; la recibirá en la medida en que la ley nos permita compartirla.")>
<#assign accountsTitle = "Cuáles de sus cuentas">
<#assign noAccount = "El requerimiento no nombra ninguna cuenta en particular. Se refiere a todos sus datos con nosotros.">

<#assign planTitle = "Qué haremos, y cuándo">
<#assign kept = "Guardamos una copia de los datos que existen ahora. Con esta solicitud no se entrega nada a nadie; para eso hace falta otro requerimiento.">
<#function nothingBefore date><#return "No entregaremos nada antes del " + date + "."></#function>
<#function nothingMoreBefore date><#return "No entregaremos nada más antes del " + date + "."></#function>
<#function daysToObject count><#return "Tiene " + (count == 1)?then("1 día", count + " días") + " desde este aviso para oponerse."></#function>
<#assign afterThat = "Después debemos responder al requerimiento en la medida en que nos obligue, salvo que un tribunal diga otra cosa.">
<#assign noDelay = "Debemos responder al requerimiento en la medida en que nos obligue, y los datos pueden entregarse sin más demora.">

<#assign choicesTitle = "Qué puede hacer usted">
<#assign choices = [
  {"name": "Oponerse.", "text": "Pregunte a su abogado si conviene pedir que se anule o se limite " + preservation?then("la solicitud", "el requerimiento") + ", lo que corresponde al tribunal o a la autoridad que lo emitió. Díganos enseguida que lo hace: responda a este correo o llame al " + provider.phone + "."},
  {"name": "Consentir.", "text": "Si está de acuerdo, dígalo en una respuesta. Le pediremos que lo confirme antes de confiar en ello."},
  {"name": "Preguntarnos.", "text": "Llame al " + provider.phone + " o escriba a " + provider.replyTo + "."}
]>
<#function answerAt address until><#return "También puede responder en un navegador, hasta el " + until + ". Escriba usted mismo " + address + ", introduzca el código que figura más abajo y elija."></#function>

<#assign genuineTitle = "Cómo comprobar que este aviso es auténtico">
<#assign beware = "Hay delincuentes que envían correos parecidos a este. Así que no se fíe solo de nuestra palabra:">
<#assign callUs = "Llámenos al número que figura en su contrato, o pregunte a su gestor. No use un número que conozca solo por un correo.">
<#function quote reference><#return "Indique la referencia " + reference + ". Le confirmaremos que enviamos este aviso, y cuándo."></#function>
<#function typePage page><#return "Escriba usted mismo " + page + " en su navegador para leer cómo avisamos a los clientes."></#function>
<#function enterCode page code><#return "Escriba usted mismo " + page + " en su navegador y, allí, el código " + code + ": verá palabra por palabra lo que enviamos."></#function>
<#assign noTricks = (copy??)?then("Este correo no tiene más archivo adjunto que " + (copy!""), "Este correo no tiene archivos adjuntos") + ", no le pide seguir ningún enlace y nunca pide una contraseña.">

<#assign sentBy = "Enviado automáticamente por " + provider.name + ", " + provider.phone + ", " + provider.replyTo + ".">
<#function reference number><#return "Referencia: " + number + ". Indíquela siempre que escriba o llame."></#function>
