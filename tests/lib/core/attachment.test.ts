import { expect, it } from "vitest";
import { attachment } from "@/lib/core/attachment";

it.each([
  ["Karin Åkerlund", `filename="Karin Akerlund.vcf"; filename*=UTF-8''Karin%20%C3%85kerlund.vcf`],
  [`a"b\r\nc`, `filename="abc.vcf"; filename*=UTF-8''a%22b%0D%0Ac.vcf`],
  ["李", `filename="vcf.vcf"; filename*=UTF-8''%E6%9D%8E.vcf`],
  ["O'Hara (VD)", `filename="OHara VD.vcf"; filename*=UTF-8''O%27Hara%20%28VD%29.vcf`],
])("names a download %s", (name, header) => {
  expect(attachment(name, "vcf")).toBe(`attachment; ${header}`);
});
