#include "app/import/refusal_record.h"

#include "db/customers/consent_store.h"
#include "db/session/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

db::Result<int> RefusalRecord::record(db::CustomerId id, bool known, const ImportRow &row, qint64 line)
{
    if (row.refusals.isEmpty())
        return 0;
    QList<db::Consent> standing;
    QList<db::Consent> ledger;
    if (known) {
        MK_TRY(standing, m_session.consents().current(id));
        MK_TRY(ledger, m_session.consents().ledger(id));
    }
    const QString place = u"%1:%2"_s.arg(m_fileName.isEmpty() ? u"-"_s : m_fileName).arg(line);
    int recorded = 0;
    for (const RowRefusal &refusal : row.refusals) {
        const db::Consent said{{},
                               id,
                               refusal.channel,
                               refusal.purpose,
                               false,
                               kImportSource.toString(),
                               place + u" · "_s + refusal.evidence,
                               m_now.ms};
        const auto says = [&said](const db::Consent &one) {
            return one.purpose == said.purpose && one.channel == said.channel && !one.granted;
        };
        const auto isSame = [&](const db::Consent &one) {
            return says(one) && one.source == said.source && one.wording == said.wording;
        };
        if (std::any_of(standing.cbegin(), standing.cend(), says) ||
            std::any_of(ledger.cbegin(), ledger.cend(), isSame))
            continue;
        MK_CHECK(m_session.consents().record(said));
        standing.append(said); // two columns may refuse the same
        ++recorded;
    }
    if (recorded > 0)
        count(row);
    return recorded;
}

void RefusalRecord::count(const ImportRow &row)
{
    ++m_report.refusals;
    const QStringList channels = refusedChannelsOf(row);
    if (channels.contains(u"all"_s))
        return;
    ++m_report.refusalsOfSome;
    for (const QString &channel : channels) {
        if (!m_report.refusedChannels.contains(channel))
            m_report.refusedChannels.append(channel);
    }
}

} // namespace app
