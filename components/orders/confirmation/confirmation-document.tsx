import { Document, Page, Text, View } from "@react-pdf/renderer";
import type { PresentedConfirmation } from "@/lib/orders/present-confirmation";
import { ConfirmationFoot, ConfirmationHead } from "./confirmation-frame";
import { ConfirmationLines } from "./confirmation-lines";
import { styles } from "./styles";

type Props = { shown: PresentedConfirmation };

/** An order confirmation on A4: texts and one picture that is handed over, nothing that is fetched. */
export function ConfirmationDocument({ shown }: Props) {
  const { heading, recipient, delivery, facts, information, texts } = shown;
  const [name, ...address] = recipient;
  return (
    <Document title={shown.fileName} author={shown.sender} language={shown.language}>
      <Page size="A4" style={styles.page}>
        <ConfirmationHead shown={shown} />
        <View style={styles.opening}>
          <View style={styles.recipient}>
            <Text style={styles.name}>{name}</Text>
            {lines(address)}
            {delivery.length > 0 && <Text style={styles.subhead}>{texts.deliveryAddress}</Text>}
            {lines(delivery)}
          </View>
          <View style={styles.facts}>
            {facts.map(({ label, value }) => (
              <View key={label} style={styles.fact}>
                <Text style={styles.factLabel}>{label}</Text>
                <Text style={styles.factValue}>{value}</Text>
              </View>
            ))}
          </View>
        </View>
        <Text style={styles.heading}>{heading}</Text>
        {information && (
          <View style={styles.information}>
            <Text style={styles.soft}>{texts.information}</Text>
            <Text>{information}</Text>
          </View>
        )}
        <ConfirmationLines shown={shown} />
        <ConfirmationFoot shown={shown} />
      </Page>
    </Document>
  );
}

const lines = (texts: string[]) => texts.map((text) => <Text key={text}>{text}</Text>);
