-- wrk: each call hands in a piece of legal process of its own, as a portal would.
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(args)
  run = args[1]
  count = 0
  text = string.rep("The provider shall produce the records named below. ", 40)
end

function request()
  count = count + 1
  local key = run .. "-" .. number .. "-" .. count
  local body = '{"agency": "District Attorney of Alder County", "docket": "' .. key .. '", "kind": "SUBPOENA", '
    .. '"dueOn": "2026-12-23", "accounts": ["ada.park@acme.example"], "nonDisclosure": "none", '
    .. '"documents": [{"name": "order.txt", "text": "' .. text .. '"}]}'
  return wrk.format("POST", nil, {
    ["Authorization"] = "Bearer benchmark",
    ["Content-Type"] = "application/json",
    ["Idempotency-Key"] = key,
  }, body)
end
