<#-- A letter beside a notice, as text; the language's letters.ftl says what stands in it. -->
<#import "/" + language + "/words.ftl" as words>
<#import "/" + language + "/letters.ftl" as letters>
<#function v text><#return text></#function>
<#function t moment><#return moment.text></#function>
<#function b text><#return text></#function>
<#assign toAgency = letter.kind == "redirect">
${words.from(provider.name)?upper_case}

${letters.title}

<#if !toAgency>
${words.to(customer)}

<#elseif agency??>
${words.to(agency)}

</#if>
<#list letters.blocks[letter.kind](v, t, b) as block>
<#if block.heading??>

${block.heading?upper_case}

<#elseif block.text??>
${block.text}

<#elseif block.notable??>
${block.notable}

<#elseif block.items??>
<#list block.items as item>
- ${item}
</#list>

<#elseif block.choices??>
<#list block.choices as choice>
${choice?counter}. ${choice.name} ${choice.text}
</#list>
<#if answerAt??>

${words.answerAt(answerAt.address, answerAt.until.text)}
</#if>

<#elseif block.changes??>
<#list block.changes as change>
  ${change.name}: ${change.after}
    ${change.before}
</#list>

<#elseif block.facts??>
<#if agency??>
  ${words.facts.agency}: ${agency}
</#if>
  ${words.facts.kind}: ${words.kinds[kind]?cap_first}
<#if docket??>
  ${words.facts.docket}: ${docket}
</#if>
<#if dataSought??>
  ${words.facts.dataSought}: ${dataSought}
</#if>
  ${words.facts.servedAt}: ${servedAt.text}
<#list accounts as account>
  ${words.accountKinds[account.kind]}: ${account.value}
</#list>

</#if>
</#list>
<#if !toAgency>

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


</#if>
${words.sentBy}
${words.reference(reference)}
