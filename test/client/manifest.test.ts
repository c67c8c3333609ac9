import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../scripts/folders.ts';

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
  readonly enablement?: string;
}

interface MenuEntry {
  readonly command: string;
  readonly when?: string;
  readonly group?: string;
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly menus: Readonly<Record<string, readonly MenuEntry[]>>;
    readonly keybindings: readonly MenuEntry[];
    readonly snippets?: unknown;
    readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
}

const { contributes } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Manifest;
const { commands, keybindings } = contributes;
const { commandPalette = [], ...menus } = contributes.menus;

/** Those that need something to work on, and how the keyboard gets there. */
const behindSomething: Readonly<Record<string, string>> = {
  'transcript.showPlace': 'Enter on an entry of a list',
  'transcript.nextTurnOf': 'Enter on a speaker in the list',
  'transcript.openRuleDocs': 'the link of a finding, which F8 shows and Tab reaches',
};

/** Those that work anywhere: they open something of their own. */
const anywhere = new Set(['transcript.newTranscript', 'transcript.openSample']);

describe('the commands of the manifest', () => {
  for (const { command, title, category, enablement } of commands) {
    const inPalette = commandPalette.filter((entry) => entry.command === command);
    const isHidden = inPalette.some(({ when }) => when === 'false');

    it(`${command} has a title and a category`, () => {
      assert.match(title, /^%command\.\w+%$/);
      assert.equal(category, 'Transcript');
    });

    it(`${command} is reached by the keyboard`, () => {
      const hasKey = keybindings.some((binding) => binding.command === command);
      // A button within a row of a list is for the mouse; the other entries are in the row's context menu.
      const inMenu = Object.values(menus)
        .flat()
        .some((entry) => entry.command === command && entry.group !== 'inline');
      assert.ok(!isHidden || hasKey || inMenu || command in behindSomething);
    });

    it(`${command} is not offered where it cannot work`, () => {
      assert.ok(inPalette.length < 2);
      const [{ when } = {}] = inPalette;
      assert.equal(when === undefined, anywhere.has(command));
      // Where a command is offered it is enabled, too: its key or button says the same as the palette.
      if (enablement !== undefined && command !== 'transcript.treatFolder') assert.equal(when, enablement);
    });
  }

  it('are the only ones in menus and keys', () => {
    const known = new Set(commands.map(({ command }) => command));
    const used = [...commandPalette, ...Object.values(menus).flat(), ...keybindings].map(({ command }) => command);
    assert.deepEqual(
      used.filter((command) => !known.has(command)),
      [],
    );
  });
});

describe('the defaults of the editor in transcripts', () => {
  const defaults = contributes.configurationDefaults['[transcript]'] ?? {};

  it('let Enter break the line, whatever is offered for the word before it', () => {
    assert.equal(defaults['editor.acceptSuggestionOnEnter'], 'off');
  });

  it('has no snippets of its own, which VS Code would offer for every word of a sentence', () => {
    assert.equal(contributes.snippets, undefined);
  });
});
