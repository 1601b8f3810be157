import { createCategory } from "@/lib/categories/create-category";
import { createContact } from "@/lib/contacts/create-contact";
import { linkContact } from "@/lib/contacts/link-contact";
import type { Ctx } from "@/lib/core/context";
import { createCustomer } from "@/lib/customers/create-customer";
import type { DemoOrganisation } from "./demo-organisation";
import { newRandom, type Random } from "./random";

export type DemoCustomer = { id: string; name: string; domain: string };

/** 39 customers that everybody sees; each belongs to one of `owners` or to nobody. */
export async function makeCustomers(
  ctx: Ctx,
  demo: DemoOrganisation,
  random: Random,
  owners: string[],
): Promise<DemoCustomer[]> {
  const categories: { id: string }[] = [];
  for (const category of demo.categories) categories.push(await createCategory(ctx, category));
  const [key, association, , agreement, prospect] = categories;
  const made: DemoCustomer[] = [];
  for (const [place, { name, industry, isAssociation }] of names(demo, random).entries()) {
    const domain = `${asDomain(name)}.example`;
    const { postcode, city } = random.pick(demo.cities);
    const chosen = [
      isAssociation ? association : random.chance(25) ? key : undefined,
      random.chance(20) ? agreement : undefined,
      random.chance(25) ? prospect : undefined,
    ];
    const { id } = await createCustomer(ctx, {
      kind: "company",
      isSupplier: random.chance(10),
      name,
      number: String(1001 + place),
      orgNumber: demo.organisationNumber(random),
      orgNumberConfirmed: false,
      country: demo.country,
      email: `post@${domain}`,
      phone: random.chance(80) ? demo.phone(random) : null,
      website: random.chance(60) ? `https://www.${domain}` : null,
      street: `${random.pick(demo.streets)} ${random.between(1, 88)}`,
      postcode,
      city,
      industry,
      employeeCount: isAssociation ? null : random.between(2, 240),
      foundedYear: random.between(1952, 2022),
      ownerId: owners[place % (owners.length + 1)] ?? null,
      visibility: "everyone",
      categoryIds: chosen.flatMap((category) => category?.id ?? []),
    });
    made.push({ id, name, domain });
  }
  return made;
}

/** 70 people: one at each customer, 31 more spread, and a few of them at a second customer too. */
export async function makeContacts(
  ctx: Ctx,
  demo: DemoOrganisation,
  random: Random,
  customers: DemoCustomer[],
): Promise<void> {
  const seen = new Set<string>();
  // Drawn apart, so that everything else stays as it is at every run.
  const apart = newRandom(demo.seed + 1);
  const people = demo.firstNames.flatMap((first) => demo.lastNames.map((last) => [first, last] as const));
  const shuffled = random.shuffle(people).values();
  for (let place = 0; place < 70; place++) {
    const customer = customers[place < customers.length ? place : random.between(0, customers.length - 1)];
    const person = shuffled.next().value;
    if (!customer || !person) break;
    const [firstName, lastName] = person;
    const { id } = await createContact(ctx, {
      firstName,
      lastName,
      email: `${asDomain(firstName)}.${asDomain(lastName)}@${customer.domain}`,
      phone: demo.phone(random),
      places: [
        {
          customerId: customer.id,
          title: severalAt(place, random.pick(demo.titles), apart.pick(demo.titles)),
          fromDate: `${2016 + (place % 9)}-0${1 + (place % 9)}-01`,
          isPrimary: !seen.has(customer.id),
          isInvoiceContact: place % 5 === 2,
        },
        ...formerPlaces(place, customers, customer, apart.pick(demo.titles)),
      ],
      ...(place % 6 === 1 ? privateDetails(demo, apart, firstName, lastName) : {}),
      tags: place % 17 === 3 ? ["VIP"] : [],
      doNotMarket: place % 23 === 7,
    });
    seen.add(customer.id);
    const other = customers[random.between(0, customers.length - 1)];
    if (place % 12 === 5 && other && other.id !== customer.id) {
      await linkContact(ctx, {
        contactId: id,
        customerId: other.id,
        title: random.pick(demo.titles),
        isPrimary: false,
      });
    }
  }
}

/** Every ninth person has two titles. */
const severalAt = (place: number, title: string, another: string) =>
  place % 9 === 4 && another !== title ? `${title}, ${another}` : title;

/** Every fourteenth person came from another customer some years ago. */
function formerPlaces(place: number, customers: DemoCustomer[], present: DemoCustomer, title: string) {
  const former = customers[(place * 7) % customers.length];
  if (place % 14 !== 9 || !former || former.id === present.id) return [];
  return [{ customerId: former.id, title, fromDate: "2011-03-01", untilDate: "2015-12-31" }];
}

/** What stays when a company goes. */
function privateDetails(demo: DemoOrganisation, random: Random, firstName: string, lastName: string) {
  return {
    emails: [`${asDomain(firstName)}@${asDomain(lastName)}.example`],
    phones: [{ kind: "mobile" as const, number: demo.phone(random) }],
    street: `${random.pick(demo.streets)} ${random.between(1, 88)}`,
    ...random.pick(demo.cities),
  };
}

function names(demo: DemoOrganisation, random: Random) {
  const companies = demo.places.flatMap((place) =>
    demo.trades.map(({ suffix, industry }) => ({
      name: `${place} ${suffix}`,
      industry,
      isAssociation: false,
    })),
  );
  const associations = random.shuffle(demo.places).map((place) => ({
    name: `${demo.association.prefix} ${place}`,
    industry: demo.association.industry,
    isAssociation: true,
  }));
  return random.shuffle([...random.shuffle(companies).slice(0, 32), ...associations.slice(0, 7)]);
}

/** Letters a to z only, so that it may stand in an address. */
function asDomain(name: string): string {
  const plain = name.toLowerCase().replaceAll("ø", "o").replaceAll("æ", "ae").normalize("NFD");
  return plain
    .replace(/[^a-z0-9]+/g, (other) => (/^[\u0300-\u036f]+$/.test(other) ? "" : "-"))
    .replace(/-+$/, "");
}
