import assert from 'node:assert/strict';
import { delimiter } from 'node:path';
import { describe, it } from 'node:test';
import { findChrome, type Machine } from '../../scripts/vscode/chrome.ts';

/** A machine on which exactly these files can be executed. */
function machine(platform: NodeJS.Platform, env: Machine['env'], executables: readonly string[]): Machine {
  return { platform, env, isExecutable: (path) => executables.includes(path) };
}

describe('findChrome', () => {
  it('takes what CHROME_PATH names', () => {
    const env = { CHROME_PATH: '/opt/chrome', PATH: '/usr/bin' };
    assert.equal(findChrome(machine('linux', env, ['/opt/chrome', '/usr/bin/chromium'])), '/opt/chrome');
  });

  it('does not pass over a wrong CHROME_PATH in silence', () => {
    const env = { CHROME_PATH: '/opt/gone', PATH: '/usr/bin' };
    assert.throws(() => findChrome(machine('linux', env, ['/usr/bin/chromium'])), /CHROME_PATH is \/opt\/gone/);
  });

  it('looks along the path on Linux', { skip: process.platform === 'win32' && 'Paths have another form here.' }, () => {
    const env = { PATH: ['/usr/local/bin', '/usr/bin'].join(delimiter) };
    assert.equal(findChrome(machine('linux', env, ['/usr/bin/google-chrome'])), '/usr/bin/google-chrome');
    assert.equal(findChrome(machine('linux', env, ['/usr/bin/microsoft-edge'])), '/usr/bin/microsoft-edge');
  });

  it('looks into the applications on macOS, the person’s own among them', () => {
    const everybody = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const own = '/Users/ann/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    assert.equal(findChrome(machine('darwin', { HOME: '/Users/ann' }, [everybody])), everybody);
    assert.equal(findChrome(machine('darwin', { HOME: '/Users/ann' }, [own])), own);
  });

  it('looks into the folders of programs on Windows', () => {
    const env = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    assert.equal(findChrome(machine('win32', env, [edge])), edge);
  });

  it('finds nothing where there is nothing', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      assert.equal(findChrome(machine(platform, { PATH: '/usr/bin' }, [])), undefined);
    }
  });
});
