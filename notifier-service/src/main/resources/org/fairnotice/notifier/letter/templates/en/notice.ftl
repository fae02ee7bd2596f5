<#import "words.ftl" as words>
LEGAL NOTICE FROM ${provider.name?upper_case}

${words.title}

To ${customer}

On ${servedAt.text} we were served with ${words.kinds[kind]}<#if agency??> issued by ${agency}</#if>. It concerns data that you keep with us. This notice tells you what is asked for, what we will do, and what you can do.
<#if heldBack??>


WHY YOU LEARN OF THIS ONLY NOW

The law forbade us to tell you. A non-disclosure provision under ${heldBack.citation} was in force from ${heldBack.from.text} until ${heldBack.until.text}. It has ended, and so we tell you.
<#if !words.preservation>

While it was in force we may have had to answer the demand. Call us to learn whether data was handed over, and which.
</#if>
</#if>


WHAT IS ASKED FOR

<#if agency??>
  Issued by: ${agency}
</#if>
  Kind: ${words.kinds[kind]?cap_first}
<#if docket??>
  Docket or file number: ${docket}
</#if>
<#if authority??>
  Authority cited: ${authority}
</#if>
<#if dataSought??>
  Data asked for: ${dataSought}
</#if>
<#if issuedOn??>
  Issued on: ${issuedOn.text}
</#if>
  Served on us: ${servedAt.text}
<#if dueOn??>
  Answer wanted by: ${dueOn.text}
</#if>
<#if !agency?? || !docket?? || !dataSought??>

What is not listed here could not be read from the papers with certainty. Call us, and we will go through them with you.
</#if>


WHICH OF YOUR ACCOUNTS

<#if accounts?has_content>
<#list accounts as account>
  ${words.accountKinds[account.kind]}: ${account.value}
</#list>
<#else>
The demand names no single account. It concerns your data with us as a whole.
</#if>


WHAT WE WILL DO, AND WHEN

<#if words.preservation>
We keep a copy of the data that exists now. Under this request nothing is handed over to anybody; that takes a further demand.
<#elseif daysToObject gt 0>
We will hand over nothing<#if heldBack??> more</#if> before ${productionFrom.text}. That gives you ${words.days(daysToObject)} from this notice to object.

After that we must answer the demand as far as it binds us, unless a court says otherwise.
<#else>
We must answer the demand as far as it binds us, and data may be handed over without further delay.
</#if>


WHAT YOU CAN DO

1. Object. Ask your lawyer whether to have the <#if words.preservation>request<#else>demand</#if> set aside or narrowed, which is a matter for the court or authority that issued it. Tell us at once that you do: reply to this mail, or call ${provider.phone}.
2. Consent. If you agree, say so in a reply. We will ask you to confirm it before we rely on it.
3. Ask us. Call ${provider.phone}, or write to ${provider.replyTo}.


HOW TO CHECK THAT THIS NOTICE IS GENUINE

Criminals send mails that look like this one. So please do not take our word for it:

- Call us on the number in your contract, or ask your account manager. Do not use a number that you have only from a mail.
- Quote the reference ${reference}. We will confirm that we sent this notice, and when.
<#if provider.verificationPage??>
- Type ${provider.verificationPage} into your browser yourself to read how we notify customers.
</#if>
- This mail has no attachments, asks you to follow no link, and never asks for a password.


Sent automatically by ${provider.name}, ${provider.phone}, ${provider.replyTo}.
Reference: ${reference}. Please quote it whenever you write or call.
