#!/bin/sh
# Checks what lies beside it; needs sha256sum and openssl 3.0 or later. The exit status is 0 if all of it holds.
#   ./check.sh [LINK]    LINK: a link that was given away earlier, to be found in this chain
set -eu
cd "$(dirname "$0")"
faults=0

fault() {
    printf 'FAULT  %s\n' "$1"
    faults=$((faults + 1))
}

digest() {
    sha256sum "$1" | cut -d ' ' -f 1
}

link=0000000000000000000000000000000000000000000000000000000000000000
records=0
known=${1:+no}
while read -r offset digest previous; do
    if [ "$previous" = - ] && [ "$records" -eq 0 ]; then
        continue # of a time before there were chains
    fi
    [ "$previous" = "$link" ] || fault "chain.txt: record $offset does not follow the one before it"
    link=$(printf '%s%s' "$previous" "$digest" | sha256sum | cut -d ' ' -f 1)
    [ "$link" != "${1:-}" ] || known=yes
    records=$((records + 1))
done < chain.txt
[ "$link" = "$(cat link.txt)" ] || fault "link.txt: is not the link of the last record in chain.txt"
[ "$known" != no ] || fault "chain.txt: no record has the link $1"
printf 'chain   %s records, the last link is %s\n' "$records" "$link"

# ends_with WHOLE PART AFTER: whether WHOLE ends with the bytes of PART and AFTER bytes more
ends_with() {
    size=$(wc -c < "$2")
    tail -c "$((size + $3))" "$1" | head -c "$size" | cmp -s - "$2"
}

for record in outcome-*.record; do
    [ -f "$record" ] || { fault "there is no outcome"; break; }
    name=${record%.record}
    offset=${name#outcome-}
    grep -q "^$offset $(digest "$record") " chain.txt || fault "$record: is not the record $offset of the chain"
    ends_with "$record" "$name.json" 1 || fault "$name.json: is not what the record says"
    evidence=$(grep -ao '11:ce_evidence,64:[0-9a-f]\{64\}' "$record" | head -n 1 | cut -d : -f 3)
    if [ -z "$evidence" ]; then
        printf 'outcome %s, with no evidence\n' "$offset"
        continue
    fi
    file=evidence-$evidence.json
    if [ ! -f "$file" ] || [ "$(digest "$file")" != "$evidence" ]; then
        fault "$file: is missing, or not what the record names"
        continue
    fi
    mail=$(grep -o '"mail":"[0-9a-f]\{64\}"' "$file" | head -n 1 | cut -d '"' -f 4)
    if [ ! -f "mail-$mail.eml" ] || [ "$(digest "mail-$mail.eml")" != "$mail" ]; then
        fault "mail-$mail.eml: is missing, or not what the evidence names"
    fi
    permit=permit-$(grep -o '"attempt":[0-9]*' "$file" | head -n 1 | cut -d : -f 2)
    openssl pkeyutl -verify -pubin -inkey "$permit.key.pem" -rawin -in "$permit.signed" -sigfile "$permit.signature" \
        > /dev/null 2>&1 || fault "$permit.signed: does not match its signature"
    ends_with "$permit.signed" "$permit.json" 0 || fault "$permit.json: is not what was signed"
    value=$(openssl base64 -A -in "$permit.json")
    grep -qF "\"value\":\"$value\"" "$file" || fault "$permit.json: is not the permit of the evidence"
    printf 'outcome %s, mail %s, %s\n' "$offset" "$mail" "$permit"
done

if [ "$faults" -gt 0 ]; then
    printf '%s faults\n' "$faults"
    exit 1
fi
printf 'All of it holds.\n'
