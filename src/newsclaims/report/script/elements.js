// Elements are made of text nodes and attributes, never of markup: nothing that an article says can act.
const byId = (id) => document.getElementById(id);

const filled = (node, attributes, children) => {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value != null && value !== false) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((one) => one != null && one !== false && one !== ""));
  return node;
};

const make = (tag, attributes, ...children) => filled(document.createElement(tag), attributes, children);

const picture = (tag, attributes, ...children) =>
  filled(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);

const lazily = (give) => { let made; return () => made ??= give(); };
