#include "app/exchange/vcard_labels.h"

#include "app/exchange/vcard_values.h"

using namespace Qt::StringLiterals;

namespace app {

// "_$!<Spouse>!$_" is the program's word, anything else the user's.
void VcardLabels::take(const VcardHeader &header, const QString &value)
{
    QString label = vcardText(value).simplified();
    if (label.startsWith("_$!<"_L1) && label.endsWith(">!$_"_L1))
        label = label.mid(4).chopped(4);
    if (!label.isEmpty() && m_labels.size() < 4 * kMostVcardValues)
        m_labels.insert(header.group().toByteArray(), label.left(kLongestVcardField / kMostVcardValues));
}

} // namespace app
