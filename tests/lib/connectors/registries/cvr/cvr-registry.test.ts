import { expect, it, vi } from "vitest";
import { cvrRegistry } from "@/lib/connectors/registries/cvr/cvr-registry";
import { useRegistries } from "@/tests/support/registries";
import { hasRecordings } from "@/tests/support/registry-server";

vi.mock("@/lib/core/env", async (original) =>
  (await import("@/tests/support/registries")).registryEnv(original),
);
const server = useRegistries();
const registry = () => cvrRegistry(server().access("cvr"));
const one = async (number: string) => {
  const answer = await registry().findByNumber(number);
  return answer.state === "found" ? answer.companies[0] : answer.state;
};

it("reads numbers that came as numbers and as text, a range of staff and the marketing block", async () => {
  expect(await one("DK 99 00 00 15")).toMatchObject({
    source: "cvr",
    orgNumber: "99000015",
    country: "DK",
    name: "HAVNEBY MASKINFABRIK A/S",
    legalForm: { code: "60", text: "Aktieselskab" },
    postal: { street: "Kajen 3, c/o Anna Havn", postcode: "0999", city: "Havneby" },
    phone: "70000015",
    industry: { code: "011100", text: "Dyrkning af korn" },
    employees: { count: null, text: "2–4" },
    foundedOn: "1989-01-03",
    marketingBlocked: true,
    status: "active",
  });
});

it("tells a bankruptcy, and blanks nothing where there is nothing", async () => {
  expect(await one("99000023")).toMatchObject({
    status: "bankrupt",
    statusSince: "2026-06-05",
    postal: null,
    employees: null,
    marketingBlocked: false,
  });
});

it("reads what is wrong in the body, whatever the status", async () => {
  expect(await one("99000058")).toBe("unknown");
  expect(await one("1")).toBe("unknown");
  await expect(one("99009990")).rejects.toMatchObject({ reason: "quota" });
});

it("finds the one best match for a name", async () => {
  expect((await registry().findByName?.("havneby"))?.map(({ orgNumber }) => orgNumber)).toEqual(["99000015"]);
  expect(await registry().findByName?.("ingen")).toEqual([]);
});

it.skipIf(!hasRecordings)("reads the recorded answer", async () => {
  expect(await one("89563518")).toMatchObject({
    name: "CARLETTI A/S",
    employees: { count: 199, text: "199" },
    phone: "87490200",
    foundedOn: "1980-04-23",
    postal: { street: "Grenåvej 641", postcode: "8541", city: "Skødstrup" },
    industry: { code: "108200" },
    marketingBlocked: false,
  });
});
