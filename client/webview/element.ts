type Attributes = Readonly<Record<string, string | number>>;
type Content = string | Node;

/** An element of HTML; its text is set as text, never as markup. */
export function html<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[Name] {
  return filled(document.createElement(name), attributes, content);
}

function filled<Kind extends Element>(element: Kind, attributes: Attributes, content: readonly Content[]): Kind {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...content);
  return element;
}
