import { StyleSheet } from "@react-pdf/renderer";
import { fontFamily } from "./fonts";

const ink = "#16191d";
const soft = "#4a525b";
const line = "#c9ced3";

export const styles = StyleSheet.create({
  page: {
    paddingTop: 92,
    paddingBottom: 104,
    paddingHorizontal: 44,
    fontFamily,
    fontSize: 9,
    lineHeight: 1.4,
    color: ink,
  },
  head: {
    position: "absolute",
    top: 36,
    left: 44,
    right: 44,
    flexDirection: "row",
    justifyContent: "space-between",
    alignItems: "flex-start",
  },
  sender: { fontSize: 14, fontWeight: 600, lineHeight: 1.3, maxWidth: 250 },
  logo: { height: 40, width: 200, objectFit: "contain", objectPosition: "0 0" },
  headRight: { alignItems: "flex-end", maxWidth: 240 },
  title: { fontSize: 13, fontWeight: 600, lineHeight: 1.3 },
  soft: { color: soft },
  status: { color: "#9b1c13", fontWeight: 600 },
  opening: { flexDirection: "row", gap: 28, marginBottom: 18 },
  recipient: { flex: 1 },
  facts: { flex: 1, gap: 2 },
  fact: { flexDirection: "row", gap: 8 },
  factLabel: { width: 96, color: soft },
  factValue: { flex: 1 },
  name: { fontWeight: 600 },
  subhead: { color: soft, fontWeight: 600, marginTop: 10 },
  heading: { fontSize: 12, fontWeight: 600, lineHeight: 1.3, marginBottom: 6 },
  information: { marginBottom: 10 },
  row: { flexDirection: "row", gap: 6, paddingVertical: 4, borderBottomWidth: 0.5, borderBottomColor: line },
  tableHead: { borderBottomWidth: 1, borderBottomColor: ink, color: soft, fontWeight: 600, fontSize: 8 },
  text: { flex: 1 },
  quantity: { width: 64, textAlign: "right" },
  price: { width: 70, textAlign: "right" },
  percent: { width: 46, textAlign: "right" },
  amount: { width: 82, textAlign: "right" },
  sums: { marginTop: 10, marginLeft: "auto", width: 270, gap: 3 },
  sum: { flexDirection: "row", justifyContent: "space-between", gap: 12 },
  total: { borderTopWidth: 1, borderTopColor: ink, paddingTop: 4, fontWeight: 600, fontSize: 11 },
  foot: { position: "absolute", bottom: 30, left: 44, right: 44, fontSize: 7.5, color: soft },
  footColumns: { flexDirection: "row", gap: 14, borderTopWidth: 0.5, borderTopColor: line, paddingTop: 6 },
  footColumn: { flexGrow: 1, maxWidth: 180 },
  footText: { marginBottom: 4 },
});
