/** Forms in which text leaves the editor. */
export type TextForm = 'plain' | 'markdown' | 'html';

/** Text as it has to be written in a form, so that none of it is taken for markup. */
export function escaped(text: string, form: TextForm): string {
  switch (form) {
    case 'plain':
      return text;
    case 'markdown':
      return text.replaceAll(/[\\`*_[\]<>]/g, '\\$&').replaceAll(/^(#{1,6}\s|[-+]\s|\d+[.)]\s)/g, '\\$1');
    case 'html':
      return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  }
}

/** Text that stands out: a label. */
export function strong(text: string, form: TextForm): string {
  const written = escaped(text, form);
  if (form === 'plain') return written;
  return form === 'markdown' ? `**${written}**` : `<strong>${written}</strong>`;
}

/** Text that is set apart: a note. */
export function emphasised(text: string, form: TextForm): string {
  if (form === 'plain') return text;
  // The space around it belongs outside the marks, which would not be marks otherwise.
  const [, before = '', inner = '', behind = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
  const written = escaped(inner, form);
  return form === 'markdown' ? `${before}*${written}*${behind}` : `${before}<em>${written}</em>${behind}`;
}
