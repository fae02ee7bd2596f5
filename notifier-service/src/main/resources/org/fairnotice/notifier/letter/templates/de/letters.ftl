<#-- All that the letters beside a notice say, in German. v, t and b mark what others wrote, a time, and what matters. -->
<#import "words.ftl" as words>
<#assign titles = {
  "confirmation": "Wir haben Ihre Antwort festgehalten",
  "reminder": "Wir haben noch keine Antwort auf unsere Mitteilung",
  "permission-request": "Wir bitten um Ihre Erlaubnis",
  "CORRECTED": "Eine Berichtigung unserer Mitteilung",
  "WITHDRAWN": "Das mitgeteilte Verlangen wurde zurückgenommen",
  "NO_LEGAL_PROCESS": "Das mitgeteilte Verlangen war keines",
  "redirect": "Bitte wenden Sie sich unmittelbar an unseren Kunden"
}>
<#assign title = titles[letter.what!letter.kind]>
<#assign subject = words.from(provider.name) + ": " + title>

<#function noticed t>
  <#return (letter.noticeSentAt??)?then("Am " + t(letter.noticeSentAt!servedAt) + " haben wir Ihnen ein rechtliches Verlangen mitgeteilt, das Ihre Daten betrifft.", "Wir haben Ihnen ein rechtliches Verlangen mitgeteilt, das Ihre Daten betrifft.")>
</#function>
<#function served v t><#if agency??><#return words.servedBy(t(servedAt), words.kinds[kind], v(agency))></#if><#return words.served(t(servedAt), words.kinds[kind])></#function>
<#assign about = {"heading": "Worum es geht"}>
<#assign choices = [{"heading": words.choicesTitle}, {"choices": words.choices}]>

<#assign answers = {
  "ACKNOWLEDGED": "Sie haben bestätigt, dass Sie unsere Mitteilung haben.",
  "OBJECTED": "Sie widersprechen der Herausgabe Ihrer Daten.",
  "CONSENTED": "Sie stimmen der Herausgabe Ihrer Daten zu.",
  "ASKS_TO_TALK": "Sie möchten mit uns sprechen."
}>
<#assign follows = {
  "ACKNOWLEDGED": "Sonst ändert sich dadurch nichts. Sie können weiterhin widersprechen oder zustimmen.",
  "OBJECTED": "Wir haben unsere Rechtsabteilung unterrichtet. Ein Widerspruch bei uns hebt das Verlangen noch nicht auf; darüber entscheidet das Gericht oder die Behörde, von der es stammt. Bitte schicken Sie uns eine Abschrift dessen, was Sie dort einreichen.",
  "CONSENTED": "Die verlangten Daten dürfen von jetzt an herausgegeben werden.",
  "ASKS_TO_TALK": "Unsere Rechtsabteilung meldet sich bei Ihnen. Wenn es eilt, rufen Sie " + provider.phone + " an."
}>
<#assign stays = {
  "OBJECTED": "Wir geben nichts heraus, bis unsere Rechtsabteilung entschieden hat, was aus Ihrem Widerspruch folgt.",
  "PERMISSION_ASKED": "Ohne Ihre Erlaubnis geben wir nichts heraus.",
  "BY_COUNSEL": "Wir geben nichts heraus, bis unsere Rechtsabteilung entschieden hat."
}>
<#function confirmation v t b>
  <#local blocks = [
    {"text": noticed(t) + " Ihre Antwort vom " + t(letter.answeredAt) + " haben wir so festgehalten:"},
    {"notable": b(answers[letter.response])},
    {"heading": "Was daraus folgt"},
    {"text": (letter.response != "CONSENTED")?then(follows[letter.response], words.preservation?then(words.kept, (letter.stay??)?then(stays[letter.stay!"BY_COUNSEL"], follows.CONSENTED)))}
  ]>
  <#if letter.stay?? && letter.response != "CONSENTED"><#local blocks += [{"text": stays[letter.stay]}]>
  <#elseif letter.response != "CONSENTED" && letter.productionFrom?? && !words.preservation><#local blocks += [{"text": words.nothingBefore(b(t(letter.productionFrom)))}]></#if>
  <#return blocks + [
    {"heading": "Wenn Sie es anders gemeint haben"},
    {"text": "Wenn Sie etwas anderes gemeint haben oder jemand in Ihrem Namen geantwortet hat, rufen Sie sofort " + provider.phone + " an oder schreiben Sie an " + provider.replyTo + "."},
    about, {"facts": true}
  ]>
</#function>

<#function reminder v t b>
  <#local blocks = [{"text": noticed(t) + " " + served(v, t) + " Eine Antwort von Ihnen haben wir noch nicht."}]>
  <#if letter.productionFrom?? && !words.preservation><#local blocks += [{"notable": words.nothingBefore(b(t(letter.productionFrom)))}, {"text": words.afterThat}]></#if>
  <#return blocks + [
    {"text": "Alles, was wir wissen, steht in der Mitteilung. Wenn Sie sie nicht mehr haben, fragen Sie uns danach. Wenn Sie sie gelesen haben und nichts tun wollen, antworten Sie, dass Sie sie erhalten haben: Dann erinnern wir Sie nicht mehr."},
    about, {"facts": true}
  ] + choices>
</#function>

<#function permission v t b>
  <#return [
    {"text": noticed(t) + " " + served(v, t)},
    {"notable": b("Dürfen wir die verlangten Daten herausgeben?")},
    {"text": "Ohne Ihre Erlaubnis geben wir nichts heraus, wie viel Zeit auch vergeht. Sie müssen nicht allein und nicht sofort entscheiden: Fragen Sie zuerst Ihre Anwältin oder Ihren Anwalt."},
    about, {"facts": true},
    {"heading": "Wie Sie antworten"},
    {"choices": [
      {"name": "Erlauben.", "text": "Stimmen Sie auf unsere Mitteilung hin zu oder antworten Sie auf diese E-Mail. Wir bestätigen Ihnen, was wir festgehalten haben."},
      {"name": "Ablehnen.", "text": "Widersprechen Sie auf demselben Weg, oder tun Sie nichts: Dann wird auf Ihre Erlaubnis hin nichts herausgegeben."},
      {"name": "Uns fragen.", "text": "Rufen Sie " + provider.phone + " an oder schreiben Sie an " + provider.replyTo + "."}
    ]}
  ]>
</#function>

<#function before field><#if field.before??><#return "Wir hatten geschrieben: " + field.before></#if><#return "Dazu hatten wir nichts gesagt."></#function>
<#function change v t b>
  <#if letter.what == "CORRECTED">
    <#local changes = []>
    <#list letter.changes as field><#local changes += [{"name": words.facts[field.name], "after": field.after, "before": before(field)}]></#list>
    <#return [
      {"text": noticed(t) + " Manches darin war falsch. Richtig ist:"},
      {"changes": changes},
      {"text": "Alles andere in der Mitteilung gilt weiter. Wir bitten um Entschuldigung für den Fehler."},
      about, {"facts": true}
    ] + choices>
  </#if>
  <#local blocks = [{"text": noticed(t) + " " + served(v, t)}]>
  <#if letter.what == "WITHDRAWN"><#local blocks += [{"notable": b("Es wurde zurückgenommen. Das haben wir am " + letter.recordedAt.text + " festgehalten.")}]>
  <#else><#local blocks += [{"notable": b("Es hat sich als kein rechtliches Verlangen herausgestellt.")}, {"text": "Wir bitten um Entschuldigung für die Aufregung."}]></#if>
  <#return blocks + [
    {"heading": "Was daraus folgt"},
    {"text": "Wir geben darauf nichts mehr heraus, und Sie müssen nichts tun. Um zu erfahren, ob vorher Daten herausgegeben wurden und welche, rufen Sie " + provider.phone + " an."},
    about, {"facts": true}
  ]>
</#function>

<#function redirect v t b>
  <#return [
    {"text": served(v, t) + " Verlangt werden Daten, die wir im Auftrag eines Kunden aufbewahren, einer Organisation, die selbst über diese Daten entscheidet:"},
    {"notable": b(v(customer))},
    {"text": "Wir bitten Sie, sich statt an uns an diesen Kunden zu wenden. Er kennt seine Daten und weiß, wer für sie zuständig ist, er kann finden, was Sie brauchen, und sagen, was es bedeutet, und er kann gehört werden, bevor seine Daten herausgegeben werden."},
    about, {"facts": true},
    {"heading": "Wenn das nicht geht"},
    {"text": "Wenn es Ihre Ermittlungen gefährden würde, sich an den Kunden zu wenden, schreiben Sie uns an " + provider.replyTo + ", warum und für wie lange. Dieses Schreiben ist keine Weigerung: Was uns bindet, beantworten wir rechtzeitig."}
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
