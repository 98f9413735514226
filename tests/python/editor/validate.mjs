// node validate.mjs SCHEMA FILE…: what an editor says of the files with this schema, a line each; the status is 1 if it says
// anything.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
const require = createRequire(import.meta.url);
const { getLanguageService } = require("yaml-language-server");
const { TextDocument } = require("vscode-languageserver-textdocument");
const [schema, ...files] = process.argv.slice(2);
const service = getLanguageService({ schemaRequestService: async (uri) => readFileSync(new URL(uri), "utf8"), workspaceContext: { resolveRelativePath: (r, b) => new URL(r, b).href }, telemetry: { send() {}, sendError(...a) { console.error(a); }, sendTrack() {} } });
service.configure({ validate: true, completion: true, hover: true, customTags: [], schemas: [{ uri: pathToFileURL(schema).href, fileMatch: ["*"] }], yamlVersion: "1.2" });
let found = 0;
for (const file of files) {
  const doc = TextDocument.create(pathToFileURL(file).href, "yaml", 1, readFileSync(file, "utf8"));
  for (const d of await service.doValidation(doc, false)) { found++; console.log(`${file}:${d.range.start.line + 1}:${d.range.start.character + 1}: ${d.message}`); }
}
process.exit(found ? 1 : 0);
