<#-- All that the page says on which a notice is answered, in English. -->
<#assign label = "Legal notices">
<#assign title = "Answer a notice">
<#assign introduction = "Enter the code that stands in the notice, under “How to check that this notice is genuine”. Then you can answer it.">
<#assign code = "Code from the notice">
<#assign next = "Continue">
<#assign wrong = "This code does not go with this address.">
<#assign mistyped = "Look at both again, in the same mail. The code has twenty letters and digits. Capitals, blanks and hyphens do not matter.">
<#assign forgery = "If they stand so in the mail, do not answer the mail, and call us on the number in your contract.">
<#assign itIsThis = "You answer this notice:">
<#assign facts = {"at": "Sent", "recipient": "To", "subject": "Subject"}>
<#assign question = "What do you answer?">
<#assign nothingYet = "Nothing is recorded yet. On the next page you see your answer once more.">
<#assign responses = {
  "ACKNOWLEDGED": {"name": "We have received the notice.",
    "text": "It says no more than that. You can still object or consent.",
    "after": "Thank you. You can still object or consent."},
  "OBJECTED": {"name": "We object.",
    "text": "Our counsel looks at your objection before anything is handed over, as far as the law lets us wait. It does not set the demand aside; only the court or authority that issued it can. Ask your lawyer.",
    "after": "Your objection is before our counsel. It does not set the demand aside; only the court or authority that issued it can. Ask your lawyer."},
  "CONSENTED": {"name": "We consent.",
    "text": "We may hand over what the demand asks for, and need not wait any longer.",
    "after": "We may hand over what the demand asks for, and need not wait any longer. If that was a mistake, object at once and call us."},
  "ASKS_TO_TALK": {"name": "Please get in touch with us.",
    "text": "Our legal department is told that you would like to talk. The time to object runs on.",
    "after": "Our legal department knows that you would like to talk. The time to object runs on. If it is urgent, call " + provider.phone + "."}
}>
<#assign sure = "Is this your answer?">
<#assign yes = "Yes, this is our answer">
<#assign back = "Back">
<#assign recorded = "Your answer is recorded.">
<#function recordedAt at><#return "Recorded on " + at + "."></#function>
<#assign another = "Answer differently">
<#assign objectionStays = "You can answer again. An objection stays until our counsel has looked at it, whatever you answer after it.">
<#assign closed = {
  "FOREIGN": {"name": "No notice can be answered at this address.",
    "text": "Compare the address with the one in the notice, to its last character. If it stands so in the mail, do not answer the mail, and call us on the number in your contract."},
  "EXPIRED": {"name": "The time to answer here is over.",
    "text": "Call us on the number in your contract; we will go through it with you."},
  "LOCKED": {"name": "Too many wrong codes were entered here.",
    "text": "Try again in a quarter of an hour, or call us on the number in your contract."},
  "FAILED": {"name": "Your answer could not be recorded.",
    "text": "The fault is ours. Please try again in a few minutes; to answer twice does no harm. If it does not work, call us on the number in your contract."}
}>
<#function address page><#return "Before you trust this page, look at the address bar of your browser: it must begin with " + page + "."></#function>
<#assign noTricks = "We ask for nothing but the code and your answer here: no name, no password.">
