// What is asked stands in the page's address: view, filters, record. Whoever has the address sees the same.
const views = {};
const FIELDS = ["view", "words", "speaker", "outlet", "story", "since", "until", "first", "last", "stance", "kind", "sort", "record"];
const OF_VIEW = { kind: "", sort: "", record: "", first: "", last: "" };

const asked = {};

// What leads to an article where the page is read without its script: #a3, #a3-q1, #a3-c1-row.
const STATIC = /^#a(\d+)(?:-([a-z]\d+)(?:-row)?)?$/;

const readAddress = () => {
  const given = new URLSearchParams(location.hash.slice(1));
  for (const field of FIELDS) asked[field] = given.get(field) ?? "";
  const found = STATIC.exec(location.hash), article = found && articles[found[1] - 1];
  if (article) Object.assign(asked, { view: "article", record: found[2] ? `${article.id}/${found[2]}` : article.id });
  if (!Object.hasOwn(views, asked.view)) asked.view = "quotes";
};

const address = (changes) => {
  const told = Object.entries({ ...asked, ...changes }).filter(([, value]) => value);
  return `#${new URLSearchParams(told)}`;
};

const link = (changes, attributes, ...children) => make("a", { href: address(changes), ...attributes }, ...children);

const recordId = (row) => `${row.article.id}/${row.id}`;

const recordLink = (row, attributes, ...children) => link({ ...OF_VIEW, view: "article", record: recordId(row) }, attributes, ...children);
