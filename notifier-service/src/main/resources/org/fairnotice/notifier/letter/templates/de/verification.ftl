<#-- All that the page says on which a notice is checked, in German. -->
<#assign label = "Mitteilungen der Rechtsabteilung">
<#assign title = "Ist diese Mitteilung von uns?">
<#assign introduction = "Geben Sie den Code ein, der in der Mitteilung unter „Wie Sie prüfen, dass diese Mitteilung echt ist“ steht. Sie sehen dann Wort für Wort, was wir geschickt haben.">
<#assign code = "Code aus der Mitteilung">
<#assign check = "Prüfen">
<#assign yes = "Ja, diese Mitteilung ist von uns.">
<#assign compare = "Vergleichen Sie den Text unten mit Ihrer E-Mail. Wenn ein Satz, eine Adresse oder eine Telefonnummer abweicht, ist Ihre E-Mail nicht die, die wir geschickt haben.">
<#assign facts = {"at": "Gesendet", "recipient": "An", "subject": "Betreff"}>
<#assign textTitle = "Was wir geschickt haben">
<#assign another = "Eine andere Mitteilung prüfen">
<#assign no = "Wir haben keine Mitteilung mit diesem Code geschickt.">
<#assign mistyped = "Sehen Sie sich den Code noch einmal an: Er hat zwanzig Buchstaben und Ziffern. Auf Großschreibung, Leerzeichen und Bindestriche kommt es nicht an.">
<#assign forgery = "Wenn er so in der E-Mail steht, antworten Sie nicht darauf und rufen Sie uns unter der Nummer in Ihrem Vertrag an.">
<#function address page><#return "Bevor Sie dieser Seite vertrauen, sehen Sie in die Adresszeile Ihres Browsers: Dort muss " + page + " stehen."></#function>
<#assign noTricks = "Wir fragen hier nur nach dem Code: nicht nach Ihrem Namen und nicht nach einem Passwort.">
