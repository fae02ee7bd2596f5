<#import "/" + language + "/letters.ftl" as letters>
${letters.subject}
