// Reads { manifest, icons: { name: base64 } } from standard input; prints what the manifest's schema and the icons' pixels say.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const { resolve, version } = { resolve: createRequire(path.resolve('package.json')), version: /teams\/(v[\d.]+)\// };
const Ajv = resolve('ajv-draft-04').default ?? resolve('ajv-draft-04');
const addFormats = resolve('ajv-formats').default ?? resolve('ajv-formats');
const { PNG } = resolve('pngjs');

const { manifest, icons } = JSON.parse(readFileSync(0, 'utf8'));
const schemas = path.resolve('node_modules/@microsoft/app-manifest/build/json-schemas/teams');
const schema = JSON.parse(readFileSync(path.join(schemas, version.exec(manifest.$schema)[1], 'MicrosoftTeams.schema.json'), 'utf8').replace(/^\uFEFF/, ''));
const ajv = new Ajv({ allErrors: true, strict: false });
addFormats(ajv);
const validate = ajv.compile(schema);
const valid = validate(manifest);

function look(base64) {
  const { width, height, data } = PNG.sync.read(Buffer.from(base64, 'base64'));
  const seen = { width, height, transparent: 0, opaque: 0, colored: 0 };
  for (let i = 0; i < data.length; i += 4) {
    const [r, g, b, a] = data.subarray(i, i + 4);
    if (a === 0) seen.transparent++;
    if (a === 255) seen.opaque++;
    if (a > 0 && Math.min(r, g, b) < 250) seen.colored++;
  }
  return seen;
}

console.log(JSON.stringify({
  errors: valid ? [] : validate.errors.map(error => `${error.instancePath} ${error.message}`),
  icons: Object.fromEntries(Object.entries(icons).map(([name, base64]) => [name, look(base64)])),
}));
