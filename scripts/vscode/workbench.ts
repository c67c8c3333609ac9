import { errors, type Frame, type FrameLocator, type Locator, type Page } from 'playwright-core';

/** What a person does in VS Code and reads there, in its page. */
export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The text editor that is open. */
  get editor(): Locator {
    return this.page.locator('.editor-instance .monaco-editor').first();
  }

  /** The rows of the Outline. */
  get outline(): Locator {
    return this.page.locator('.outline-tree .monaco-list-row');
  }

  /** The rows of the Problems panel, the file's own row among them. */
  get problems(): Locator {
    return this.page.locator('.markers-panel .monaco-list-row');
  }

  /** The hover that is shown. */
  get hover(): Locator {
    return this.page.locator('.monaco-hover:visible .hover-contents').first();
  }

  /** What is written in the editor, by a piece of it that stands on one line. */
  text(piece: string | RegExp): Locator {
    return this.editor.locator('.view-line', { hasText: piece });
  }

  /** The finding that is shown in the text, as with F8. */
  get finding(): Locator {
    return this.page.locator('.marker-widget');
  }

  /** An entry of the list that something is chosen from at the top of the window. */
  choice(name: string): Locator {
    return this.page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: name });
  }

  /** The entries of the menu of quick fixes. */
  get quickFixes(): Locator {
    return this.page.locator('.action-widget .monaco-list-row.action');
  }

  /** The rows of a list in the side bar, by the list's title. */
  list(title: string): Locator {
    const header = this.page.locator('.pane-header', { hasText: title });
    return this.page.locator('.pane', { has: header }).locator('.monaco-list-row');
  }

  /** What is shown where the mouse rests on something. It goes away when what it belongs to is drawn anew; then the mouse moves again. */
  async tooltipOf(target: Locator): Promise<string> {
    const tooltip = this.page.locator('.workbench-hover-container:visible');
    for (;;) {
      await this.page.mouse.move(0, 0);
      await tooltip.waitFor({ state: 'hidden' });
      await target.hover();
      try {
        await tooltip.waitFor({ timeout: 5000 });
        // What is set as text has no-break spaces.
        return (await tooltip.innerText({ timeout: 5000 })).replaceAll('\u00a0', ' ');
      } catch (error) {
        if (!(error instanceof errors.TimeoutError)) throw error;
      }
    }
  }

  /** The number of the line that the cursor is in, whether or not the editor has the focus. */
  get lineOfCursor(): Locator {
    return this.editor.locator('.line-numbers.active-line-number');
  }

  get statusBar(): Locator {
    return this.page.locator('.statusbar');
  }

  /** The page of an extension that stands beside the text. */
  get beside(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe');
  }

  /** The same as the browser sees it. */
  async besideFrame(): Promise<Frame> {
    const frame = await (await this.beside.locator('main').elementHandle())?.ownerFrame();
    if (frame === null || frame === undefined) throw new Error('There is no page beside the text.');
    return frame;
  }

  /** A button in the title of the editor. */
  titleAction(name: string): Locator {
    return this.page.locator('.editor-actions').getByRole('button', { name }).first();
  }

  /** Opens a file of the folder from the Explorer, and waits until its text stands there. */
  async openFile(name: string): Promise<void> {
    await this.page.getByRole('treeitem', { name, exact: true }).dblclick();
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }

  /** Opens a file of any folder by its name, as with Ctrl+P. */
  async quickOpen(name: string): Promise<void> {
    // VS Code takes no keys before it is ready, and does not find the files of a folder that it has only just opened.
    for (let attempt = 1; ; attempt++) {
      await this.page.keyboard.press('ControlOrMeta+P');
      await this.type(name);
      const isFound = await this.choice(name)
        .first()
        .waitFor({ timeout: attempt < 10 ? 3000 : 30_000 })
        .then(
          () => true,
          (error: unknown) => {
            if (attempt >= 10) throw error;
            return false;
          },
        );
      if (isFound) break;
      await this.page.keyboard.press('Escape');
    }
    await this.page.keyboard.press('Enter');
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }

  /** Shows what an icon of the activity bar stands for. */
  async showFromActivityBar(title: string): Promise<void> {
    await this.page.locator('.activitybar').getByRole('tab', { name: title, exact: true }).click();
  }

  /** Gives the Outline the room of the Explorer above it. */
  async enlargeOutline(): Promise<void> {
    const sections = this.page.locator('.explorer-folders-view');
    await this.page.locator('.pane-header', { has: this.page.getByText('Outline') }).waitFor();
    const header = this.page.locator('.pane', { has: sections }).locator('.pane-header');
    await header.click();
    await sections.waitFor({ state: 'hidden' });
  }

  /** Closes the active tab, which has this in its name. */
  async closeTab(name: string): Promise<void> {
    const tab = this.page.locator('.tab.active', { hasText: name });
    await tab.getByRole('button', { name: /^Close/ }).click();
    await tab.waitFor({ state: 'detached' });
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses a key behind the prefix that the extension's keys have. */
  async chord(key: string): Promise<void> {
    await this.press('ControlOrMeta+K');
    await this.press(key);
  }

  /** Chooses a colour theme by its name. */
  async useTheme(name: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+K');
    await this.page.keyboard.press('ControlOrMeta+T');
    await this.pick(name);
  }

  /** Runs a command by the name it has in the command palette. */
  async runCommand(name: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.pick(name);
  }

  /** Puts the caret before the first occurrence of a phrase, as with Ctrl+F. */
  async goTo(phrase: string): Promise<void> {
    await this.editor.click();
    await this.page.keyboard.press('ControlOrMeta+Home');
    await this.page.keyboard.press('ControlOrMeta+F');
    const find = this.page.locator('.find-widget.visible');
    await find.waitFor();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(phrase);
    await find.getByText(/^1 of \d+$/).waitFor();
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('ArrowLeft');
  }

  /** Puts the caret at the end of a line, as with Ctrl+G. */
  async goToLine(line: number): Promise<void> {
    await this.editor.click();
    await this.page.keyboard.press('ControlOrMeta+G');
    await this.page.locator('.quick-input-widget:visible').waitFor();
    await this.type(String(line));
    await this.page.keyboard.press('Enter');
    await this.lineOfCursor.getByText(String(line), { exact: true }).waitFor();
    await this.page.keyboard.press('End');
  }

  /** Shows the hover at the first occurrence of a phrase, as with Ctrl+K Ctrl+I. */
  async hoverAt(phrase: string): Promise<void> {
    await this.goTo(phrase);
    await this.page.keyboard.press('ControlOrMeta+K');
    await this.page.keyboard.press('ControlOrMeta+I');
  }

  /** Shows the quick fixes at the first occurrence of a phrase, as with Ctrl+. */
  async quickFixesAt(phrase: string): Promise<void> {
    await this.goTo(phrase);
    await this.showQuickFixes();
  }

  /** Puts the caret at a line and a column, both counted from one, as with Ctrl+G. */
  async goToPlace(line: number, column: number): Promise<void> {
    await this.editor.click();
    await this.page.keyboard.press('ControlOrMeta+G');
    await this.page.locator('.quick-input-widget:visible').waitFor();
    await this.type(`${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page.getByText(`Ln ${line}, Col ${column}`).waitFor();
  }

  /** Shows the quick fixes where the caret is. */
  async showQuickFixes(): Promise<void> {
    const first = this.quickFixes.first();
    // What VS Code still works out when the key is pressed can close the list again; a person then presses it once more.
    for (let attempt = 1; attempt < 4; attempt++) {
      await this.page.keyboard.press('ControlOrMeta+.');
      const isShown = await first.waitFor({ timeout: 15_000 }).then(
        () => true,
        () => false,
      );
      if (isShown) return;
    }
    await this.page.keyboard.press('ControlOrMeta+.');
    await first.waitFor();
  }

  /** Chooses an entry of the list at the top of the window by its name. */
  async pick(name: string): Promise<void> {
    const list = this.page.locator('.quick-input-widget:visible');
    await list.waitFor();
    await this.page.keyboard.type(name);
    const entry = list.locator('.monaco-list-row.focused', { hasText: name });
    await entry.waitFor();
    await this.page.keyboard.press('Enter');
    // The list may give way to another one at once, when something more is asked.
    await entry.waitFor({ state: 'hidden' });
  }
}
