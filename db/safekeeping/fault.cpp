#include "db/safekeeping/fault.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace db {

bool areRepairable(const QList<Fault> &faults)
{
    return !faults.isEmpty() &&
           std::ranges::find(faults, Fault::Kind::TrueData, &Fault::kind) == faults.cend();
}

QStringList textsOf(const QList<Fault> &faults)
{
    QStringList texts;
    for (const Fault &fault : faults)
        texts.append(fault.text);
    return texts;
}

QString textOf(const QList<Fault> &faults)
{
    return textsOf(faults).join(u"; "_s);
}

} // namespace db
