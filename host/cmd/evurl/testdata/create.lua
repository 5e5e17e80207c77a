-- wrk asks phoneIdUrl for EVURLs, each by a correlation id of its own.
local threads = {}

function setup(thread)
  thread:set("id", #threads)
  table.insert(threads, thread)
end

function init(args)
  prefix, n = args[1] .. id, 0
  wrk.method = "POST"
  wrk.headers["Authorization"] = args[2]
  wrk.headers["Content-Type"] = "application/json"
  wrk.headers["Accept"] = "application/json"
  wrk.headers["RequestTime"] = args[3]
end

function request()
  n = n + 1
  return wrk.format(nil, nil, nil, '{"merchantId":"SANDBOX0000001","consentId":"9783471AFDB69NH34",' ..
    '"consentTimeStamp":"2026-08-20T12:00:57+00:00","consumerMdn":"+14444441001","correlationId":"' .. prefix .. n .. '"}')
end
