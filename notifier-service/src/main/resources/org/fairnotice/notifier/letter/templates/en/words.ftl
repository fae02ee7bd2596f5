<#-- Names of things; the keys are the event format's. -->
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
<#assign preservation = kind == "PRESERVATION_REQUEST">
<#assign title = preservation?then("We were asked to preserve your data", "We were served with a legal demand for your data")>
<#function days count><#return (count == 1)?then("1 day", count + " days")></#function>
