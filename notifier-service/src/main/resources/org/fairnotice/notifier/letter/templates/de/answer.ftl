<#-- All that the page says on which a notice is answered, in German. -->
<#assign label = "Mitteilungen der Rechtsabteilung">
<#assign title = "Eine Mitteilung beantworten">
<#assign introduction = "Geben Sie den Code ein, der in der Mitteilung unter „Wie Sie prüfen, dass diese Mitteilung echt ist“ steht. Danach können Sie antworten.">
<#assign code = "Code aus der Mitteilung">
<#assign next = "Weiter">
<#assign wrong = "Dieser Code gehört nicht zu dieser Adresse.">
<#assign mistyped = "Sehen Sie sich beide noch einmal an, in derselben E-Mail. Der Code hat zwanzig Buchstaben und Ziffern. Auf Großschreibung, Leerzeichen und Bindestriche kommt es nicht an.">
<#assign forgery = "Wenn sie so in der E-Mail stehen, antworten Sie nicht darauf und rufen Sie uns unter der Nummer in Ihrem Vertrag an.">
<#assign itIsThis = "Sie antworten auf diese Mitteilung:">
<#assign facts = {"at": "Gesendet", "recipient": "An", "subject": "Betreff"}>
<#assign question = "Was antworten Sie?">
<#assign nothingYet = "Noch ist nichts festgehalten. Auf der nächsten Seite sehen Sie Ihre Antwort noch einmal.">
<#assign responses = {
  "ACKNOWLEDGED": {"name": "Wir haben die Mitteilung erhalten.",
    "text": "Mehr sagt das nicht. Widersprechen oder zustimmen können Sie weiterhin.",
    "after": "Danke. Widersprechen oder zustimmen können Sie weiterhin."},
  "OBJECTED": {"name": "Wir widersprechen.",
    "text": "Unsere Juristinnen und Juristen sehen sich Ihren Widerspruch an, bevor etwas herausgegeben wird, soweit das Gesetz uns warten lässt. Das Verlangen hebt er nicht auf; das kann nur das Gericht oder die Behörde, von der es stammt. Fragen Sie Ihre Anwältin oder Ihren Anwalt.",
    "after": "Ihr Widerspruch liegt unserer Rechtsabteilung vor. Das Verlangen hebt er nicht auf; das kann nur das Gericht oder die Behörde, von der es stammt. Fragen Sie Ihre Anwältin oder Ihren Anwalt."},
  "CONSENTED": {"name": "Wir stimmen zu.",
    "text": "Wir dürfen herausgeben, was verlangt wird, und müssen nicht länger warten.",
    "after": "Wir dürfen herausgeben, was verlangt wird, und müssen nicht länger warten. War das ein Irrtum, widersprechen Sie sofort und rufen Sie uns an."},
  "ASKS_TO_TALK": {"name": "Bitte melden Sie sich bei uns.",
    "text": "Unsere Rechtsabteilung erfährt, dass Sie sprechen möchten. Die Zeit für einen Widerspruch läuft weiter.",
    "after": "Unsere Rechtsabteilung weiß, dass Sie sprechen möchten. Die Zeit für einen Widerspruch läuft weiter. Wenn es eilt, rufen Sie " + provider.phone + " an."}
}>
<#assign sure = "Ist das Ihre Antwort?">
<#assign yes = "Ja, das ist unsere Antwort">
<#assign back = "Zurück">
<#assign recorded = "Ihre Antwort ist festgehalten.">
<#function recordedAt at><#return "Festgehalten am " + at + "."></#function>
<#assign another = "Anders antworten">
<#assign objectionStays = "Sie können noch einmal antworten. Ein Widerspruch bleibt bestehen, bis unsere Rechtsabteilung ihn sich angesehen hat, was immer Sie danach antworten.">
<#assign closed = {
  "FOREIGN": {"name": "Unter dieser Adresse lässt sich keine Mitteilung beantworten.",
    "text": "Vergleichen Sie die Adresse bis zum letzten Zeichen mit der in der Mitteilung. Wenn sie so in der E-Mail steht, antworten Sie nicht darauf und rufen Sie uns unter der Nummer in Ihrem Vertrag an."},
  "EXPIRED": {"name": "Die Zeit, hier zu antworten, ist vorbei.",
    "text": "Rufen Sie uns unter der Nummer in Ihrem Vertrag an; wir gehen alles mit Ihnen durch."},
  "LOCKED": {"name": "Hier wurden zu viele falsche Codes eingegeben.",
    "text": "Versuchen Sie es in einer Viertelstunde wieder oder rufen Sie uns unter der Nummer in Ihrem Vertrag an."},
  "FAILED": {"name": "Ihre Antwort konnte nicht festgehalten werden.",
    "text": "Der Fehler liegt bei uns. Bitte versuchen Sie es in einigen Minuten wieder; zweimal zu antworten schadet nicht. Wenn es nicht gelingt, rufen Sie uns unter der Nummer in Ihrem Vertrag an."}
}>
<#function address page><#return "Bevor Sie dieser Seite vertrauen, sehen Sie in die Adresszeile Ihres Browsers: Sie muss mit " + page + " beginnen."></#function>
<#assign noTricks = "Wir fragen hier nur nach dem Code und Ihrer Antwort: nicht nach Ihrem Namen und nicht nach einem Passwort.">
