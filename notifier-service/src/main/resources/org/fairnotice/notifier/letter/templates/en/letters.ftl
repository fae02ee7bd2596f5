<#-- All that the letters beside a notice say, in English. v, t and b mark what others wrote, a time, and what matters. -->
<#import "words.ftl" as words>
<#assign titles = {
  "confirmation": "We recorded your answer",
  "reminder": "We have no answer to our notice yet",
  "permission-request": "We ask for your permission",
  "CORRECTED": "A correction of our notice",
  "WITHDRAWN": "The demand that we told you of was withdrawn",
  "NO_LEGAL_PROCESS": "The demand that we told you of was none",
  "redirect": "Please turn to our customer itself"
}>
<#assign title = titles[letter.what!letter.kind]>
<#assign subject = words.from(provider.name) + ": " + title?uncap_first>

<#function noticed t>
  <#return (letter.noticeSentAt??)?then("On " + t(letter.noticeSentAt!servedAt) + " we sent you a notice of legal process that concerns your data.", "We sent you a notice of legal process that concerns your data.")>
</#function>
<#function served v t><#if agency??><#return words.servedBy(t(servedAt), words.kinds[kind], v(agency))></#if><#return words.served(t(servedAt), words.kinds[kind])></#function>
<#assign about = {"heading": "What it is about"}>
<#assign choices = [{"heading": words.choicesTitle}, {"choices": words.choices}]>

<#assign answers = {
  "ACKNOWLEDGED": "You confirmed that you have our notice.",
  "OBJECTED": "You object to the handing over of your data.",
  "CONSENTED": "You consent to the handing over of your data.",
  "ASKS_TO_TALK": "You asked to talk with us."
}>
<#assign follows = {
  "ACKNOWLEDGED": "Nothing else changes by it. You can still object or consent.",
  "OBJECTED": "We have told our legal department. An objection that is made to us does not by itself set the demand aside: that takes the court or authority that issued it. Please send us a copy of what you file there.",
  "CONSENTED": "The data that is asked for may be handed over from now on.",
  "ASKS_TO_TALK": "Our legal department will get in touch with you. If it is urgent, call " + provider.phone + "."
}>
<#assign stays = {
  "OBJECTED": "We hand over nothing until our legal department has decided what follows from your objection.",
  "PERMISSION_ASKED": "We hand over nothing without your permission.",
  "BY_COUNSEL": "We hand over nothing until our legal department has decided."
}>
<#function confirmation v t b>
  <#local blocks = [
    {"text": noticed(t) + " We recorded your answer of " + t(letter.answeredAt) + ":"},
    {"notable": b(answers[letter.response])},
    {"heading": "What follows"},
    {"text": (letter.response != "CONSENTED")?then(follows[letter.response], words.preservation?then(words.kept, (letter.stay??)?then(stays[letter.stay!"BY_COUNSEL"], follows.CONSENTED)))}
  ]>
  <#if letter.stay?? && letter.response != "CONSENTED"><#local blocks += [{"text": stays[letter.stay]}]>
  <#elseif letter.response != "CONSENTED" && letter.productionFrom?? && !words.preservation><#local blocks += [{"text": words.nothingBefore(b(t(letter.productionFrom)))}]></#if>
  <#return blocks + [
    {"heading": "If this is not what you meant"},
    {"text": "If you meant something else, or somebody answered in your name, call " + provider.phone + " or write to " + provider.replyTo + " at once."},
    about, {"facts": true}
  ]>
</#function>

<#function reminder v t b>
  <#local blocks = [{"text": noticed(t) + " " + served(v, t) + " We have no answer from you yet."}]>
  <#if letter.productionFrom?? && !words.preservation><#local blocks += [{"notable": words.nothingBefore(b(t(letter.productionFrom)))}, {"text": words.afterThat}]></#if>
  <#return blocks + [
    {"text": "All that we know stands in the notice. If you do not have it any more, ask us for it. If you have read it and want to do nothing, answer that you received it: then we stop reminding you."},
    about, {"facts": true}
  ] + choices>
</#function>

<#function permission v t b>
  <#return [
    {"text": noticed(t) + " " + served(v, t)},
    {"notable": b("May we hand over the data that is asked for?")},
    {"text": "We hand over nothing without your permission, however much time passes. You need not decide alone, and not at once: ask your lawyer first."},
    about, {"facts": true},
    {"heading": "How you answer"},
    {"choices": [
      {"name": "Permit it.", "text": "Answer our notice with your consent, or reply to this mail. We will confirm to you what we recorded."},
      {"name": "Refuse it.", "text": "Object in the same way, or do nothing: then nothing is handed over on your permission."},
      {"name": "Ask us.", "text": "Call " + provider.phone + ", or write to " + provider.replyTo + "."}
    ]}
  ]>
</#function>

<#function before field><#if field.before??><#return "We had written: " + field.before></#if><#return "We had said nothing of it."></#function>
<#function change v t b>
  <#if letter.what == "CORRECTED">
    <#local changes = []>
    <#list letter.changes as field><#local changes += [{"name": words.facts[field.name], "after": field.after, "before": before(field)}]></#list>
    <#return [
      {"text": noticed(t) + " Some of what it said was wrong. This is right:"},
      {"changes": changes},
      {"text": "All else that the notice says stands. We are sorry for the mistake."},
      about, {"facts": true}
    ] + choices>
  </#if>
  <#local blocks = [{"text": noticed(t) + " " + served(v, t)}]>
  <#if letter.what == "WITHDRAWN"><#local blocks += [{"notable": b("It was withdrawn. We recorded that on " + letter.recordedAt.text + ".")}]>
  <#else><#local blocks += [{"notable": b("It turned out to be no legal process.")}, {"text": "We are sorry for the alarm."}]></#if>
  <#return blocks + [
    {"heading": "What follows"},
    {"text": "We hand over nothing more on it, and you need do nothing. To learn whether data was handed over before, and which, call " + provider.phone + "."},
    about, {"facts": true}
  ]>
</#function>

<#function redirect v t b>
  <#return [
    {"text": served(v, t) + " It asks for data that we keep on behalf of a customer of ours, an organization that decides over this data itself:"},
    {"notable": b(v(customer))},
    {"text": "We ask you to turn to this customer instead of us. It knows its data and who is responsible for it, it can find what you need and say what it means, and it can be heard before its data is handed over."},
    about, {"facts": true},
    {"heading": "If you cannot"},
    {"text": "If turning to the customer would endanger your investigation, write to us why, and for how long, at " + provider.replyTo + ". This letter is no refusal: what binds us we answer in time."}
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
