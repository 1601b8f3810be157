import { randomBytes } from "node:crypto";

const longest = 40;
const folded: Record<string, string> = { æ: "ae", ø: "o", å: "a", ð: "d", þ: "th", ß: "ss", đ: "d", ł: "l" };
const legalForms = new Set(["ab", "as", "asa", "aps", "oy", "oyj", "ehf", "hf", "ltd", "gmbh"]);

/** Paths of the service itself: no organisation may stand in their way, now or later. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  ..."about account accounts admin api app apps assets auth billing blog bot cdn choose contact data demo dev".split(
    " ",
  ),
  ..."docs download embed error errors export favicon files forbidden help home import integrations".split(
    " ",
  ),
  ..."invitation invitations jobs language legal live login logout mail manifest metrics mobile new news".split(
    " ",
  ),
  ..."next null oauth operator organisation organisations password pay platform press preview pricing".split(
    " ",
  ),
  ..."privacy public ready register reset robots root search security session sessions settings sign-in".split(
    " ",
  ),
  ..."sign-out sign-up signin signout signup sitemap static status support system team terms test undefined".split(
    " ",
  ),
  ..."unsubscribe upload uploads user users vekt verify webhook webhooks well-known www showcase health".split(
    " ",
  ),
]);

const slugPattern = /^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/;

export const isSlug = (text: string) => slugPattern.test(text);

/** An address made of an organisation's name: "Åkerlund & Söner AB" → `akerlund-soner`. */
export function slugOf(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/\ba\/s\b/g, "as")
    .replace(/[æøåðþßđł]/g, (letter) => folded[letter] ?? "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  while (words.length > 1 && legalForms.has(words.at(-1) ?? "")) words.pop();
  const slug = words.join("-").slice(0, longest).replace(/-+$/, "");
  return slug === "" ? `org-${randomBytes(4).toString("hex")}` : slug;
}

/** The same with a number, for when it is taken: `nordbygg-2`. */
export function numberedSlug(slug: string, number: number): string {
  const end = `-${number}`;
  return `${slug.slice(0, longest - end.length).replace(/-+$/, "")}${end}`;
}
