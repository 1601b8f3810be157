import { findContacts } from "@/lib/contacts/find-contacts";
import type { Ctx } from "@/lib/core/context";
import { timeIn } from "@/lib/core/dates";
import { query } from "@/lib/core/query";
import { findCustomers } from "@/lib/customers/find-customers";
import { type ReadLine, readTaskLine } from "./read-task-line";
import { TaskLine } from "./schema";

export type NamedRecord = {
  kind: "customer" | "contact";
  id: string;
  name: string;
  /** Where a customer is, or a person works. */
  hint: string | null;
};
export type UnderstoodLine = ReadLine & {
  /** Whom it can be about; one alone is meant, of several nobody is taken before the reader chooses. */
  records: NamedRecord[];
  isAmbiguous: boolean;
};

const mostCandidates = 6;
const mostNames = 5;

/**
 * What a line of the task page means: its day and hour, and the customer or person that it names, found by the search and so
 * only among those the actor may know of. Nothing is written.
 */
export const understandTaskLine = query(
  { name: "understand-task-line", permission: "activity:read", input: TaskLine },
  async (ctx, { line }): Promise<UnderstoodLine> => {
    const read = readTaskLine(line, ctx.today, timeIn(ctx.tenant.timeZone, ctx.now));
    for (const candidate of namesIn(read.title)) {
      const records = await recordsCalled(ctx, candidate);
      if (records.length > 0) return { ...read, records, isAmbiguous: records.length > 1 };
    }
    return { ...read, records: [], isAmbiguous: false };
  },
);

/**
 * What in a title may be a name, the longest first: words in capitals beside each other but for the first word of all, which
 * is one anyhow; where there are none, the words after the first.
 */
export function namesIn(title: string): string[] {
  const words = title.split(/\s+/).map((word) => word.replace(/[,.;:!?]+$/, ""));
  const isName = (word: string) => /^\p{Lu}/u.test(word) && word.length > 1;
  const spans: string[][] = [];
  for (const [at, word] of words.entries()) {
    const isLinked =
      /^(&|och|og|and)$/.test(word) && isName(words[at - 1] ?? "") && isName(words[at + 1] ?? "");
    if ((isName(word) && at > 0) || (isLinked && at > 1)) {
      if (at > 1 && spans.at(-1)?.at(-1) === words[at - 1]) spans.at(-1)?.push(word);
      else spans.push([word]);
    }
  }
  const parts = spans.flatMap((span) =>
    span.map((_, at) => span.slice(0, span.length - at).join(" ")).filter((part) => part.length >= 2),
  );
  const found = parts.length > 0 ? parts : words.slice(1).filter((word) => word.length >= 4);
  const longestFirst = [...new Set(found)].sort((a, b) => b.split(" ").length - a.split(" ").length);
  // A first word in capitals may be the name: "Åkerlund ringer tillbaka".
  const [opening = ""] = words;
  return [...longestFirst, ...(opening.length >= 4 ? [opening] : [])].slice(0, mostCandidates);
}

async function recordsCalled(ctx: Ctx, name: string): Promise<NamedRecord[]> {
  const wanted = { limit: mostNames + 1 };
  const customers = (await findCustomers(ctx, name, wanted)).map(
    ({ id, name: label, city }): NamedRecord => ({ kind: "customer", id, name: label, hint: city }),
  );
  const contacts = (await findContacts(ctx, name, wanted)).map(
    ({ id, name: label, customerName }): NamedRecord => ({
      kind: "contact",
      id,
      name: label,
      hint: customerName,
    }),
  );
  const called = [...customers, ...contacts].filter((record) => isCalled(record.name, name));
  // Who is called exactly so is meant before those whose name is longer.
  const exact = called.filter((record) => record.name.toLowerCase() === name.toLowerCase());
  return (exact.length === 1 ? exact : called).slice(0, mostNames);
}

/** Whether a name has the words typed where words begin: "Åkerlund" is in "Åkerlunds Bygg AB", not in "Storåkerlund". */
function isCalled(whole: string, typed: string): boolean {
  const at = ` ${whole.toLowerCase()}`.indexOf(` ${typed.toLowerCase()}`);
  return at >= 0 || (/s$/i.test(typed) && isCalled(whole, typed.slice(0, -1)));
}
