<#import "/" + language + "/words.ftl" as words>
${words.from(provider.name)?upper_case}

${words.title}

${words.to(customer)}

<#if agency??>${words.servedBy(servedAt.text, words.kinds[kind], agency)}<#else>${words.served(servedAt.text, words.kinds[kind])}</#if> ${words.concerns}
<#if heldBack??>


${words.heldTitle?upper_case}

${words.held(heldBack.citation, heldBack.from.text, heldBack.until.text)}
<#if !words.preservation>

${words.answeredMeanwhile}
</#if>
</#if>


${words.askedTitle?upper_case}

<#if agency??>
  ${words.facts.agency}: ${agency}
</#if>
  ${words.facts.kind}: ${words.kinds[kind]?cap_first}
<#if docket??>
  ${words.facts.docket}: ${docket}
</#if>
<#if authority??>
  ${words.facts.authority}: ${authority}
</#if>
<#if dataSought??>
  ${words.facts.dataSought}: ${dataSought}
</#if>
<#if issuedOn??>
  ${words.facts.issuedOn}: ${issuedOn.text}
</#if>
  ${words.facts.servedAt}: ${servedAt.text}
<#if dueOn??>
  ${words.facts.dueOn}: ${dueOn.text}
</#if>
<#if !agency?? || !docket?? || !dataSought??>

${words.notListed}
</#if>

${words.papers}


${words.accountsTitle?upper_case}

<#if accounts?has_content>
<#list accounts as account>
  ${words.accountKinds[account.kind]}: ${account.value}
</#list>
<#else>
${words.noAccount}
</#if>


${words.planTitle?upper_case}

<#if words.preservation>
${words.kept}
<#elseif daysToObject gt 0>
<#if heldBack??>${words.nothingMoreBefore(productionFrom.text)}<#else>${words.nothingBefore(productionFrom.text)}</#if> ${words.daysToObject(daysToObject)}

${words.afterThat}
<#else>
${words.noDelay}
</#if>


${words.choicesTitle?upper_case}

<#list words.choices as choice>
${choice?counter}. ${choice.name} ${choice.text}
</#list>
<#if answerAt??>

${words.answerAt(answerAt.address, answerAt.until.text)}
</#if>


${words.genuineTitle?upper_case}

${words.beware}

- ${words.callUs}
- ${words.quote(reference)}
<#if verificationCode??>
- ${words.enterCode(provider.verificationPage, verificationCode)}
<#elseif provider.verificationPage??>
- ${words.typePage(provider.verificationPage)}
</#if>
- ${words.noTricks}


${words.sentBy}
${words.reference(reference)}
