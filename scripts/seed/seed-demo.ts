import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { organisations } from "@/db/platform/schema/organisations";
import { platformRead } from "@/db/transaction";
import { createCase } from "@/lib/cases/create-case";
import { roles } from "@/lib/core/permissions";
import { createCustomer } from "@/lib/customers/create-customer";
import { addMember } from "@/lib/members/add-member";
import { createOrganisation } from "@/lib/organisations/create-organisation";
import { type ActingMember, actAs, actingMembers } from "../act-as";
import type { DemoOrganisation } from "./demo-organisation";
import { fjordkraft } from "./fjordkraft";
import { makeCalls } from "./make-calls";
import { makeClosedCases, makeOpenCases } from "./make-cases";
import { makeContacts, makeCustomers } from "./make-customers";
import { makeMeetings } from "./make-meetings";
import { makeNotes } from "./make-notes";
import { makeLetterhead, makeOrders } from "./make-orders";
import { makeServicePipeline } from "./make-pipelines";
import { makeProducts, makeRates, newSales } from "./make-sales";
import { makeTargets } from "./make-targets";
import { makeTasks } from "./make-tasks";
import { nordbygg } from "./nordbygg";
import { newRandom } from "./random";

export type DemoSignIn = { organisation: string; slug: string; email: string; role: string };

const verb = "seed-demo";

/**
 * Makes the two demo organisations through the same verbs that people use: 40 customers, 70 contacts, 60 cases, 9
 * orders and 8 products in each, the same at every run but for the dates, which lie around today. One that is there already is left alone.
 */
export async function seedDemo({
  password,
  log,
}: {
  password: string;
  log: (line: string) => void;
}): Promise<void> {
  const present = await platformRead((tx) =>
    tx
      .select({ slug: organisations.slug })
      .from(organisations)
      .where(inArray(organisations.slug, [nordbygg.slug, fjordkraft.slug])),
  );
  for (const demo of [nordbygg, fjordkraft]) {
    if (present.some(({ slug }) => slug === demo.slug)) log(`${demo.slug} is there already`);
    else {
      await seedOrganisation(demo, password);
      log(`${demo.name}: 40 customers, 70 contacts, 60 cases, 9 orders, 8 products`);
    }
  }
}

/** One sign-in of each role in each demo organisation that is still there. */
export async function listDemoSignIns(): Promise<DemoSignIn[]> {
  const demos = await platformRead((tx) =>
    tx
      .select({ slug: organisations.slug, name: organisations.name })
      .from(organisations)
      .where(and(eq(organisations.isDemo, true), isNull(organisations.disabledAt)))
      .orderBy(asc(organisations.id)),
  );
  const signIns: DemoSignIn[] = [];
  for (const { slug, name } of demos) {
    const members = await actingMembers(slug);
    for (const role of roles) {
      const member = members.find(({ actor }) => actor.role === role);
      if (member)
        signIns.push({ organisation: name, slug, email: member.actor.email, role: role.replace("_", " ") });
    }
  }
  return signIns;
}

async function seedOrganisation(demo: DemoOrganisation, password: string): Promise<void> {
  const members = await makeMembers(demo, password);
  const random = newRandom(demo.seed);
  const administrator = members[0];
  const sellers = members.filter(({ actor }) => actor.role === "seller");
  if (!administrator) throw new Error(`${demo.slug} has no administrator`);
  const owners = sellers.map(({ actor }) => actor.employeeId);
  const customers = await actAs(administrator, verb, (ctx) => makeCustomers(ctx, demo, random, owners));
  await actAs(administrator, verb, makeServicePipeline);
  // Chances of their own, so that everything else stays as it was.
  const salesChances = newRandom(demo.seed + 2);
  const sales = await actAs(administrator, verb, async (ctx) => {
    await makeRates(ctx, demo, salesChances);
    return newSales(demo, salesChances, await makeProducts(ctx, demo));
  });
  const [first] = sellers;
  if (first) await actAs(first, verb, (ctx) => makeContacts(ctx, demo, random, customers));
  // Sellers have 17 cases each, the administrator 8, and one is hidden from all but its owner.
  for (const seller of sellers) {
    await actAs(seller, verb, async (ctx) => {
      const place = { ctx, demo, random, customers, sales };
      await makeOpenCases(place, 10);
      await makeClosedCases(place, 7);
    });
  }
  await actAs(administrator, verb, async (ctx) => {
    const place = { ctx, demo, random, customers, sales };
    await makeOpenCases(place, 4);
    await makeClosedCases(place, 4);
  });
  if (first) await hideOne(first, demo);
  const chances = newRandom(demo.seed + 1);
  await actAs(administrator, verb, (ctx) => makeLetterhead({ ctx, demo, random: chances }));
  await actAs(administrator, verb, (ctx) => makeTargets({ ctx, demo, random: chances, sellers: owners }));
  for (const seller of sellers) {
    await actAs(seller, verb, (ctx) => makeOrders({ ctx, demo, random: chances }));
    await actAs(seller, verb, (ctx) => makeTasks({ ctx, demo, random: chances }));
    await actAs(seller, verb, (ctx) => makeMeetings({ ctx, demo, random: chances }));
    await actAs(seller, verb, (ctx) => makeNotes({ ctx, demo }));
    await actAs(seller, verb, (ctx) => makeCalls({ ctx, demo, random: chances }));
  }
}

async function makeMembers(demo: DemoOrganisation, password: string): Promise<ActingMember[]> {
  const [founder, ...others] = demo.members;
  const emailOf = (name: string) => `${firstName(name)}@${demo.domain}`;
  const { organisationId } = await createOrganisation({
    name: demo.name,
    slug: demo.slug,
    country: demo.country,
    locale: demo.locale,
    isDemo: true,
    administrator: { name: founder.name, email: emailOf(founder.name), password },
  });
  for (const { name, role } of others) {
    await addMember({ organisationId, name, email: emailOf(name), password, role });
  }
  return actingMembers(demo.slug);
}

/** The fortieth customer and its case belong to one seller alone: nobody else sees them, in lists or in sums. */
async function hideOne(seller: ActingMember, demo: DemoOrganisation): Promise<void> {
  await actAs(seller, verb, async (ctx) => {
    const ownerId = ctx.actor.employeeId;
    const { id } = await createCustomer(ctx, {
      kind: "company",
      name: demo.hidden.customer,
      country: demo.country,
      ownerId,
      visibility: "owner",
      categoryIds: [],
      website: null,
      foundedYear: null,
    });
    await createCase(ctx, {
      title: demo.hidden.work,
      customerId: id,
      ownerId,
      value: "2500000",
      expectedCloseOn: ctx.today,
      ownerOnly: true,
    });
  });
}

/** An address's first part: `Åsa Granström` → `asa`. */
function firstName(name: string): string {
  const [first = ""] = name.toLowerCase().replaceAll("ø", "o").replaceAll("æ", "ae").split(" ");
  return first.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
}
