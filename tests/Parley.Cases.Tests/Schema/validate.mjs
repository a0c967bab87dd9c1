// Usage: node validate.mjs SCHEMA FILE…   One line of JSON for each file: null, or the first fault.
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import { parse } from "yaml";

const [schemaFile, ...files] = process.argv.slice(2);
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, validateFormats: false });
const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, "utf8")));
for (const file of files) {
  const isValid = validate(parse(readFileSync(file, "utf8"), { version: "1.2", stringKeys: true }));
  console.log(JSON.stringify(isValid ? null : ajv.errorsText(validate.errors)));
}
