// Expands [{ template, data }] from standard input with Microsoft's own implementation, to [{ card } or { error }].
import { text } from 'node:stream/consumers';
import { Template } from 'adaptivecards-templating';

function expand({ template, data }) {
  try {
    return { card: new Template(template).expand({ $root: data }) };
  } catch (error) {
    return { error: String(error) };
  }
}

const pairs = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(pairs.map(expand)));
