import { expect, it } from "vitest";
import { presentCase } from "@/lib/cases/present-case";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";

const tools = {
  t: translatorFor("sv"),
  format: formatterFor("sv", "Europe/Stockholm", "SEK"),
  today: "2026-11-22",
  tenant: { slug: "nordbygg", currency: "SEK" },
};
const row = {
  id: "a",
  number: 142,
  title: "Takbyte",
  customerId: "k",
  customerName: "Åkerlund",
  statusKind: "open" as const,
  stalledUntil: null,
  statusName: "Ny",
  colorSlot: 7,
  value: "1234500.50",
  currency: "SEK",
  probabilityPercent: 60,
  probabilityIsOwn: true,
  weightedValue: "740700.30",
  followUpOn: "2026-11-21",
  expectedCloseOn: "2026-11-22",
  closedOn: null,
  ownerName: null,
};
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

it("says which day has passed, of an open case only", () => {
  expect(presentCase(row, tools)).toMatchObject({
    followUp: { text: "2026-11-21", isLate: true },
    expectedClose: { text: "2026-11-22", isLate: false },
    status: { name: "Ny", color: 7 },
    closed: null,
  });
  const won = { ...row, statusKind: "won" as const, closedOn: "2026-11-20" };
  expect(presentCase(won, tools)).toMatchObject({
    followUp: { isLate: false },
    status: { color: "ok" },
    closed: "2026-11-20",
  });
});

it("names the currency unless it is the organisation's own", () => {
  expect(plain(presentCase(row, tools).value)).toBe("1 234 500,50");
  expect(plain(presentCase({ ...row, currency: "NOK" }, tools).weighted)).toBe("740 700,30 NOK");
  expect(presentCase({ ...row, value: null }, tools).value).toBe("");
  expect(presentCase({ ...row, customerId: null, customerName: null }, tools).customer).toBeNull();
});
