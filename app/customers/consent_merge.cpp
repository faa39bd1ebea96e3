#include "app/customers/consent_merge.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace app {

namespace {

using Matter = std::pair<db::Purpose, QString>;

Matter matterOf(const db::Consent &line)
{
    return {line.purpose, line.channel};
}

/// The current consent to each matter: that of the last line, because a ledger goes from the oldest to the
/// newest.
std::map<Matter, bool> standing(const QList<db::Consent> &ledger)
{
    std::map<Matter, bool> granted;
    for (const db::Consent &line : ledger) {
        if (!line.voided)
            granted[matterOf(line)] = line.granted;
    }
    return granted;
}

} // namespace

QList<db::Consent> beatenGrants(const QList<QList<db::Consent>> &ledgers)
{
    std::set<Matter> refused;
    for (const auto &ledger : ledgers) {
        for (const auto &[matter, granted] : standing(ledger)) {
            if (!granted)
                refused.insert(matter);
        }
    }
    QList<db::Consent> beaten;
    for (const auto &ledger : ledgers) {
        const auto granted = standing(ledger);
        std::copy_if(ledger.cbegin(), ledger.cend(), std::back_inserter(beaten),
                     [&](const db::Consent &line) {
                         return line.granted && !line.voided && refused.contains(matterOf(line)) &&
                                granted.at(matterOf(line));
                     });
    }
    return beaten;
}

} // namespace app
