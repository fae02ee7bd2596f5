<#-- All that the page says on which a notice is checked, in English. -->
<#assign label = "Legal notices">
<#assign title = "Is this notice from us?">
<#assign introduction = "Enter the code that stands in the notice, under “How to check that this notice is genuine”. You see what we sent, word for word.">
<#assign code = "Code from the notice">
<#assign check = "Check">
<#assign yes = "Yes, we sent this notice.">
<#assign compare = "Compare the text below with your mail. If a sentence, an address or a phone number differs, your mail is not the one that we sent.">
<#assign facts = {"at": "Sent", "recipient": "To", "subject": "Subject"}>
<#assign textTitle = "What we sent">
<#assign another = "Check another notice">
<#assign no = "No notice with this code was sent by us.">
<#assign mistyped = "Look at the code again: it has twenty letters and digits. Capitals, blanks and hyphens do not matter.">
<#assign forgery = "If it stands so in the mail, do not answer the mail, and call us on the number in your contract.">
<#function address page><#return "Before you trust this page, look at the address bar of your browser: it must say " + page + "."></#function>
<#assign noTricks = "We ask for nothing but the code here: no name, no password.">
