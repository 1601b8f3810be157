import { field, type ImportField } from "./field";
import { currency, description } from "./shared-fields";

export const ofProducts: ImportField[] = [
  field("name", "text", "name product productname namn navn produkt produktnamn produktnavn benamning", {
    max: 200,
    isRequired: true,
  }),
  field(
    "number",
    "key",
    "number sku productno productnumber artikelnr artikelnummer artikkelnummer itemnumber varenr varenummer produktnr code",
    {
      max: 40,
    },
  ),
  field("series", "text", "series serie productgroup varugrupp varegruppe", { max: 100 }),
  field(
    "unitPrice",
    "amount",
    "unitprice price salesprice pris salgspris forsaljningspris utpris apris prisexklmoms priseksklmva priseksklmoms priceexclvat",
  ),
  currency,
  field("unit", "text", "unit enhet enhed", { max: 20 }),
  field("vatPercent", "percent", "vat vatpercent moms mva momssats vatrate"),
  { ...description, max: 2000 },
];
