import { describe, expect, it } from "vitest";
import { bicFault, eInvoiceAddressFault, glnFault, ibanFault } from "@/lib/billing/number-faults";

describe("a GLN", () => {
  it.each(["7080000000005", "7350000000009", "5790000705078"])("is right: %s", (gln) =>
    expect(glnFault(gln)).toBeNull(),
  );
  it("is told what is wrong with it", () => {
    expect(glnFault("708000000000X")).toEqual({ message: "gln_digits" });
    expect(glnFault("70800000000")).toEqual({ message: "gln_length", values: { count: 11 } });
    expect(glnFault("7080000000004")).toEqual({ message: "gln_check_digit", values: { digit: 5 } });
    expect(glnFault("7800000000005")?.message).toBe("gln_check_digit");
  });
});

describe("an IBAN", () => {
  it.each([
    "SE4550000000058398257466",
    "NO9386011117947",
    "DK5000400440116243",
    "FI2112345600000785",
    "MT84MALT011000012345MTLCAST001S",
  ])("is right: %s", (iban) => expect(ibanFault(iban)).toBeNull());
  it("is told what is wrong with it", () => {
    expect(ibanFault("4550000000058398257466")).toEqual({ message: "iban_form" });
    expect(ibanFault("SE455000000005839825746")).toEqual({
      message: "iban_length",
      values: { country: "SE", length: 24 },
    });
    expect(ibanFault("SE4550000000058398257467")).toEqual({ message: "iban_check_digits" });
  });
});

it("knows a BIC and an e-invoice address by their form", () => {
  expect(bicFault("NDEASESS")).toBeNull();
  expect(bicFault("DNBANOKKXXX")).toBeNull();
  expect(bicFault("NDEASE")).toEqual({ message: "bic_form" });
  expect(eInvoiceAddressFault("0192:923609016")).toBeNull();
  expect(eInvoiceAddressFault("923609016")).toEqual({ message: "e_invoice_address" });
});
