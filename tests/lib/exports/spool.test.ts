import { expect, it } from "vitest";
import { nameCell, numberCell } from "@/lib/exports/file-cell";
import { fileResponse } from "@/lib/exports/file-response";
import { openSpool } from "@/lib/exports/spool";
import { tableFile } from "@/lib/exports/table-file";

it("hands on what is written before the end is known, and breaks off where the writer failed", async () => {
  const spool = await openSpool();
  await spool.write(Buffer.from("first"));
  const pieces = spool.read();
  expect(String((await pieces.next()).value)).toBe("first");
  const waiting = pieces.next();
  await spool.write(Buffer.from("second"));
  expect(String((await waiting).value)).toBe("second");
  spool.close(new Error("the database went away"));
  const broken = fileResponse("Kunder", "csv", pieces);
  await expect(broken.text()).rejects.toThrow("the database went away");
});

it("breaks a workbook off with its rows", async () => {
  async function* rows() {
    yield [[nameCell("Å"), numberCell("1")]];
    throw new Error("the database went away");
  }
  const file = tableFile(["Namn", "Antal"], rows(), "xlsx", "sv");
  await expect(fileResponse("Kunder", "xlsx", file).arrayBuffer()).rejects.toThrow("the database went away");
});
