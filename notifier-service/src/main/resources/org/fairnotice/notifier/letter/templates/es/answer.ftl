<#-- All that the page says on which a notice is answered, in Spanish. -->
<#assign label = "Avisos legales">
<#assign title = "Responder a un aviso">
<#assign introduction = "Introduzca el código que figura en el aviso, bajo «Cómo comprobar que este aviso es auténtico». Después podrá responder.">
<#assign code = "Código del aviso">
<#assign next = "Continuar">
<#assign wrong = "Este código no corresponde a esta dirección.">
<#assign mistyped = "Revise ambos, en el mismo correo. El código tiene veinte letras y cifras. No importan las mayúsculas, los espacios ni los guiones.">
<#assign forgery = "Si figuran así en el correo, no lo conteste y llámenos al número que figura en su contrato.">
<#assign itIsThis = "Responde usted a este aviso:">
<#assign facts = {"at": "Enviado", "recipient": "Para", "subject": "Asunto"}>
<#assign question = "¿Qué responde?">
<#assign nothingYet = "Todavía no se ha registrado nada. En la página siguiente verá su respuesta una vez más.">
<#assign responses = {
  "ACKNOWLEDGED": {"name": "Hemos recibido el aviso.",
    "text": "No dice nada más. Puede todavía oponerse o consentir.",
    "after": "Gracias. Puede todavía oponerse o consentir."},
  "OBJECTED": {"name": "Nos oponemos.",
    "text": "Nuestros juristas examinan su oposición antes de que se entregue nada, en la medida en que la ley nos permita esperar. No anula el requerimiento; solo puede hacerlo el tribunal o la autoridad que lo emitió. Consulte a su abogado.",
    "after": "Su oposición está en manos de nuestros juristas. No anula el requerimiento; solo puede hacerlo el tribunal o la autoridad que lo emitió. Consulte a su abogado."},
  "CONSENTED": {"name": "Consentimos.",
    "text": "Podemos entregar lo que se pide y no tenemos que esperar más.",
    "after": "Podemos entregar lo que se pide y no tenemos que esperar más. Si fue un error, opóngase enseguida y llámenos."},
  "ASKS_TO_TALK": {"name": "Pónganse en contacto con nosotros.",
    "text": "Nuestro departamento jurídico sabrá que desea hablar. El plazo para oponerse sigue corriendo.",
    "after": "Nuestro departamento jurídico sabe que desea hablar. El plazo para oponerse sigue corriendo. Si es urgente, llame al " + provider.phone + "."}
}>
<#assign sure = "¿Es esta su respuesta?">
<#assign yes = "Sí, es nuestra respuesta">
<#assign back = "Volver">
<#assign recorded = "Su respuesta está registrada.">
<#function recordedAt at><#return "Registrada el " + at + "."></#function>
<#assign another = "Responder otra cosa">
<#assign objectionStays = "Puede responder de nuevo. Una oposición se mantiene hasta que nuestros juristas la hayan examinado, responda lo que responda después.">
<#assign closed = {
  "FOREIGN": {"name": "En esta dirección no se puede responder a ningún aviso.",
    "text": "Compare la dirección con la del aviso, hasta el último carácter. Si figura así en el correo, no lo conteste y llámenos al número que figura en su contrato."},
  "EXPIRED": {"name": "El plazo para responder aquí ha terminado.",
    "text": "Llámenos al número que figura en su contrato; lo veremos con usted."},
  "LOCKED": {"name": "Aquí se han introducido demasiados códigos erróneos.",
    "text": "Inténtelo de nuevo dentro de un cuarto de hora o llámenos al número que figura en su contrato."},
  "FAILED": {"name": "Su respuesta no se ha podido registrar.",
    "text": "El fallo es nuestro. Inténtelo de nuevo dentro de unos minutos; responder dos veces no hace daño. Si no funciona, llámenos al número que figura en su contrato."}
}>
<#function address page><#return "Antes de fiarse de esta página, mire la barra de direcciones de su navegador: debe empezar por " + page + "."></#function>
<#assign noTricks = "Aquí solo pedimos el código y su respuesta: ni nombre ni contraseña.">
