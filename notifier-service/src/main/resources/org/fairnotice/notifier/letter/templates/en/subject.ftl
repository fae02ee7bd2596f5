<#import "words.ftl" as words>
Legal notice from ${provider.name}: ${words.preservation?then("a request to preserve your data", "a demand for your data")}
