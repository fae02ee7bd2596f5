<#import "/" + language + "/words.ftl" as words>
${words.subject(provider.name)}
