-- POST /api/messages with expectReplies: activity ids are unique, 1,000 conversations, the 200 questions of the benchmark in turn.
local questions = {}
for line in io.lines(os.getenv("QUESTIONS")) do
  questions[#questions + 1] = line:gsub('[\\"]', "\\%0"):gsub("%c", " ")
end
local body = '{"type":"message","id":"%s-%d","channelId":"msteams","serviceUrl":"http://localhost:1","deliveryMode":"expectReplies","locale":"en-US",'
  .. '"from":{"id":"person-%d"},"recipient":{"id":"bot"},"conversation":{"id":"conversation-%d","conversationType":"personal"},"text":"%s"}'
local headers = { ["Content-Type"] = "application/json" }
local run, sent = "", 0
function init() math.randomseed(os.time()); run = string.format("%x%x", os.time(), math.random(1e9)) end
function request()
  sent = sent + 1
  local conversation = sent % 1000
  return wrk.format("POST", "/api/messages", headers, body:format(run, sent, conversation, conversation, questions[sent % #questions + 1]))
end
function done(summary, latency)
  io.write(string.format("turns %.0f/s  median %.2f ms  99%% %.2f ms  errors %d\n",
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    summary.errors.status + summary.errors.timeout + summary.errors.read + summary.errors.connect))
end
