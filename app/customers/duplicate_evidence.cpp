#include "app/customers/duplicate_evidence.h"

#include "app/people/listed_name.h"
#include "app/people/name_spelling.h"
#include "app/people/name_words.h"
#include "db/core/fold.h"
#include "db/core/stop_flag.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <unordered_map>

namespace app {

namespace {

/// A family shares a number, and so does one person who was entered three times. What more have is the shop's
/// own number, or one that was typed to fill a field.
constexpr qsizetype kMostSharing = 5;
constexpr qsizetype kLongestMarkedName = 200;
/// So many between two looks at whether to stop.
constexpr qint64 kBetweenLooks = 4'096;

bool hasDigit(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

/// "a1" of who stands in the list as "Nguyễn Văn A1": an import leaves the words with a digit out of the name
/// and keeps what was written as a line of the note, behind the column's heading. Longer ones are numbers of
/// something else.
QString markOf(const db::BornCustomer &one)
{
    constexpr qsizetype kLongestMark = 3;
    QString mark;
    for (const QStringView line : QStringView(one.note).split(u'\n')) {
        const QString written = line.mid(line.indexOf(u':') + 1).trimmed().toString();
        if (written.size() > kLongestMarkedName || !hasDigit(written) ||
            readListedName(written).name != one.fullName)
            continue;
        for (const QStringView word :
             QStringView(written).left(remarkIn(written)).split(u' ', Qt::SkipEmptyParts)) {
            if (word.size() <= kLongestMark && hasDigit(word))
                mark += word.toString().toLower() + u' ';
        }
        return mark;
    }
    return mark;
}

/// Those of one name and day of birth, and of one mark.
void takeBornOfOneMark(BornEntries::const_iterator first, BornEntries::const_iterator past,
                       const TakeSame &takeSame)
{
    const auto known = std::find_if(first, past, [](const BornEntry &one) { return one.year != 0; });
    const bool oneYear = known == past || (past - 1)->year == known->year;
    for (auto from = oneYear ? first : known; from != past;) {
        std::vector<db::CustomerId> ids;
        const auto to = oneYear ? past : std::find_if(from, past, [from](const BornEntry &one) {
            return one.year != from->year;
        });
        for (; from != to; ++from)
            ids.push_back(from->id);
        takeSame(ids, SameBy::NameAndBirthday);
    }
}

} // namespace

QString looseName(const QString &name)
{
    return nameEqualityKey(db::fold(name));
}

void SharedAddresses::take(const db::SharedAddress &entry)
{
    if (!m_entries.empty() &&
        (m_entries.front().kind != entry.kind || m_entries.front().normalized != entry.normalized))
        finish();
    m_entries.push_back(entry);
}

void SharedAddresses::finish()
{
    if (m_entries.empty())
        return;
    const SameBy reason = m_entries.front().kind == db::ContactKind::Phone ? SameBy::Phone : SameBy::Email;
    for (const db::CustomerKind kind : {db::CustomerKind::Person, db::CustomerKind::Company}) {
        std::vector<db::CustomerId> all;
        std::unordered_map<QString, std::vector<db::CustomerId>> byName;
        for (const db::SharedAddress &entry : m_entries) {
            if (entry.of != kind)
                continue;
            all.push_back(entry.customer);
            byName[looseName(entry.fullName)].push_back(entry.customer);
        }
        if (m_entries.size() <= kMostSharing)
            m_takeSame(all, reason);
        else
            for (const auto &[name, ids] : byName)
                m_takeSame(ids, reason);
    }
    m_entries.clear();
}

std::optional<BornEntry> bornEntryOf(const db::BornCustomer &one)
{
    const db::Birthday &birthday = one.birthday;
    if (!birthday.month || !birthday.day || (birthday.approximate && !birthday.year))
        return std::nullopt;
    const auto place =
        static_cast<std::size_t>(((*birthday.month * 32 + *birthday.day) * 2 + int(birthday.leapMonth)) * 4 +
                                 static_cast<int>(birthday.calendar) * 2 + static_cast<int>(one.kind));
    const QString mark = one.note.isEmpty() ? QString() : markOf(one);
    return BornEntry{qHash(looseName(one.fullName), place), birthday.year.value_or(0),
                     mark.isEmpty() ? 0U : static_cast<quint32>(qHash(mark) | 1U), one.id};
}

void sortByKey(BornEntries &entries)
{
    std::sort(entries.begin(), entries.end(), [](const BornEntry &a, const BornEntry &b) {
        return std::tie(a.key, a.year, a.id) < std::tie(b.key, b.year, b.id);
    });
}

void takeBorn(BornEntries::const_iterator first, BornEntries::const_iterator past, const TakeSame &takeSame)
{
    if (past - first < 2 || past - first > kMostAlike)
        return;
    std::set<quint32> marks;
    std::for_each(first, past, [&marks](const BornEntry &one) { marks.insert(one.mark); });
    marks.erase(0);
    if (marks.size() < 2)
        return takeBornOfOneMark(first, past, takeSame);
    for (const quint32 mark : marks) {
        BornEntries marked;
        std::copy_if(first, past, std::back_inserter(marked),
                     [mark](const BornEntry &one) { return one.mark == mark; });
        if (marked.size() > 1)
            takeBornOfOneMark(marked.cbegin(), marked.cend(), takeSame);
    }
}

void takeAllBorn(BornEntries &entries, const TakeSame &takeSame)
{
    sortByKey(entries);
    for (auto first = entries.cbegin(); first != entries.cend();) {
        const auto past = std::find_if(first, entries.cend(),
                                       [key = first->key](const BornEntry &one) { return one.key != key; });
        takeBorn(first, past, takeSame);
        first = past;
    }
}

bool Looking::goOn(qint64 done)
{
    if (++m_calls % kBetweenLooks != 1)
        return true;
    return !db::isSet(m_stale) && (!m_telling || m_telling(std::min(done, m_total), m_total));
}

} // namespace app
