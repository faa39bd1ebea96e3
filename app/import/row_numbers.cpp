#include "app/import/row_numbers.h"

#include "app/import/interaction_person.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace app {

void RowNumbers::give(InteractionRow &contact, const ImportRow &row)
{
    db::Interaction &interaction = contact.interaction;
    const QStringList said{contact.hasTime ? QString::number(interaction.occurredAtMs) : QString(),
                           interaction.occurredOn.toString(Qt::ISODate),
                           saidPerson(row),
                           db::keyOf(interaction.kind),
                           db::keyOf(interaction.direction),
                           QString::number(interaction.amount.value_or(-1)),
                           QString::number(interaction.score.value_or(-1)),
                           interaction.note};
    const QByteArray digest = QCryptographicHash::hash(said.join(u'\n').toUtf8(), QCryptographicHash::Sha1)
                                  .toBase64(QByteArray::OmitTrailingEquals);
    const int before = m_alike[digest]++;
    interaction.referenceSource = interaction.referenceSource + u"/row"_s;
    interaction.reference = QString::fromLatin1(digest);
    if (before > 0)
        interaction.reference += u'/' + QString::number(before + 1);
}

} // namespace app
