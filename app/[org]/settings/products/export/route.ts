import { exportProducts } from "@/lib/products/export-products";
import { productCells, productHeadings } from "@/lib/products/present-product-file";
import { batchExport } from "@/lib/request/batch-export";

export const GET = batchExport({
  subject: "products",
  title: (t) => t("products.title"),
  read: (ctx, asked, from?: number) => exportProducts(ctx, { ...asked, from }),
  headings: productHeadings,
  cells: productCells,
});
