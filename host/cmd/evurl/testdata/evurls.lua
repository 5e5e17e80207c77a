-- wrk opens each line of a file of paths once: thread i takes every nth, from i
-- on. When a thread has none left it ends.
local threads = {}

function setup(thread)
  thread:set("id", #threads)
  table.insert(threads, thread)
end

function init(args)
  paths = {}
  next = 0
  local n, count = 0, tonumber(args[2])
  for line in io.lines(args[1]) do
    if n % count == id then paths[#paths + 1] = line end
    n = n + 1
  end
end

function request()
  next = next + 1
  if next > #paths then
    wrk.thread:stop()
    next = 1
  end
  return wrk.format("GET", paths[next])
end
