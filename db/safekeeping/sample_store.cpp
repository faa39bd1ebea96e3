#include "db/safekeeping/sample_store.h"

#include "db/engine/connection.h"
#include "db/engine/rows.h"
#include "db/engine/transaction.h"

using namespace Qt::StringLiterals;

namespace db {

Result<void> SampleStore::mark(CustomerId id)
{
    return m_connection.prepare(u"sample_customer/insert"_s).bind(1, id.value).run();
}

Result<void> SampleStore::unmark(CustomerId id)
{
    return m_connection.prepare(u"sample_customer/delete"_s).bind(1, id.value).run();
}

Result<bool> SampleStore::holds(CustomerId id) const
{
    return m_connection.prepare(u"sample_customer/select_one"_s).bind(1, id.value).step();
}

Result<qint64> SampleStore::count() const
{
    MK_TRY(const auto counted, readFirst(m_connection.prepare(u"sample_customer/count"_s),
                                         [](const Statement &row) { return row.integer(0); }));
    return counted.value_or(0);
}

Result<ChangeSet> SampleStore::remove(const std::function<bool(qint64, qint64)> &progress)
{
    MK_CHECK(Transaction::demand(m_connection));
    MK_TRY(const auto total, count());
    for (const QString &statement :
         {u"journal/delete_of_sample"_s, u"draft/delete_of_sample"_s, u"data_request/delete_of_sample"_s})
        MK_CHECK(m_connection.prepare(statement).run());
    qint64 gone = 0;
    while (true) {
        if (progress && !progress(gone, total))
            return failure(ErrorKind::Cancelled, u"stopped after %1 customers"_s.arg(gone));
        Statement erase = m_connection.prepare(u"customer/delete_sample"_s);
        MK_CHECK(erase.bind(":some", 200).run());
        if (erase.rowsAffected() == 0)
            break;
        gone += erase.rowsAffected();
    }
    for (const QString &statement :
         {u"interaction_daily/delete_empty"_s, u"greeting_daily/delete_empty"_s,
          u"conversion_daily/delete_empty"_s, u"message_daily/delete_empty"_s, u"score_daily/delete_empty"_s,
          u"answer_daily/delete_empty"_s, u"stage_daily/delete_empty"_s, u"stage_step_daily/delete_empty"_s,
          u"tag/delete_unused"_s})
        MK_CHECK(m_connection.prepare(statement).run());
    return ChangeSet::everything();
}

} // namespace db
