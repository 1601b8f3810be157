import { expect, it } from "vitest";
import { pictureFault } from "@/lib/letterheads/picture-fault";
import { jpeg, png } from "./pictures";

it("tells pictures that a document can hold from broken, interlaced and overfull ones", () => {
  expect(pictureFault(png(40, 20), "image/png")).toBeNull();
  expect(pictureFault(png(40, 20, { interlaced: true }), "image/png")).toBe("logo_interlaced");
  expect(pictureFault(png(40, 20, { rows: 19 }), "image/png")).toBe("logo_broken");
  // As small as a file, as large as a wall.
  expect(pictureFault(png(40, 20, { rows: 100_000 }), "image/png")).toBe("logo_broken");
  expect(pictureFault(png(2001, 1, { rows: 1 }), "image/png")).toBe("logo_too_many_pixels");
  expect(pictureFault(png(40, 20).subarray(0, 50), "image/png")).toBe("logo_broken");
  expect(pictureFault(jpeg(300, 100), "image/jpeg")).toBeNull();
  expect(pictureFault(jpeg(300, 5000), "image/jpeg")).toBe("logo_too_many_pixels");
  expect(pictureFault(jpeg(0, 100), "image/jpeg")).toBe("logo_broken");
  expect(pictureFault(Buffer.from([0xff, 0xd8, 0xff, 0xe0]), "image/jpeg")).toBe("logo_broken");
});
