// Holds docs/cluster/kubernetes.yaml against the API of Kubernetes: values by its schemas, and names of fields, which
// those let pass, by TypeScript. Without a cluster, in a directory of your own:
//   npm install kubernetes-models js-yaml typescript@5 && node …/bench/cluster/kubernetes.js …/docs/cluster/kubernetes.yaml
const fs = require("fs");
const path = require("path");
const load = require("module").createRequire(path.join(process.cwd(), "here.js"));
const ts = load("typescript");

const manifests = load("js-yaml").loadAll(fs.readFileSync(process.argv[2], "utf8"));
const problems = [];
const source = manifests.map((manifest, i) => {
  const model = `kubernetes-models/${manifest.apiVersion}/${manifest.kind}`;
  try {
    new (load(model)[manifest.kind])(manifest).validate();
  } catch (problem) {
    problems.push(`${manifest.kind}: ${problem.message}`);
  }
  return `import { I${manifest.kind} as M${i} } from "${model}";
export const m${i}: M${i} = ${JSON.stringify(manifest, null, 1)};\n`;
}).join("");

const file = path.join(process.cwd(), "manifests.ts");
fs.writeFileSync(file, source);
const program = ts.createProgram([file], { noEmit: true, strict: true, skipLibCheck: true, types: [],
  module: ts.ModuleKind.CommonJS, moduleResolution: ts.ModuleResolutionKind.Node10 });
for (const found of ts.getPreEmitDiagnostics(program)) {
  problems.push(ts.flattenDiagnosticMessageText(found.messageText, "\n"));
}
fs.unlinkSync(file);
problems.forEach((problem) => console.log(problem));
console.log(`${manifests.length} manifests, ${problems.length} problems`);
process.exitCode = problems.length ? 1 : 0;
