import { and, eq, type SQL } from "drizzle-orm";
import { z } from "zod";
import { customers } from "@/db/tenant/schema/customers";
import { type ContactHit, findContacts } from "@/lib/contacts/find-contacts";
import { contactMeets } from "@/lib/contacts/meets-criteria";
import type { Ctx } from "@/lib/core/context";
import { query } from "@/lib/core/query";
import { type CustomerHit, findCustomers, type Wanted } from "@/lib/customers/find-customers";
import { customerMeets } from "@/lib/customers/meets-criteria";
import type { NoteRow } from "@/lib/notes/read-notes";
import type { TaskRow } from "@/lib/tasks/short-task";
import { type CallsHit, findCalls } from "./find-calls";
import { type CaseHit, findCases } from "./find-cases";
import { findNotes } from "./find-notes";
import { findOrders, type OrderHit } from "./find-orders";
import { findTasks } from "./find-tasks";
import { SearchFilter } from "./schema";
import { similarWords } from "./similar-words";

export type Found = {
  customers: CustomerHit[];
  contacts: ContactHit[];
  cases: CaseHit[];
  orders: OrderHit[];
  calls: CallsHit[];
  tasks: TaskRow[];
  notes: NoteRow[];
  /** Nothing is spelled as it was typed: these are spelled nearly so. */
  isSimilar: boolean;
};

const input = SearchFilter.extend({ limit: z.number().int().min(1).max(50).default(20) });
type Input = z.output<typeof input>;

/** Customers, contacts, cases, orders, calls, tasks and notes for what was typed and the further conditions, the best hits of each first. */
export const searchEverything = query(
  { name: "search-everything", permission: "customer:read", input },
  async (ctx, asked): Promise<Found> => {
    const found = await find(ctx, asked);
    const { isSimilar: _, ...hits } = found;
    if (!asked.q || Object.values(hits).some((ofKind) => ofKind.length > 0)) return found;
    const spellings = await similarWords(ctx, asked.q);
    return spellings ? find(ctx, asked, spellings) : found;
  },
);

async function find(ctx: Ctx, asked: Input, spellings?: string[][]): Promise<Found> {
  const { q, only, limit } = asked;
  const wanted = (also: SQL | undefined): Wanted => ({ limit, also, spellings });
  const ofCustomer = customerMeets(asked);
  const ofContact = contactMeets(asked);
  const kind = only === "all" ? undefined : eq(customers.kind, only === "companies" ? "company" : "person");
  const isBare = ofCustomer === undefined;
  // What is done with customers has none of what the further conditions ask for.
  const isText = q && only === "all" && isBare;
  const isBareText = isText && !spellings;
  return {
    customers: q || !isBare ? await findCustomers(ctx, q, wanted(and(ofCustomer, kind))) : [],
    contacts: only !== "companies" && (q || !isBare) ? await findContacts(ctx, q, wanted(ofContact)) : [],
    cases: isBareText ? await findCases(ctx, q, limit) : [],
    orders: isBareText ? await findOrders(ctx, q, limit) : [],
    calls: isBareText ? await findCalls(ctx, q) : [],
    tasks: isText ? await findTasks(ctx, q, { limit, spellings }) : [],
    notes: isText ? await findNotes(ctx, q, { limit, spellings }) : [],
    isSimilar: spellings !== undefined,
  };
}
