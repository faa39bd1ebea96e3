#include "db/customers/purchase_pages.h"

#include "db/core/iso_date.h"
#include "db/customers/rows_by_id.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace db {

namespace {

/// So many neighbouring customers share a page: the triggers of the table divide by it.
constexpr qint64 kBlock = 4096;

/// Reads digits; false where there are none.
bool readDigits(const char *&at, const char *end, quint64 &number)
{
    const char *const begin = at;
    number = 0;
    while (at != end && *at >= '0' && *at <= '9')
        number = number * 10 + static_cast<quint64>(*at++ - '0');
    return at != begin;
}

/// Reads a place in a block, which has four digits, and the blank after it.
bool readPlace(const char *&at, const char *end, quint64 &place)
{
    if (end - at < 5)
        return false;
    place = 0;
    for (int i = 0; i < 4; ++i) {
        const unsigned digit = static_cast<unsigned char>(at[i]) - unsigned{'0'};
        if (digit > 9)
            return false;
        place = place * 10 + digit;
    }
    const bool isSeparated = at[4] == ' ';
    at += 5;
    return isSeparated && place < kBlock;
}

/// Calls take(place in the block, amount) with each purchase of ";0007 50000;4095 0;". By hand: millions are
/// read. False: the text is something else.
template <class Take> bool readPage(QByteArrayView purchases, Take take)
{
    const char *at = purchases.cbegin();
    const char *const end = purchases.cend();
    if (purchases.size() < 2 || *at++ != ';')
        return false;
    while (at != end) {
        quint64 place = 0;
        quint64 amount = 0;
        if (!readPlace(at, end, place))
            return false;
        const bool isNegative = at != end && *at == '-';
        at += isNegative ? 1 : 0;
        if (!readDigits(at, end, amount) || at == end || *at++ != ';')
            return false;
        take(place, static_cast<qint64>(isNegative ? 0 - amount : amount));
    }
    return true;
}

/// Each purchase makes a number of its own, whose sum says which ones there are, in any order (SplitMix64).
quint64 markOf(quint64 place, qint64 amount)
{
    quint64 mark = (place + 1) * 0x9e3779b97f4a7c15 + static_cast<quint64>(amount);
    mark = (mark ^ mark >> 30) * 0xbf58476d1ce4e5b9;
    mark = (mark ^ mark >> 27) * 0x94d049bb133111eb;
    return mark ^ mark >> 31;
}

QByteArray keyOfPage(const Statement &row)
{
    return row.utf8(1).toByteArray() + ' ' + QByteArray::number(row.integer(0));
}

/// Sums of the customers of one block, beside each other in memory: their rows are far apart.
class BlockSums final
{
public:
    BlockSums(const RowsById &places, std::vector<qint64> &sums) : m_places(places), m_sums(sums) {}

    void begin(qint64 block)
    {
        if (block == m_block)
            return;
        end();
        m_block = block;
    }
    void add(quint64 place, qint64 much) { m_ofBlock[place] += much; }
    /// What has been added is in the sums of all.
    void end()
    {
        for (std::size_t place = 0; place < m_ofBlock.size(); ++place) {
            if (m_ofBlock[place] == 0)
                continue;
            const CustomerId customer{m_block * kBlock + static_cast<qint64>(place)};
            if (const auto row = m_places.rowOf(customer)) // else deleted
                m_sums[*row] += m_ofBlock[place];
            m_ofBlock[place] = 0;
        }
    }

    const RowsById &m_places;
    std::vector<qint64> &m_sums;
    qint64 m_block = -1;
    std::array<qint64, kBlock> m_ofBlock = {};
};

} // namespace

Result<std::vector<qint64>> PurchasePages::sums(Of what, QDate since, const RowsById &places,
                                                std::size_t rows) const
{
    std::vector<qint64> sums(rows);
    Statement select = m_connection.prepare(u"purchase_page/select_since"_s);
    select.bind(1, isoText(since));
    BlockSums ofBlock(places, sums);
    const auto read = [&](auto muchOf) {
        return forEachRow(select, [&]() -> Result<void> {
            ofBlock.begin(select.integer(0));
            const bool readable = readPage(
                select.utf8(1), [&](quint64 place, qint64 amount) { ofBlock.add(place, muchOf(amount)); });
            return readable ? Result<void>() : failure(ErrorKind::Corrupt, u"a page of purchases"_s);
        });
    };
    MK_CHECK(what == Of::Amount ? read([](qint64 amount) { return amount; })
                                : read([](qint64) { return qint64{1}; }));
    ofBlock.end();
    return sums;
}

Result<qint64> PurchasePages::wrong() const
{
    QHash<QByteArray, quint64> marks; // of each page
    qint64 unreadable = 0;
    Statement entered = m_connection.prepare(u"check/purchases"_s);
    MK_CHECK(forEachRow(entered, [&] {
        marks[keyOfPage(entered)] += markOf(static_cast<quint64>(entered.integer(2)), entered.integer(3));
    }));
    Statement kept = m_connection.prepare(u"check/purchase_page"_s);
    MK_CHECK(forEachRow(kept, [&] {
        quint64 &mark = marks[keyOfPage(kept)];
        const bool read =
            readPage(kept.utf8(2), [&mark](quint64 place, qint64 amount) { mark -= markOf(place, amount); });
        unreadable += read ? 0 : 1;
    }));
    const auto unlike = std::count_if(marks.cbegin(), marks.cend(), [](quint64 mark) { return mark != 0; });
    return std::max(unreadable, static_cast<qint64>(unlike));
}

} // namespace db
