// Finds the element that a person means by a name: `find(kind, name)`. Answers the element, null if there is none yet, and
// throws if the name fits several, for then a person would not know either.
const [kind, wanted] = arguments;
const KINDS = {
  press: "button, a[href], summary, [role=switch], [role=option]",
  field: "input:not([type=file]), select, textarea",
};

const plain = (text) => text.replace(/\s+/g, " ").trim();

function spoken(node) {
  const copy = node.cloneNode(true);
  for (const mute of copy.querySelectorAll("[aria-hidden=true], .optional, select")) mute.remove();
  return plain(copy.textContent);
}

function nameOf(element) {
  const label = element.getAttribute("aria-label");
  if (label) return plain(label);
  if (element.labels?.length) return [...element.labels].map(spoken).join(" ");
  return spoken(element);
}

function isThere(element) {
  return element.checkVisibility({ visibilityProperty: true }) && !element.disabled && element.getClientRects().length > 0;
}

// What lies behind an open dialog cannot be reached.
const scope = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document;
const named = [...scope.querySelectorAll(KINDS[kind])].filter(isThere).map((element) => [element, nameOf(element)]);
const exact = named.filter(([, name]) => name === wanted);
// Whoever names a thing may leave out its explanation.
const fitting = exact.length > 0 ? exact : named.filter(([, name]) => name.startsWith(`${wanted} `));
// Two links to one place, as in the navigation and above the title, are no choice.
const places = new Set(fitting.map(([element]) => element.getAttribute("href") ?? element));
if (places.size > 1) throw new Error(`${wanted} could be ${fitting.map(([, name]) => name).join(" | ")}`);
return fitting[0]?.[0] ?? null;
