import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { env, execPath } from 'node:process';
import { after, before, describe, it } from 'node:test';
import { aptInstall, canInstall } from '../../scripts/apt.ts';
import { root, samples } from '../../scripts/folders.ts';
import { isExecutable, onPath } from '../../scripts/path.ts';
import { run } from '../../scripts/run.ts';
import { analyse } from '../../server/src/core/analysis/analyse.ts';
import { outline, type OutlineItem } from '../../server/src/core/features/outline.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';

/** What an editor's script saw. */
interface Seen {
  readonly diagnostics: readonly { readonly line: number; readonly message: string }[];
  readonly hover: string;
  readonly symbols: readonly string[];
  /** The text from the cursor on after a step to the next question, where the editor's set-up has such steps. */
  readonly step?: string;
  /** The titles of the code actions, of which the first was made. */
  readonly actions: readonly string[];
  /** The text after the code action. */
  readonly text: string;
  /** How many diagnostics were left then. */
  readonly left: number;
  readonly problem?: string;
}

interface Editor {
  readonly name: string;
  readonly command: string;
  /** What Debian calls it. */
  readonly packages: readonly string[];
  /** The language of the lines in docs/editors.md that set it up. */
  readonly language: string;
  /** The name of the file that these lines go to. */
  readonly setup: string;
  /** The parameters that start it without a window, with its set-up and the script of this folder. */
  parameters(setup: string): readonly string[];
}

const editors: readonly Editor[] = [
  {
    name: 'Neovim',
    command: 'nvim',
    packages: ['neovim'],
    language: 'lua',
    setup: 'init.lua',
    parameters: (setup) => [
      '--headless',
      '-n',
      '-i',
      'NONE',
      '-u',
      setup,
      '-S',
      join(import.meta.dirname, 'neovim.lua'),
    ],
  },
  {
    name: 'Emacs',
    command: 'emacs',
    packages: ['emacs-nox', 'elpa-eglot'],
    language: 'elisp',
    setup: 'init.el',
    parameters: (setup) => [
      '--batch',
      '-f',
      'package-initialize',
      '-l',
      setup,
      '-l',
      join(import.meta.dirname, 'emacs.el'),
    ],
  },
];

for (const editor of editors) {
  const { name, command, packages, language, setup } = editor;
  const isThere = () => onPath(command).some(isExecutable);
  const how = `There is no ${name}: sudo apt-get install ${packages.join(' ')}`;

  describe(name, { skip: !isThere() && !canInstall() && how }, () => {
    let folder: string;
    let seen: Seen;
    let original: string;

    before(async () => {
      if (!isThere()) {
        console.log(`Installing ${name} with apt-get, once.`);
        const output = await aptInstall(packages);
        if (!isThere()) throw new Error(`${name} could not be installed with apt-get.\n${output}`);
      }
      folder = await mkdtemp(join(tmpdir(), 'transcript-editors-'));
      const bin = join(folder, 'bin');
      await mkdir(bin);
      await symlink(join(root, 'dist/server.node.cjs'), join(bin, 'transcript-language-server'));
      const transcript = join(folder, 'press-conference-flawed.transcript');
      await cp(join(samples, 'press-conference-flawed.transcript'), transcript);
      original = await readFile(transcript, 'utf8');
      await writeFile(join(folder, setup), await linesOf(language));
      const { output } = await run(command, editor.parameters(join(folder, setup)), {
        cwd: folder,
        env: {
          ...env,
          HOME: folder,
          XDG_CONFIG_HOME: folder,
          PATH: [bin, dirname(execPath), env['PATH']].join(delimiter),
          TRANSCRIPT: transcript,
          SEEN: join(folder, 'seen.json'),
        },
      });
      const written = await readFile(join(folder, 'seen.json'), 'utf8').catch(() => assert.fail(output));
      seen = JSON.parse(written) as Seen;
      assert.equal(seen.problem, undefined, output);
    });
    after(async () => {
      await rm(folder, { recursive: true, force: true });
    });

    it('shows the diagnostics that the server sends', () => {
      const lines = new Set(seen.diagnostics.map((diagnostic) => diagnostic.line));
      // The defects that the sample was given; hints are diagnostics, too.
      for (const line of [0, 4, 18, 20, 22, 28, 41]) assert.ok(lines.has(line), `Nothing is shown in line ${line}.`);
      assert.ok(seen.diagnostics.some(({ message }) => message.includes('Helena Brnadt')));
    });

    it('shows a hover', () => {
      assert.match(seen.hover, /Marek Dolin/u);
      assert.match(seen.hover, /turn/u);
    });

    it('lists the symbols', () => {
      const names = namesOf(outline(analyse(parse(original))));
      assert.ok(names.some((one) => one.startsWith('Question – How soon will the first trains run')));
      // Neovim lists them in order behind their kinds, Emacs below their kinds.
      const seenNames = seen.symbols.map((symbol) => symbol.replace(/^\[\w+\] /u, ''));
      if (name === 'Neovim') assert.deepEqual(seenNames, names);
      else for (const one of names) assert.ok(seenNames.includes(one), `${one} is not among ${seenNames.join(', ')}.`);
    });

    it('steps to a question', { skip: name !== 'Neovim' && 'Its set-up has no keys for steps.' }, () => {
      assert.match(seen.step ?? '', /^How soon will the first trains run/u);
    });

    it('makes a code action', () => {
      assert.match(seen.actions[0] ?? '', /Helena Brandt/u);
      assert.equal(seen.text.trimEnd(), original.replace('Helena Brnadt', 'Helena Brandt').trimEnd());
      assert.equal(seen.left, seen.diagnostics.length - 1);
    });
  });
}

/** The names of the outline as an editor without details shows them. */
function namesOf(items: readonly OutlineItem[]): string[] {
  return items.flatMap(({ name, detail, children }) => [
    detail === '' ? name : `${name} – ${detail}`,
    ...namesOf(children),
  ]);
}

/** The lines of a language in docs/editors.md. */
async function linesOf(language: string): Promise<string> {
  const page = await readFile(join(root, 'docs/editors.md'), 'utf8');
  const found = [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gmsu'))].map(([, lines]) => lines);
  return found.length > 0 ? found.join('\n') : assert.fail(`docs/editors.md has no lines of ${language}.`);
}
