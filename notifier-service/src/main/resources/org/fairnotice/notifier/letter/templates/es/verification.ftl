<#-- All that the page says on which a notice is checked, in Spanish. -->
<#assign label = "Avisos legales">
<#assign title = "¿Es nuestro este aviso?">
<#assign introduction = "Introduzca el código que figura en el aviso, bajo «Cómo comprobar que este aviso es auténtico». Verá palabra por palabra lo que enviamos.">
<#assign code = "Código del aviso">
<#assign check = "Comprobar">
<#assign yes = "Sí, este aviso es nuestro.">
<#assign compare = "Compare el texto de abajo con su correo. Si difiere una frase, una dirección o un número de teléfono, su correo no es el que enviamos.">
<#assign facts = {"at": "Enviado", "recipient": "Para", "subject": "Asunto"}>
<#assign textTitle = "Lo que enviamos">
<#assign another = "Comprobar otro aviso">
<#assign no = "No hemos enviado ningún aviso con este código.">
<#assign mistyped = "Revise el código: tiene veinte letras y cifras. No importan las mayúsculas, los espacios ni los guiones.">
<#assign forgery = "Si figura así en el correo, no lo conteste y llámenos al número que figura en su contrato.">
<#function address page><#return "Antes de fiarse de esta página, mire la barra de direcciones de su navegador: debe decir " + page + "."></#function>
<#assign noTricks = "Aquí solo pedimos el código: ni nombre ni contraseña.">
