<#-- All that a notice says, in English. Functions are given what stands in the sentence, as text or as HTML. -->
<#assign kinds = {
  "SUBPOENA": "a subpoena",
  "GRAND_JURY_SUBPOENA": "a grand jury subpoena",
  "ADMINISTRATIVE_SUBPOENA": "an administrative subpoena",
  "COURT_ORDER": "a court order",
  "SEARCH_WARRANT": "a search warrant",
  "NATIONAL_SECURITY_LETTER": "a national security letter",
  "FISA_ORDER": "an order under the Foreign Intelligence Surveillance Act",
  "PEN_REGISTER_ORDER": "a pen register or trap and trace order",
  "WIRETAP_ORDER": "an interception order",
  "PRESERVATION_REQUEST": "a request to preserve data",
  "EMERGENCY_REQUEST": "an emergency request",
  "PRODUCTION_ORDER": "a production order",
  "UNKNOWN": "a legal demand"
}>
<#assign accountKinds = {
  "EMAIL": "Mail address",
  "DOMAIN": "Domain",
  "ACCOUNT_ID": "Account",
  "TENANT": "Tenant",
  "PHONE": "Phone number",
  "IP": "IP address"
}>
<#assign facts = {
  "agency": "Issued by",
  "kind": "Kind",
  "docket": "Docket or file number",
  "authority": "Authority cited",
  "dataSought": "Data asked for",
  "issuedOn": "Issued on",
  "servedAt": "Served on us",
  "dueOn": "Answer wanted by"
}>
<#assign preservation = kind == "PRESERVATION_REQUEST">
<#assign label = "Legal notice">
<#assign title = preservation?then("We were asked to preserve your data", "We were served with a legal demand for your data")>
<#function from name><#return "Legal notice from " + name></#function>
<#function subject name>
  <#return from(name) + ": " + preservation?then("a request to preserve your data", "a demand for your data")>
</#function>
<#function to name><#return "To " + name></#function>
<#function served at what><#return "On " + at + " we were served with " + what + "."></#function>
<#function servedBy at what agency><#return "On " + at + " we were served with " + what + " issued by " + agency + "."></#function>
<#assign concerns = "It concerns data that you keep with us. This notice tells you what is asked for, what we will do, and what you can do.">

<#assign heldTitle = "Why you learn of this only now">
<#function held citation begin end>
  <#return "The law forbade us to tell you. A non-disclosure provision under " + citation + " was in force from " + begin + " until " + end + ". It has ended, and so we tell you.">
</#function>
<#assign answeredMeanwhile = "While it was in force we may have had to answer the demand. Call us to learn whether data was handed over, and which.">

<#assign askedTitle = "What is asked for">
<#assign notListed = "What is not listed here could not be read from the papers with certainty. Call us, and we will go through them with you.">
<#assign papers = (copy??)?then("A copy of the papers is attached to this mail as " + (copy!"") + ". What concerns others has been taken out of it.", "No copy of the papers is attached. Ask us for one; you get it as far as the law lets us share it.")>
<#assign accountsTitle = "Which of your accounts">
<#assign noAccount = "The demand names no single account. It concerns your data with us as a whole.">

<#assign planTitle = "What we will do, and when">
<#assign kept = "We keep a copy of the data that exists now. Under this request nothing is handed over to anybody; that takes a further demand.">
<#function nothingBefore date><#return "We will hand over nothing before " + date + "."></#function>
<#function nothingMoreBefore date><#return "We will hand over nothing more before " + date + "."></#function>
<#function daysToObject count><#return "That gives you " + (count == 1)?then("1 day", count + " days") + " from this notice to object."></#function>
<#assign afterThat = "After that we must answer the demand as far as it binds us, unless a court says otherwise.">
<#assign noDelay = "We must answer the demand as far as it binds us, and data may be handed over without further delay.">

<#assign choicesTitle = "What you can do">
<#assign choices = [
  {"name": "Object.", "text": "Ask your lawyer whether to have the " + preservation?then("request", "demand") + " set aside or narrowed, which is a matter for the court or authority that issued it. Tell us at once that you do: reply to this mail, or call " + provider.phone + "."},
  {"name": "Consent.", "text": "If you agree, say so in a reply. We will ask you to confirm it before we rely on it."},
  {"name": "Ask us.", "text": "Call " + provider.phone + ", or write to " + provider.replyTo + "."}
]>
<#function answerAt address until><#return "You can also answer in a browser, until " + until + ". Type " + address + " yourself, enter the code that stands below, and choose."></#function>

<#assign genuineTitle = "How to check that this notice is genuine">
<#assign beware = "Criminals send mails that look like this one. So please do not take our word for it:">
<#assign callUs = "Call us on the number in your contract, or ask your account manager. Do not use a number that you have only from a mail.">
<#function quote reference><#return "Quote the reference " + reference + ". We will confirm that we sent this notice, and when."></#function>
<#function typePage page><#return "Type " + page + " into your browser yourself to read how we notify customers."></#function>
<#function enterCode page code><#return "Type " + page + " into your browser yourself and enter the code " + code + ". It shows you what we sent, word for word."></#function>
<#assign noTricks = (copy??)?then("This mail has no attachment but " + (copy!""), "This mail has no attachments") + ", asks you to follow no link, and never asks for a password.">

<#assign sentBy = "Sent automatically by " + provider.name + ", " + provider.phone + ", " + provider.replyTo + ".">
<#function reference number><#return "Reference: " + number + ". Please quote it whenever you write or call."></#function>
