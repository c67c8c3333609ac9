import type { Workbench } from './workbench.ts';

/** Something that a person does in VS Code, done when what it brings about is to be seen. */
export interface Step {
  /** Of its picture. */
  readonly name: string;
  readonly title: string;
  readonly act: (workbench: Workbench) => Promise<void>;
}

/** The transcript that is opened, one of the samples. */
const file = 'press-conference-flawed.transcript';

/**
 * A visit: a flawed transcript is opened, cleaned up, corrected and looked at, mostly by the keyboard. The steps build on each
 * other. They are a test, and the pictures of the documentation.
 */
export const visit: readonly Step[] = [
  {
    name: 'overview',
    title: 'opens a flawed transcript, its outline and its problems',
    async act(workbench) {
      await workbench.openFile(file);
      await workbench.runCommand('Problems: Focus on Problems View');
      await workbench.problems.filter({ hasText: 'misspelt-label' }).waitFor();
      await workbench.runCommand('Explorer: Focus on Outline View');
      await workbench.outline.filter({ hasText: 'Opening statement' }).waitFor();
      await workbench.enlargeOutline();
    },
  },
  {
    name: 'clean-up',
    title: 'is asked what to clean up',
    async act(workbench) {
      await workbench.press('ControlOrMeta+J');
      await workbench.editor.click();
      await workbench.runCommand('Transcript: Clean Up…');
      for (const part of ['Page residue', 'Label form', 'Blank lines']) await workbench.choice(part).waitFor();
    },
  },
  {
    name: 'clean-up-preview',
    title: 'sees what cleaning up changes',
    async act(workbench) {
      await workbench.press('Enter');
      await workbench.choice('Make the changes').waitFor();
      await workbench.page.locator('.monaco-diff-editor .line-delete').first().waitFor();
    },
  },
  {
    name: 'cleaned-up',
    title: 'cleans up',
    async act(workbench) {
      await workbench.press('Enter');
      await workbench.page.locator('.monaco-diff-editor').waitFor({ state: 'detached' });
      await workbench.text('en-GB1').waitFor({ state: 'detached' });
      await workbench.text('Helena Brandt: The engineers').waitFor();
    },
  },
  {
    name: 'finding',
    title: 'goes to the first finding by key',
    async act(workbench) {
      await workbench.editor.click();
      await workbench.press('ControlOrMeta+Home');
      await workbench.press('F8');
      await workbench.finding.getByText('weekday-mismatch').waitFor();
    },
  },
  {
    name: 'quick-fixes',
    title: 'goes on to a misspelt label, and sees its fixes',
    async act(workbench) {
      await workbench.press('F8');
      await workbench.finding.getByText('misspelt-label').waitFor();
      await workbench.press('Escape');
      await workbench.finding.waitFor({ state: 'hidden' });
      await workbench.press('ControlOrMeta+.');
      await workbench.quickFixes.first().waitFor();
    },
  },
  {
    name: 'fixed',
    title: 'corrects the label',
    async act(workbench) {
      await workbench.press('Enter');
      await workbench.text('Helena Brnadt').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'rename',
    title: 'renames a speaker',
    async act(workbench) {
      await workbench.goTo('Marek Dolin: We expect');
      await workbench.press('F2');
      await workbench.page.locator('.rename-input:focus').waitFor();
      await workbench.type('Marek Dolinar');
      await workbench.press('Enter');
      await workbench.text('Marek Dolinar: We expect').waitFor();
    },
  },
  {
    name: 'split',
    title: 'splits a turn',
    async act(workbench) {
      await workbench.goTo('As for the border');
      await workbench.chord('X');
      await workbench.text('Question: As for the border').waitFor();
    },
  },
  {
    name: 'reassign',
    title: 'gives the turn to another speaker',
    async act(workbench) {
      await workbench.chord('H');
      await workbench.pick('Marek Dolinar');
      await workbench.choice('This turn').first().waitFor();
      await workbench.press('Enter');
      await workbench.text('Marek Dolinar: As for the border').waitFor();
    },
  },
  {
    name: 'question',
    title: 'adds a question, which is open work until it is answered',
    async act(workbench) {
      await workbench.showFromActivityBar('Transcript');
      await workbench.editor.click();
      await workbench.press('ControlOrMeta+End');
      await workbench.chord('Q');
      await workbench.text(/^Question:[^a-z]*$/).waitFor();
      await workbench.type('When will the two ministers meet again?');
      await workbench.list('Open Work').filter({ hasText: 'question-without-answer' }).waitFor();
    },
  },
  {
    name: 'answer',
    title: 'answers it',
    async act(workbench) {
      await workbench.chord('A');
      await workbench.text(/^[^:]+:\s*$/).waitFor();
      await workbench.type('In May, in Port Selm.');
      await workbench.list('Open Work').filter({ hasText: 'question-without-answer' }).waitFor({ state: 'detached' });
    },
  },
  {
    name: 'statistics',
    title: 'looks at the statistics',
    async act(workbench) {
      // The text and the page beside it share the room.
      await workbench.press('ControlOrMeta+B');
      await workbench.titleAction('Show Statistics').click();
      await workbench.beside.getByRole('rowheader', { name: /^Marek Dolinar/ }).waitFor();
    },
  },
  {
    name: 'preview',
    title: 'reads the transcript in the preview',
    async act(workbench) {
      await workbench.closeTab('Statistics');
      await workbench.titleAction('Open Preview to the Side').click();
      await workbench.beside.locator('article.question').first().waitFor();
      await workbench.goTo('How soon');
      await workbench.beside.locator('[aria-current]', { hasText: 'How soon' }).waitFor();
    },
  },
];
