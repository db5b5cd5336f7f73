// An echo bot on the Bot Framework SDK for JavaScript, with expectReplies; stores nothing.
import http from 'node:http';
import botbuilder from 'botbuilder';

const { CloudAdapter, ConfigurationBotFrameworkAuthentication } = botbuilder;
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));

http.createServer((request, response) => {
  if (request.method !== 'POST')
    return response.end();
  let text = '';
  request.on('data', chunk => { text += chunk; });
  request.on('end', async () => {
    request.body = JSON.parse(text);
    const shim = {
      status(code) { response.statusCode = code; return shim; },
      header(name, value) { response.setHeader(name, value); return shim; },
      send(body) { response.setHeader('content-type', 'application/json'); response.end(typeof body === 'string' ? body : JSON.stringify(body)); return shim; },
      end() { response.end(); return shim; },
      socket: response.socket,
    };
    await adapter.process(request, shim, turn => turn.activity.type === 'message' ? turn.sendActivity(`Echo: ${turn.activity.text}`) : undefined);
  });
}).listen(Number(process.env.PORT), '127.0.0.1');
