// How long a turn of the dialog about hiring events takes: dialogs from the first word to the reference, one after the other, each by a person of its own.
// The bot runs in Development with the administrator below. Usage: node tests/load/dialog.mjs http://localhost:3978 [dialogs] [alike]
// With "alike" all employers' names begin with the same word, so that each is compared with all before it.
const [address, dialogs = 200, names] = process.argv.slice(2);
const tenant = '5d1c6b7e-0000-4000-8000-000000000001', person = '5d1c6b7e-0000-4000-8000-00000000000a';
const said = n => ['Log a layoff: 120 jobs in Round Rock, starting March 3', names === 'alike' ? `Employer ${n}` : `Employer${n} Works`, 'no', 'what does this mean?', '200', 'back', 'keep', 'permanent', 'a part of it', "that's all", 'change the jobs to 130', 'log it'];

async function turn(conversation, id, text) {
  const activity = {
    type: 'message', id, text, channelId: 'msteams', serviceUrl: 'http://localhost:1', deliveryMode: 'expectReplies', locale: 'en-US',
    from: { id: '29:ann', aadObjectId: person }, recipient: { id: 'bot' }, channelData: { tenant: { id: tenant } }, conversation: { id: conversation, conversationType: 'personal' },
  };
  const start = performance.now();
  const response = await fetch(`${address}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(activity) });
  const { activities } = await response.json();
  return [performance.now() - start, activities[0].summary ?? activities[0].text];
}

const run = `${Date.now()}`;
const times = [];
const warmup = 50;
for (let n = 0; n < warmup + Number(dialogs); n++) {
  let reply;
  for (const [i, text] of said(`${run}${n}`).entries()) {
    let time;
    [time, reply] = await turn(`${run}-${n}`, `${i}`, text);
    if (n >= warmup) times.push([time, i]);
  }
  if (!reply.startsWith('Logged as')) throw new Error(reply);
}
const report = (name, some) => {
  const sorted = some.map(([time]) => time).sort((a, b) => a - b);
  const at = percentile => `${sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * percentile / 100))].toFixed(1)} ms`;
  console.log(`${name}: median ${at(50)}, 95th percentile ${at(95)}, 99th ${at(99)}, longest ${at(100)}`);
};
report(`${times.length} turns`, times);
for (const [i, text] of said('').entries()) report(`  "${text}"`, times.filter(([, step]) => step === i));
