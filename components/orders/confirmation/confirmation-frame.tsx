import { Image, Text, View } from "@react-pdf/renderer";
import type { PresentedConfirmation } from "@/lib/orders/present-confirmation";
import { styles } from "./styles";

type Props = { shown: PresentedConfirmation };

/** At the head of every page: who sends it, what it is, which page this is. */
export function ConfirmationHead({ shown }: Props) {
  const { logo, sender, title, number, status, texts } = shown;
  return (
    <View style={styles.head} fixed>
      {logo ? <Image src={logo} style={styles.logo} /> : <Text style={styles.sender}>{sender}</Text>}
      <View style={styles.headRight}>
        <Text style={styles.title}>{title}</Text>
        <Text>{number}</Text>
        {status && <Text style={styles.status}>{status}</Text>}
        <Text
          style={styles.soft}
          render={({ pageNumber, totalPages }) => texts.page(pageNumber, totalPages ?? pageNumber)}
        />
      </View>
    </View>
  );
}

/** At the foot of every page: where the sender is, how it is reached, its numbers, where money goes. */
export function ConfirmationFoot({ shown: { foot, footer } }: Props) {
  return (
    <View style={styles.foot} fixed>
      {footer && <Text style={styles.footText}>{footer}</Text>}
      <View style={styles.footColumns}>
        {foot.map((column) => (
          <View key={column[0]} style={styles.footColumn}>
            {column.map((line) => (
              <Text key={line}>{line}</Text>
            ))}
          </View>
        ))}
      </View>
    </View>
  );
}
