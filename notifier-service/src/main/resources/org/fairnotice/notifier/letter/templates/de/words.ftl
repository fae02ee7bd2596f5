<#-- All that a notice says, in German. Functions are given what stands in the sentence, as text or as HTML. -->
<#assign kinds = {
  "SUBPOENA": "eine Herausgabeverfügung (subpoena)",
  "GRAND_JURY_SUBPOENA": "eine Herausgabeverfügung einer Grand Jury (grand jury subpoena)",
  "ADMINISTRATIVE_SUBPOENA": "eine behördliche Herausgabeverfügung (administrative subpoena)",
  "COURT_ORDER": "ein Gerichtsbeschluss",
  "SEARCH_WARRANT": "ein Durchsuchungsbeschluss",
  "NATIONAL_SECURITY_LETTER": "ein National Security Letter (Auskunftsersuchen zur nationalen Sicherheit)",
  "FISA_ORDER": "eine Anordnung nach dem Foreign Intelligence Surveillance Act",
  "PEN_REGISTER_ORDER": "eine Anordnung zur Erfassung von Verbindungsdaten (pen register / trap and trace)",
  "WIRETAP_ORDER": "eine Anordnung zur Überwachung der Kommunikation",
  "PRESERVATION_REQUEST": "ein Ersuchen um Datensicherung",
  "EMERGENCY_REQUEST": "ein Notfallersuchen",
  "PRODUCTION_ORDER": "eine Herausgabeanordnung",
  "UNKNOWN": "ein rechtliches Herausgabeverlangen"
}>
<#assign accountKinds = {
  "EMAIL": "E-Mail-Adresse",
  "DOMAIN": "Domain",
  "ACCOUNT_ID": "Konto",
  "TENANT": "Mandant",
  "PHONE": "Telefonnummer",
  "IP": "IP-Adresse"
}>
<#assign facts = {
  "agency": "Ausgestellt von",
  "kind": "Art",
  "docket": "Aktenzeichen",
  "authority": "Rechtsgrundlage",
  "dataSought": "Verlangte Daten",
  "issuedOn": "Ausgestellt am",
  "servedAt": "Uns zugestellt",
  "dueOn": "Antwort verlangt bis"
}>
<#assign preservation = kind == "PRESERVATION_REQUEST">
<#assign label = "Rechtliche Mitteilung">
<#assign title = preservation?then("Wir wurden ersucht, Ihre Daten zu sichern", "Uns wurde ein rechtliches Verlangen nach Ihren Daten zugestellt")>
<#function from name><#return "Rechtliche Mitteilung von " + name></#function>
<#function subject name>
  <#return from(name) + ": " + preservation?then("Ersuchen, Ihre Daten zu sichern", "Verlangen nach Ihren Daten")>
</#function>
<#function to name><#return "An " + name></#function>
<#function served at what><#return "Am " + at + " wurde uns " + what + " zugestellt."></#function>
<#function servedBy at what agency><#return "Am " + at + " wurde uns " + what + " zugestellt, ausgestellt von " + agency + "."></#function>
<#assign concerns = "Es geht um Daten, die Sie bei uns haben. Diese Mitteilung sagt Ihnen, was verlangt wird, was wir tun werden und was Sie tun können.">

<#assign heldTitle = "Warum Sie erst jetzt davon erfahren">
<#function held citation begin end>
  <#return "Das Gesetz verbot uns, es Ihnen zu sagen. Vom " + begin + " bis zum " + end + " galt eine Verschwiegenheitspflicht nach " + citation + ". Sie ist beendet, und deshalb teilen wir es Ihnen mit.">
</#function>
<#assign answeredMeanwhile = "Solange sie galt, mussten wir dem Verlangen möglicherweise nachkommen. Rufen Sie uns an, um zu erfahren, ob Daten herausgegeben wurden und welche.">

<#assign askedTitle = "Was verlangt wird">
<#assign notListed = "Was hier nicht aufgeführt ist, war den Unterlagen nicht sicher zu entnehmen. Rufen Sie uns an; wir gehen sie mit Ihnen durch.">
<#assign papers = (copy??)?then("Eine Kopie der Unterlagen liegt dieser E-Mail als " + (copy!"") + " bei. Was andere betrifft, ist darin unkenntlich gemacht.", "Eine Kopie der Unterlagen liegt nicht bei. Fragen Sie uns danach; Sie erhalten sie, soweit wir sie nach dem Gesetz weitergeben dürfen.")>
<#assign accountsTitle = "Welche Ihrer Konten">
<#assign noAccount = "Das Verlangen nennt kein einzelnes Konto. Es betrifft Ihre Daten bei uns insgesamt.">

<#assign planTitle = "Was wir tun werden, und wann">
<#assign kept = "Wir bewahren eine Kopie der jetzt vorhandenen Daten auf. Auf dieses Ersuchen hin wird niemandem etwas herausgegeben; dazu braucht es ein weiteres Verlangen.">
<#function nothingBefore date><#return "Wir geben nichts heraus vor dem " + date + "."></#function>
<#function nothingMoreBefore date><#return "Wir geben nichts weiter heraus vor dem " + date + "."></#function>
<#function daysToObject count><#return "Sie haben ab dieser Mitteilung " + (count == 1)?then("1 Tag", count + " Tage") + " Zeit, um zu widersprechen."></#function>
<#assign afterThat = "Danach müssen wir dem Verlangen nachkommen, soweit es uns bindet, es sei denn, ein Gericht entscheidet anders.">
<#assign noDelay = "Wir müssen dem Verlangen nachkommen, soweit es uns bindet; Daten können ohne weiteren Aufschub herausgegeben werden.">

<#assign choicesTitle = "Was Sie tun können">
<#assign choices = [
  {"name": "Widersprechen.", "text": "Fragen Sie Ihre Anwältin oder Ihren Anwalt, ob Sie " + preservation?then("das Ersuchen", "das Verlangen") + " aufheben oder einschränken lassen sollen; darüber entscheidet das Gericht oder die Behörde, von der es stammt. Sagen Sie uns sofort, dass Sie es tun: Antworten Sie auf diese E-Mail oder rufen Sie " + provider.phone + " an."},
  {"name": "Zustimmen.", "text": "Wenn Sie einverstanden sind, antworten Sie uns das. Wir bitten Sie um eine Bestätigung, bevor wir uns darauf verlassen."},
  {"name": "Uns fragen.", "text": "Rufen Sie " + provider.phone + " an oder schreiben Sie an " + provider.replyTo + "."}
]>
<#function answerAt address until><#return "Sie können auch im Browser antworten, bis zum " + until + ". Geben Sie " + address + " selbst ein, dann den Code, der unten steht, und wählen Sie."></#function>

<#assign genuineTitle = "Wie Sie prüfen, dass diese Mitteilung echt ist">
<#assign beware = "Kriminelle verschicken E-Mails, die so aussehen wie diese. Verlassen Sie sich deshalb bitte nicht auf unser Wort:">
<#assign callUs = "Rufen Sie uns unter der Nummer in Ihrem Vertrag an oder fragen Sie Ihre Kundenbetreuung. Verwenden Sie keine Nummer, die Sie nur aus einer E-Mail kennen.">
<#function quote reference><#return "Nennen Sie die Referenz " + reference + ". Wir bestätigen Ihnen, dass und wann wir diese Mitteilung gesendet haben."></#function>
<#function typePage page><#return "Geben Sie " + page + " selbst in Ihren Browser ein; dort steht, wie wir Kunden benachrichtigen."></#function>
<#function enterCode page code><#return "Geben Sie " + page + " selbst in Ihren Browser ein und dort den Code " + code + ". Sie sehen dann Wort für Wort, was wir Ihnen geschickt haben."></#function>
<#assign noTricks = (copy??)?then("Diese E-Mail hat außer " + (copy!"") + " keine Anhänge", "Diese E-Mail hat keine Anhänge") + ", fordert Sie zu keinem Link auf und fragt nie nach einem Passwort.">

<#assign sentBy = "Automatisch gesendet von " + provider.name + ", " + provider.phone + ", " + provider.replyTo + ".">
<#function reference number><#return "Referenz: " + number + ". Bitte nennen Sie sie, wenn Sie schreiben oder anrufen."></#function>
