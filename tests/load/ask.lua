-- GET /api/ask with the 200 questions of the benchmark, in turn.
local questions = {}
for line in io.lines(os.getenv("QUESTIONS")) do
  questions[#questions + 1] = "/api/ask?q=" .. line:gsub("[^%w%-%.]", function(c) return string.format("%%%02X", c:byte()) end)
end
local at = 0
function init() math.randomseed(os.time()); at = math.random(#questions) end
function request()
  at = at % #questions + 1
  return wrk.format("GET", questions[at])
end
function done(summary, latency)
  io.write(string.format("answers %.0f/s  median %.2f ms  99%% %.2f ms  errors %d\n",
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    summary.errors.status + summary.errors.timeout + summary.errors.read + summary.errors.connect))
end
