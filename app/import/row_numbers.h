#pragma once

#include "app/import/interaction_row.h"

#include <QByteArray>
#include <QHash>

namespace app {

/// Numbers for contacts to which their list gives none, made of all that it says of them: the same list gives
/// the same ones. Rows that say the same are as many contacts as they are rows: two coffees at one price on
/// one day.
class RowNumbers final
{
public:
    void clear() { m_alike.clear(); }
    void give(InteractionRow &contact, const ImportRow &row);

private:
    QHash<QByteArray, int> m_alike; // how many said so before
};

} // namespace app
