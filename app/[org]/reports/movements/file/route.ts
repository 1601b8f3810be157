import { getMovements } from "@/lib/reports/get-movements";
import { movementsAddress, movementsOf } from "@/lib/reports/movements-address";
import { presentMovementsFile } from "@/lib/reports/present-movements";
import { reportFile } from "@/lib/request/report-file";

/** The table of the page as a file. */
export const GET = reportFile({
  address: movementsAddress,
  read: (ctx, address) => getMovements(ctx, movementsOf(address)),
  present: presentMovementsFile,
});
