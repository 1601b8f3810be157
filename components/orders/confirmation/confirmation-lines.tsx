import { Text, View } from "@react-pdf/renderer";
import type { PresentedConfirmation } from "@/lib/orders/present-confirmation";
import { styles } from "./styles";

type Props = { shown: PresentedConfirmation };

/** The lines under a head that every page repeats, and what they come to. */
export function ConfirmationLines({ shown: { lines, sums, texts } }: Props) {
  return (
    <>
      <View>
        <View style={[styles.row, styles.tableHead]} fixed>
          <Text style={styles.text}>{texts.product}</Text>
          <Text style={styles.quantity}>{texts.quantity}</Text>
          <Text style={styles.price}>{texts.unitPrice}</Text>
          <Text style={styles.percent}>{texts.discount}</Text>
          <Text style={styles.percent}>{texts.vat}</Text>
          <Text style={styles.amount}>{texts.amount}</Text>
        </View>
        {lines.length === 0 && <Text style={styles.soft}>{texts.noLines}</Text>}
        {lines.map((line) => (
          <View key={line.key} style={styles.row} wrap={false}>
            <Text style={styles.text}>{line.text}</Text>
            <Text style={styles.quantity}>{line.quantity}</Text>
            <Text style={styles.price}>{line.unitPrice}</Text>
            <Text style={styles.percent}>{line.discount}</Text>
            <Text style={styles.percent}>{line.vat}</Text>
            <Text style={styles.amount}>{line.amount}</Text>
          </View>
        ))}
      </View>
      <View style={styles.sums} wrap={false}>
        {[sums.net, ...sums.rates].map(({ label, value }) => (
          <View key={label} style={styles.sum}>
            <Text>{label}</Text>
            <Text>{value}</Text>
          </View>
        ))}
        <View style={[styles.sum, styles.total]}>
          <Text>{sums.total.label}</Text>
          <Text>{sums.total.value}</Text>
        </View>
      </View>
    </>
  );
}
