// Runs every case in its own Node process: pool.cjs <case program> <cases.jsonl> <answers.jsonl>
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const TOKEN = '/var/run/secrets/eks.amazonaws.com/serviceaccount/token';
const [program, casesFile, answersFile] = process.argv.slice(2);
const cases = fs
  .readFileSync(casesFile, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const answers = new Array(cases.length);

function run(one) {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'oracle-'));
  const token = path.join(home, 'token');
  fs.writeFileSync(token, 'token');
  if (one.config !== undefined) {
    fs.mkdirSync(path.join(home, '.aws'));
    fs.writeFileSync(path.join(home, '.aws', 'config'), one.config.replaceAll(TOKEN, token));
  }
  const env = { PATH: '/usr/bin:/bin', HOME: home, AWS_EC2_METADATA_DISABLED: 'true' };
  for (const [name, value] of Object.entries(one.env)) env[name] = value.replaceAll(TOKEN, token);
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ['--no-warnings', program, JSON.stringify({ code: one.code ?? {}, via: one.via ?? 'client' })],
      {
        env,
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    let out = '';
    child.stdout.on('data', (part) => (out += part));
    const timer = setTimeout(() => child.kill('SIGKILL'), 20000);
    child.on('close', () => {
      clearTimeout(timer);
      fs.rmSync(home, { recursive: true, force: true });
      const line = out.split('\n').find((text) => text.startsWith('{'));
      const answer = line ? JSON.parse(line) : { error: 'timeout' };
      if (answer.error) answer.error = answer.error.replaceAll(home, '~');
      resolve({ id: one.id, ...answer });
    });
  });
}

async function worker(queue) {
  for (let index = queue.next++; index < cases.length; index = queue.next++) answers[index] = await run(cases[index]);
}

const queue = { next: 0 };
Promise.all(Array.from({ length: 2 }, () => worker(queue))).then(() => {
  fs.writeFileSync(answersFile, answers.map((one) => `${JSON.stringify(one)}\n`).join(''));
});
